import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ArticleMarkdown } from '@/components/articles/article-markdown';

const ID = 'a'.repeat(32);
const PICTURES = { [ID]: { id: ID, width: 1200, height: 800, alt: 'A workbench' } };

const render = (text: string) => renderToStaticMarkup(<ArticleMarkdown text={text} pictures={PICTURES} />);

test('headings have addresses of their own, and levels that fit under the page’s title', () => {
  const html = render('# How it began\n\n### The first year\n\n# How it began\n\n## Content');
  expect(html).toMatch(/<h2 id="how-it-began">How it began .*href="#how-it-began"/);
  expect(html).toContain('<h3 id="the-first-year">');
  expect(html).toContain('<h2 id="how-it-began-2">');
  // The page's own main part is #content.
  expect(html).toContain('<h3 id="content-2">');
});

test('notes stand at the end under a heading, each leading there and back', () => {
  const html = render('So it is said.[^1]\n\n[^1]: By whom is not known.');
  expect(html).toMatch(/<sup><a href="#note-fn-1"[^>]*id="note-fnref-1"/);
  expect(html).toMatch(/<h2[^>]*id="footnote-label"[^>]*>Notes/);
  expect(html).toMatch(/<li id="note-fn-1">.*href="#note-fnref-1"/s);
});

test('code has its words told apart where its language is named, and is text where not', () => {
  const html = render(
    '```ts\nconst answer = 42; // <b>\n```\n\n```\nconst answer = 42;\n```\n\n```klingon\nQapla\n```',
  );
  expect(html).toContain('<span class="hljs-keyword">const</span>');
  expect(html).toContain('<span class="hljs-comment">// &lt;b&gt;</span>');
  expect(html).toContain('<pre><code>const answer = 42;\n</code></pre>');
  expect(html).toContain('Qapla');
  expect(html).not.toMatch(/style=/);
});

test('tables scroll by keyboard, and columns keep their side', () => {
  const html = render('| a | b |\n|---|--:|\n| 1 | 2 |');
  expect(html).toMatch(/<section[^>]*tabindex="0"[^>]*><table>/);
  expect(html).toContain('text-align:right');
});

test('a picture of ours is a figure with its size and caption; any other is a link to it', () => {
  const html = render(`![The lathe](/media/${ID}/640.jpg "Built in 1911")`);
  expect(html).toMatch(/<figure.*<img[^>]*width="1200" height="800" alt="The lathe"/s);
  expect(html).toContain('<figcaption>Built in 1911</figcaption>');
  expect(render(`![](/media/${ID}/640.jpg)`)).toContain('alt="A workbench"');
  expect(render('![A chart](https://example.org/chart.png)')).toBe(
    render('[A chart](https://example.org/chart.png)').replace(' rel="noopener"', ''),
  );
  expect(render(`![Lost](/media/${'b'.repeat(32)}/640.jpg)`)).not.toContain('<img');
});

test.each([
  ['[a](javascript:alert(1))'],
  ['[a](JaVaScRiPt:alert(1))'],
  ['[a](java\nscript:alert(1))'],
  ['[a](&#106;avascript:alert(1))'],
  ['[a](\u0001javascript:alert(1))'],
  ['[a](data:text/html,<script>alert(1)</script>)'],
  ['[a](vbscript:x)'],
  ['![a](javascript:alert(1))'],
  ['<javascript:alert(1)>'],
  ['[a]: javascript:alert(1)\n\n[a]'],
  ['<script>alert(1)</script>'],
  ['<img src=x onerror=alert(1)>'],
  ['<a href="javascript:alert(1)">a</a>'],
  ['# <svg onload=alert(1)>'],
  ['```"><script>alert(1)</script>\ncode\n```'],
  ['[^1]\n\n[^1]: [a](javascript:alert(1))'],
])('no script comes with a text: %s', (text) => {
  const html = render(text);
  expect(html).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/i);
  expect(html).not.toMatch(/<script|<svg|<[^>]* on\w+=/i);
});
