import { expect, test } from 'vitest';
import { contentDigest, isNotModified, validatorHeaders } from '@/lib/site/validators';

const NOW = Date.UTC(2026, 10, 24, 12);
const validators = { digest: contentDigest('body'), lastModified: NOW / 1000 - 60 };
const { ETag: etag = '', 'Last-Modified': lastModified } = validatorHeaders(validators, 'br', NOW);
const time = (offset: number) => new Date((validators.lastModified + offset) * 1000).toUTCString();

test('who names the tag of any encoding, alone, weakly or among others, has the answer', () => {
  for (const tags of [
    etag,
    `W/${etag}`,
    `"other", ${etag}`,
    etag.replace('.br', ''),
    etag.replace('.br', '.gzip'),
    '*',
  ])
    expect(isNotModified({ 'if-none-match': tags }, validators), tags).toBe(true);
  for (const tags of ['"other"', 'nonsense', '', `"${contentDigest('other body')}"`])
    expect(isNotModified({ 'if-none-match': tags }, validators), tags).toBe(false);
});

test('a time is asked about where no tag is, and the tag outweighs it', () => {
  expect(isNotModified({ 'if-modified-since': time(0) }, validators)).toBe(true);
  expect(isNotModified({ 'if-modified-since': time(-1) }, validators)).toBe(false);
  expect(isNotModified({ 'if-modified-since': 'yesterday' }, validators)).toBe(false);
  expect(isNotModified({ 'if-none-match': '"other"', 'if-modified-since': time(0) }, validators)).toBe(false);
  expect(isNotModified({ 'if-modified-since': time(0) }, { ...validators, lastModified: null })).toBe(false);
});

test('a time is named once it has come', () => {
  expect(lastModified).toBe('Tue, 24 Nov 2026 11:59:00 GMT');
  expect(validatorHeaders({ ...validators, lastModified: NOW / 1000 + 1 }, null, NOW)).toEqual({
    ETag: `"${validators.digest}"`,
  });
});
