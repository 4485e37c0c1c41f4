import { expect, test } from 'vitest';
import { replaceImages } from '@/lib/texts/replace-images';

const addresses = new Map([
  ['https://a.example/b.jpg?w=3&h=4', '/media/1/960.jpg'],
  ['https://a.example/(1).jpg', '/media/2/960.jpg'],
  ['https://a.example/b c.jpg', '/media/3/960.jpg'],
]);

test.each([
  ['![A gate](https://a.example/b.jpg?w=3\\&h=4)', '![A gate](/media/1/960.jpg)'],
  ['![A gate](https://a.example/b.jpg?w=3&h=4 "Title")', '![A gate](/media/1/960.jpg "Title")'],
  ['![](https://a.example/\\(1\\).jpg)', '![](/media/2/960.jpg)'],
  ['![x](<https://a.example/b c.jpg>)', '![x](/media/3/960.jpg)'],
  ['![x][one]\n\n[one]: <https://a.example/b c.jpg>', '![x][one]\n\n[one]: /media/3/960.jpg'],
  [
    '*  [![x](https://a.example/\\(1\\).jpg)](https://a.example/\\(1\\).jpg)',
    '*  [![x](/media/2/960.jpg)](https://a.example/\\(1\\).jpg)',
  ],
  ['| a |\n| - |\n| ![b \\| c](https://a.example/\\(1\\).jpg) |', '| a |\n| - |\n| ![b \\| c](/media/2/960.jpg) |'],
])('%s', (before, after) => {
  expect(replaceImages(before, addresses)).toBe(after);
});

test('code, links, other pictures and the way the rest is written stay', () => {
  const text =
    '`![x](https://a.example/(1).jpg)`\n\n+ [x](https://a.example/\\(1\\).jpg)\n![x](https://b.example/c.jpg)  \n';
  expect(replaceImages(text, addresses)).toBe(text);
});
