import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown } from '@/components/ui/markdown';

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

test('bullets, emphasis and tables become HTML', () => {
  expect(html('- *Cod*\n- **Salt**')).toMatch(/<ul>\s*<li><em>Cod<\/em><\/li>\s*<li><strong>Salt<\/strong><\/li>/);
  expect(html('| a |\n| - |\n| b |')).toContain('<td>b</td>');
});

test.each([
  ['an element', '<img src=x onerror=alert(1)>'],
  ['a script', 'before\n\n<script>alert(1)</script>\n\nafter'],
  ['an inline handler', 'some <b onclick="alert(1)">bold</b> words'],
  ['a frame', '<iframe src="https://evil.example"></iframe>'],
])('raw HTML is left out: %s', (_what, text) => {
  expect(html(text)).not.toMatch(/<(img|script|b|iframe)\b|onclick|onerror/);
});

test.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java&#10;script:alert(1)', 'data:text/html,x', 'vbscript:x'])(
  'a link to %s has no target',
  (url) => {
    expect(html(`[here](${url})`)).not.toMatch(/script:|data:/i);
    expect(html(`![here](${url})`)).not.toMatch(/script:|data:/i);
  },
);

test('links to other sites are told not to hand over the window, and own links are left alone', () => {
  expect(html('[x](https://example.org/)')).toContain('<a href="https://example.org/" rel="noopener">x</a>');
  expect(html('<https://example.org/>')).toContain('rel="noopener"');
  expect(html('[x](/episodes)')).toContain('<a href="/episodes">x</a>');
});

test('headings do not enter the outline of the page', () => {
  expect(html('# Loud\n\n### Less')).not.toMatch(/<h\d/);
  expect(html('# Loud')).toContain('<strong>Loud</strong>');
});

test('an image is a link, so that a page asks no other host for anything', () => {
  expect(html('![A cat](https://example.org/cat.jpg)')).toContain('<a href="https://example.org/cat.jpg">A cat</a>');
});

test('footnotes of two texts on a page share no id', () => {
  const page = renderToStaticMarkup(
    <>
      <Markdown text={'a[^1]\n\n[^1]: one'} />
      <Markdown text={'b[^1]\n\n[^1]: two'} />
    </>,
  );
  const ids = [...page.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.every((id) => ids.includes(id))).toBe(true);
});

test('a task list has marks with a name instead of dead controls', () => {
  expect(html('- [x] done\n- [ ] open')).not.toContain('<input');
  expect(html('- [x] done')).toContain('aria-label="done"');
});
