import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressesOf } from '@/lib/feeds/addresses';
import { type OEmbedOptions, toOEmbed, toOEmbedXml } from '@/lib/feeds/oembed';
import { parseEpisodeAddress } from '@/lib/feeds/parse-episode-address';
import { hostileText } from '../../factories/interviews';
import { childOf, parseXml } from '../../factories/xml-tree';

const addresses = addressesOf('https://interviews.example.org');
const ada = { slug: 'ada', title: 'Ada on engines', guests: [{ name: 'Ada Lovelace', slug: 'ada-lovelace' }] };
const options: OEmbedOptions = {
  addresses,
  providerName: 'Series',
  start: { seconds: null, anchor: null },
  maxWidth: null,
  maxHeight: null,
};

test('an interview is a video with a player to frame', () => {
  expect(toOEmbed(ada, options)).toMatchObject({
    type: 'video',
    version: '1.0',
    title: 'Ada on engines',
    author_name: 'Ada Lovelace',
    author_url: 'https://interviews.example.org/guests/ada-lovelace',
    provider_name: 'Series',
    width: 640,
    height: 360,
    thumbnail_url: 'https://interviews.example.org/episodes/ada/card.png',
    html: expect.stringContaining('src="https://interviews.example.org/embed/ada" width="640" height="360"'),
  });
});

test('the player begins at the second or the answer that the address names', () => {
  const html = (start: OEmbedOptions['start']) => toOEmbed(ada, { ...options, start }).html;
  expect(html({ seconds: 90, anchor: 'why' })).toContain('/embed/ada?t=90"');
  expect(html({ seconds: null, anchor: 'why & how' })).toContain('/embed/ada?q=why%20%26%20how"');
});

test('whatever room there is, the player fits into it and is as large as YouTube asks, or is a link', () => {
  const size = fc.option(fc.integer({ min: 0, max: 4_000 }));
  fc.assert(
    fc.property(size, size, (maxWidth, maxHeight) => {
      const { type, width, height } = toOEmbed(ada, { ...options, maxWidth, maxHeight });
      const hasRoom = (maxWidth ?? Infinity) >= 200 && (maxHeight ?? Infinity) >= 200;
      expect(type).toBe(hasRoom ? 'video' : 'link');
      if (!hasRoom) return;
      expect(width).toBeGreaterThanOrEqual(200);
      expect(height).toBeGreaterThanOrEqual(200);
      expect(width).toBeLessThanOrEqual(maxWidth ?? Infinity);
      expect(height).toBeLessThanOrEqual(maxHeight ?? Infinity);
    }),
  );
});

test('a title can’t break out of the player’s element, nor out of XML', () => {
  fc.assert(
    fc.property(hostileText, (title) => {
      const answer = toOEmbed({ ...ada, title }, options);
      const frame = parseXml(String(answer.html));
      expect([frame.name, frame.children]).toEqual(['iframe', []]);
      expect(childOf(parseXml(toOEmbedXml(answer)), 'html').text).toBe(answer.html);
    }),
  );
});

test('addresses of the site’s interviews are known, in every form, and no others', () => {
  const parse = (address: string) => parseEpisodeAddress(address, ['https://interviews.example.org']);
  const at = (path: string) => parse(`https://interviews.example.org${path}`);
  expect(at('/episodes/ada')).toEqual({ slug: 'ada', start: { seconds: null, anchor: null } });
  expect(at('/episodes/ada/?t=90s#q-why')).toEqual({ slug: 'ada', start: { seconds: 90, anchor: 'why' } });
  expect(at('/episodes/ada/answers/why')).toEqual({ slug: 'ada', start: { seconds: null, anchor: 'why' } });
  expect(at('/embed/ada?q=why')).toEqual({ slug: 'ada', start: { seconds: null, anchor: 'why' } });
  expect(at('/episodes/%C3%A9?t=soon')?.slug).toBe('é');
  expect(parse('http://interviews.example.org/episodes/ada')?.slug).toBe('ada');
  for (const foreign of ['https://other.example/episodes/ada', 'javascript:alert(1)', 'episodes/ada', '', 'https://'])
    expect(parse(foreign), foreign).toBeNull();
  for (const other of ['/', '/episodes', '/episodes/', '/guests/ada', '/episodes/%E0%A4%A', '/episodes/a/b'])
    expect(at(other), other).toBeNull();
});
