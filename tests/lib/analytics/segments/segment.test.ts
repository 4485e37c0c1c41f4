import { expect, test } from 'vitest';
import { countryOf } from '@/lib/analytics/ingest/sender-country';
import { deviceOf } from '@/lib/analytics/ingest/sender-device';
import { bareHost, segmentOf } from '@/lib/analytics/segments/segment';

test('a referrer is a host name in its one form', () => {
  const forms = {
    'News.Example': 'news.example',
    'www.news.example': 'news.example',
    'news.example:8080': 'news.example',
    'news.example.': 'news.example',
    'www.com': 'www.com',
    localhost: 'localhost',
    '192.0.2.1': '192.0.2.1',
    '[2001:db8::1]:80': '[2001:db8::1]',
    'not a host': '',
    '..': '',
    '': '',
  };
  for (const [host, expected] of Object.entries(forms)) expect(bareHost(host), host).toBe(expected);
});

test('the site’s own pages are no referrer, and what is not known is empty', () => {
  const own = new Set([bareHost('www.interviews.example')]);
  const place = { country: 'DE', device: 'mobile' } as const;
  expect(segmentOf({ referrer: 'interviews.example' }, place, own)).toEqual({
    referrer: '',
    country: 'DE',
    device: 'mobile',
    campaign: '',
  });
  expect(segmentOf({ referrer: 'www.search.example', campaign: ' spring ' }, place, own)).toMatchObject({
    referrer: 'search.example',
    campaign: 'spring',
  });
  expect(segmentOf(undefined, { country: '', device: '' }, own)).toEqual({
    referrer: '',
    country: '',
    device: '',
    campaign: '',
  });
});

test('a country is two letters that a proxy’s header holds, Cloudflare’s before others', () => {
  const of = (headers: Record<string, string>) => countryOf(new Headers(headers));
  expect(of({ 'cf-ipcountry': 'de' })).toBe('DE');
  expect(of({ 'x-country-code': 'FR' })).toBe('FR');
  expect(of({ 'cf-ipcountry': 'DE', 'x-country-code': 'FR' })).toBe('DE');
  // No country, Tor, and words.
  for (const code of ['XX', 'T1', 'Germany', '']) expect(of({ 'cf-ipcountry': code })).toBe('');
  expect(of({ 'cf-ipcountry': 'XX', 'x-country-code': 'FR' })).toBe('FR');
  expect(of({})).toBe('');
});

test('a device is told by the user agent, or not at all', () => {
  const agents = {
    desktop: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
    mobile:
      'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    tablet:
      'Mozilla/5.0 (iPad; CPU OS 12_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1 Mobile/15E148 Safari/604.1',
    tv: 'Mozilla/5.0 (SMART-TV; Linux; Tizen 5.0) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/2.2 Chrome/63.0.3239.84 TV Safari/537.36',
  };
  for (const [device, userAgent] of Object.entries(agents)) expect(deviceOf(userAgent)).toBe(device);
  expect(
    deviceOf(
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140 Safari/537.36',
    ),
  ).toBe('desktop');
  expect(deviceOf('')).toBe('');
  expect(deviceOf('something else')).toBe('');
});
