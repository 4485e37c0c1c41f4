import { expect, test } from 'vitest';
import { insertParagraph, pictureMarkdown } from '@/app/admin/articles/insert-picture';
import { readMarkdown } from '@/lib/texts/read-markdown';

const ID = '0123456789abcdef0123456789abcdef';
const picture = { id: ID, width: 1_600, height: 900, alt: 'A bench' };

test('a picture is a paragraph of its own in the width nearest to its own, with its words and caption', () => {
  expect(pictureMarkdown(picture, '')).toBe(`![A bench](/media/${ID}/1280.jpg)`);
  expect(pictureMarkdown({ ...picture, width: 100 }, ' Kept\nwell ')).toBe(
    `![A bench](/media/${ID}/160.jpg "Kept well")`,
  );
});

test.each([
  'A [bench](javascript:alert(1)) ![x](y)',
  '*Tools* & _dust_ `code` <b>',
  'ends with \\',
  'entities &quot; &amp;',
])('whatever the words of a picture are, they are its words: %s', (words) => {
  const text = pictureMarkdown({ ...picture, alt: words }, `${words} "quoted"`);
  const [paragraph, ...others] = readMarkdown(text).children;
  expect(others).toEqual([]);
  expect(paragraph).toMatchObject({
    type: 'paragraph',
    children: [{ type: 'image', url: `/media/${ID}/1280.jpg`, alt: words, title: `${words} "quoted"` }],
  });
});

test('a paragraph goes to the caret with an empty line on each side', () => {
  expect(insertParagraph('', 0, 'P')).toEqual({ text: 'P\n', caret: 1 });
  expect(insertParagraph('One\n\nTwo', 3, 'P')).toEqual({ text: 'One\n\nP\n\nTwo', caret: 6 });
  expect(insertParagraph('One\n\nTwo', 5, 'P')).toEqual({ text: 'One\n\nP\n\nTwo', caret: 6 });
  expect(insertParagraph('One two', 3, 'P')).toEqual({ text: 'One\n\nP\n\ntwo', caret: 6 });
  expect(insertParagraph('One\n', 4, 'P')).toEqual({ text: 'One\n\nP\n', caret: 6 });
});
