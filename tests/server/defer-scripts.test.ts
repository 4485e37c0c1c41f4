import { describe, expect, test } from 'vitest';
import { listInlineSources } from '@/server/content-security-policy';
import { deferScripts, isLoader } from '@/server/defer-scripts';

const script = (name: string) => `<script src="/_next/static/chunks/${name}.js" async=""></script>`;
const PAGE = `<html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/>${script('a')}${script('turbopack-b')}<script src="/_next/static/chunks/p.js" noModule=""></script></head><body><p>Text</p><script>self.__next_f.push([1,"x"])</script>${script('b')}</body></html>`;
const SHEETS = ['/_next/static/chunks/a.css', '/_next/static/chunks/b.css'];

const REPORTER = '/_next/static/reporter-AB12.js';

const inline = (html: string) => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);

test('no script is downloaded beside what the page is drawn from, and each is in the list once', () => {
  const sent = deferScripts(PAGE, SHEETS, REPORTER);
  expect(sent).not.toMatch(/async=""|as="script"/);
  expect(sent).toContain('<script src="/_next/static/chunks/p.js" noModule=""></script>');
  expect(sent).toMatch(
    /\(\["\/_next\/static\/chunks\/a.js","\/_next\/static\/chunks\/turbopack-b.js","\/_next\/static\/chunks\/b.js"\],\["\/_next\/static\/chunks\/a.css","\/_next\/static\/chunks\/b.css"\],"\/_next\/static\/reporter-AB12.js"\)<\/script><\/body><\/html>$/,
  );
});

test('the text of the page and what Next hands to its scripts stay as they were', () => {
  const sent = deferScripts(PAGE, SHEETS, REPORTER);
  expect(sent).toContain('<p>Text</p><script>self.__next_f.push([1,"x"])</script>');
});

test('a page without such scripts, and a script from elsewhere, are left alone', () => {
  const html = '<body><script src="https://example.com/x.js" async=""></script></body>';
  expect(deferScripts(html, SHEETS, REPORTER)).toBe(html);
});

describe('the loader and the policy', () => {
  test('it may run, and add the rules of what is fetched ahead', () => {
    // Beside what the page has for Next.
    expect(listInlineSources(deferScripts(PAGE, SHEETS, REPORTER)).scripts).toHaveLength(3);
  });

  test.each([
    ['another list', (loader: string) => loader.replace('["/_next', '[alert(1),"/_next')],
    ['code after it', (loader: string) => `${loader};alert(1)`],
    ['other code', (loader: string) => loader.replace('setTimeout(act)', 'alert(1)')],
    ['an address with code in it', (loader: string) => loader.replace('a.js"', 'a.js"+alert(1)+"')],
    ['another reporter', (loader: string) => loader.replace('reporter-AB12.js"', 'reporter-AB12.js"+alert(1)+"')],
  ])('%s may not', (_what, change) => {
    const [, loader = ''] = inline(deferScripts(PAGE, SHEETS, REPORTER));
    expect(isLoader(loader)).toBe(true);
    expect(change(loader)).not.toBe(loader);
    expect(isLoader(change(loader))).toBe(false);
  });
});
