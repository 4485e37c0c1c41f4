import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CopiedText } from '@/components/admin/copied-text';

test('the text stands there to be selected, with its name and hint, before anybody copies it', () => {
  const html = renderToStaticMarkup(<CopiedText title="Description" hint="As last saved." text={'0:00 <A>\n1:00 B'} />);
  expect(html).toContain('0:00 &lt;A&gt;\n1:00 B</textarea>');
  const [, name = ''] = /aria-labelledby="([^"]+-title)" aria-describedby/.exec(html) ?? [];
  expect(html).toContain(`<h2 id="${name}">Description</h2>`);
  expect(html).toMatch(/<p role="status"><\/p>/);
});
