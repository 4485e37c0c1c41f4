import { expect, test } from 'vitest';
import { podcastGuid } from '@/lib/feeds/podcast-guid';

// The example of the namespace's own documentation.
test('a feed’s identity is that of its address, whatever the scheme and the slashes at its end', () => {
  const guid = '917393e3-1b1e-5cef-ace4-edaa54e1f810';
  expect(podcastGuid('https://mp3s.nashownotes.com/pc20rss.xml')).toBe(guid);
  expect(podcastGuid('http://mp3s.nashownotes.com/pc20rss.xml//')).toBe(guid);
});
