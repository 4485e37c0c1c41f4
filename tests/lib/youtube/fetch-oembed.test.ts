import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchOembed, type YoutubeHosts } from '@/lib/youtube/fetch-oembed';
import { fetchPoster } from '@/lib/youtube/fetch-poster';
import { type FakeYoutubeSite, startFakeYoutubeSite } from '../../fakes/youtube-site';

const VIDEO = 'dQw4w9WgXcQ';
let site: FakeYoutubeSite;
let hosts: YoutubeHosts;

beforeAll(async () => {
  site = await startFakeYoutubeSite();
  hosts = { oembed: `${site.url}/oembed`, images: site.url };
});
afterAll(() => site.close());

test('a video’s title and picture are what YouTube says', async () => {
  site.say(VIDEO, ' On engines ');
  expect(await fetchOembed(VIDEO, hosts)).toEqual({ ok: true, title: 'On engines', author: 'A channel' });
  expect((await fetchPoster(VIDEO, hosts))?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
});

test('a video that is gone or may not be shown elsewhere is told apart from a YouTube that says nothing', async () => {
  const reasons = new Map([
    [400, 'gone'],
    [404, 'gone'],
    [401, 'not-embeddable'],
    [403, 'not-embeddable'],
    [429, 'unreachable'],
    [500, 'unreachable'],
  ]);
  for (const [status, reason] of reasons) {
    site.say(VIDEO, status);
    expect(await fetchOembed(VIDEO, hosts)).toMatchObject({ ok: false, reason });
  }
  expect(await fetchPoster(VIDEO, hosts)).toBeNull();
});

test('where the network lets nothing through, that is an answer too', async () => {
  const nowhere = { oembed: 'http://127.0.0.1:9/oembed', images: 'http://127.0.0.1:9' };
  expect(await fetchOembed(VIDEO, nowhere)).toMatchObject({ ok: false, reason: 'unreachable' });
  expect(await fetchPoster(VIDEO, nowhere)).toBeNull();
});
