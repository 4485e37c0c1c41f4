import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPageContext } from '@/components/analytics/page-context';
import { eventSchema } from '@/lib/analytics/ingest/event-schema';
import { postViewed } from '../../factories/submission';

const HERE = 'https://talks.example/episodes/ada-lovelace';

test.each([
  ['https://www.News.Example.org/path/to?secret=1#x', { referrer: 'news.example.org' }],
  ['https://m.example.org/', { referrer: 'm.example.org' }],
  ['https://www.org/', { referrer: 'www.org' }],
  ['http://[::1]:8080/', { referrer: '[::1]' }],
  ['https://bücher.example/', { referrer: 'xn--bcher-kva.example' }],
  ['', undefined],
  ['nonsense', undefined],
  ['https://a,b.example/', undefined],
  ['android-app://com.example.reader/', undefined],
  ['https://talks.example/', undefined],
  ['https://www.talks.example/', undefined],
])('of the page that linked here, %j, the host alone is told, and never the site’s own', (referrer, context) => {
  expect(readPageContext(HERE, referrer)).toEqual(context);
});

test.each([
  ['utm_campaign=spring&utm_source=letter', 'spring'],
  ['utm_source=letter&utm_medium=email', 'letter / email'],
  ['utm_source=letter', 'letter'],
  ['utm_medium=email', 'email'],
  ['utm_campaign=+&utm_source=letter', 'letter'],
  ['utm_campaign=a%00b%0ac', 'a b c'],
  [`utm_campaign=${'a'.repeat(99)}🎈`, 'a'.repeat(99)],
])('?%s is the campaign %j', (query, campaign) => {
  expect(readPageContext(`${HERE}?${query}`, '')).toEqual({ campaign });
});

test('whatever the address and the referrer hold, ingest takes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.oneof(fc.webUrl(), fc.string()), (campaign, referrer) => {
      const url = new URL(HERE);
      url.searchParams.set('utm_campaign', campaign);
      const context = readPageContext(url.href, referrer);
      expect(eventSchema.safeParse({ ...postViewed(), context }).success).toBe(true);
    }),
  );
});
