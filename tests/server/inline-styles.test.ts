import { describe, expect, test } from 'vitest';
import { inlineStyles } from '@/server/inline-styles';

const link = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`;
const SHEETS: Record<string, string> = {
  '/_next/static/chunks/a.css':
    '@font-face{src:url(../media/x.woff2)}i{background:url("../media/y.png")}\n/*# sourceMappingURL=a.css.map*/',
  '/_next/static/chunks/b.css': 'b{background:url(data:image/png;base64,AA==)}b:after{mask:url(/mask.svg)}',
  '/_next/static/chunks/odd.css': 'q:after{content:"</style><script>alert(1)</script>"}',
};
const readSheet = async (href: string) => SHEETS[href] ?? null;

const PAGE = `<head>${link('a')}${link('b')}<link rel="preload" href="/_next/static/chunks/c.css" as="style"/></head><p>x</p>`;

describe('a page’s style sheets in the page', () => {
  test('in their order, with what they refer to named from the root, their links gone', async () => {
    const style =
      '@font-face{src:url(/_next/static/media/x.woff2)}i{background:url("/_next/static/media/y.png")}\n' +
      'b{background:url(data:image/png;base64,AA==)}b:after{mask:url(/mask.svg)}';
    expect(await inlineStyles(PAGE, readSheet)).toEqual({
      html: `<head><style>${style}</style></head><p>x</p>`,
      style,
      hrefs: ['/_next/static/chunks/a.css', '/_next/static/chunks/b.css'],
    });
  });

  test.each([
    ['a sheet can’t be read', `<head>${link('a')}${link('missing')}</head>`],
    ['a sheet would end the element', `<head>${link('odd')}</head>`],
    ['there is none', '<head></head>'],
  ])('left alone where %s', async (_where, html) => {
    expect(await inlineStyles(html, readSheet)).toBeNull();
  });
});
