import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, listInlineSources } from '@/server/content-security-policy';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const options = { dev: false, https: false, framed: false };

describe('which inline scripts of a page may run', () => {
  test.each([
    '(self.__next_f=self.__next_f||[]).push([0])',
    'self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/a.js"],"runtimeModuleIds":[1]});',
  ])('data that Next hands to its scripts: %s', (script) => {
    expect(listInlineSources(`<p>x</p><script id="_R_">${script}</script>`).scripts).toEqual([hash(script)]);
  });

  test.each([
    'alert(1)',
    'self.__next_f.push([1,"a"]);alert(1)//"])',
    'self.__next_f.push([1,alert(1)])',
    'self.__next_f.push([1,"a"]);[alert(1)])',
    'self.__next_f.push([1,eval`alert(1)`])',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"a":alert(1)});',
    '',
  ])('nothing else, however it begins: %s', (script) => {
    expect(listInlineSources(`<script>${script}</script>`).scripts).toEqual([]);
  });
});

test('style attributes are listed by what the browser makes of them, scripts’ text left out', () => {
  const html = `<i style="width:1px;font-family:&quot;A&quot;">x</i><script>self.__next_f.push([1," style=\\"a\\""])</script>`;
  expect(listInlineSources(html).styleAttributes).toEqual([hash('width:1px;font-family:"A"')]);
});

describe('the policy', () => {
  test('lets nothing in line through by itself', () => {
    expect(contentSecurityPolicy(options)).not.toMatch(/unsafe|sha256/);
  });

  test('lists what a page has', () => {
    const sources = { scripts: ["'sha256-a'"], styles: ["'sha256-c'"], styleAttributes: ["'sha256-b'"] };
    const policy = contentSecurityPolicy(options, sources);
    expect(policy).toMatch(/script-src 'self' 'sha256-a' https:/);
    expect(policy).toContain("style-src 'self' 'sha256-c' 'unsafe-hashes' 'sha256-b';");
  });

  test('lets others frame the player page alone', () => {
    expect(contentSecurityPolicy(options)).toContain("frame-ancestors 'none'");
    expect(contentSecurityPolicy({ ...options, framed: true })).toContain('frame-ancestors *');
  });
});
