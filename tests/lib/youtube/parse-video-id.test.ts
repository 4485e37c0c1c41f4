import { expect, test } from 'vitest';
import { parseVideoId } from '@/lib/youtube/parse-video-id';

const ID = 'rR6vHY3qYE4';

test.each([
  ID,
  `  ${ID}\n`,
  `https://www.youtube.com/watch?v=${ID}`,
  `http://youtube.com/watch?v=${ID}`,
  `www.youtube.com/watch?v=${ID}`,
  `//www.youtube.com/watch?v=${ID}`,
  `HTTPS://WWW.YOUTUBE.COM/watch?v=${ID}`,
  `https://www.youtube.com/watch?v=${ID}&t=95s`,
  `https://www.youtube.com/watch?app=desktop&v=${ID}&list=PL123&index=2`,
  `https://www.youtube.com/watch/?v=${ID}#comments`,
  `https://m.youtube.com/watch?v=${ID}`,
  `https://music.youtube.com/watch?v=${ID}&feature=share`,
  `https://youtu.be/${ID}`,
  `youtu.be/${ID}?si=AbCdEf&t=12`,
  `https://www.youtube.com/embed/${ID}?rel=0`,
  `https://www.youtube-nocookie.com/embed/${ID}`,
  `https://www.youtube.com/shorts/${ID}`,
  `https://www.youtube.com/live/${ID}?feature=share`,
  `https://www.youtube.com/v/${ID}?version=3`,
  `https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3D${ID}%26feature%3Dshare`,
])('%s means the video', (text) => {
  expect(parseVideoId(text)).toBe(ID);
});

test.each([
  '',
  'not a video',
  `${ID}X`,
  ID.slice(1),
  'https://www.youtube.com/',
  'https://www.youtube.com/watch',
  'https://www.youtube.com/watch?v=short',
  'https://www.youtube.com/@channel',
  'https://www.youtube.com/playlist?list=PL1234567890a',
  `https://evil.example/watch?v=${ID}`,
  `https://youtube.com.evil.example/watch?v=${ID}`,
  `https://evilyoutube.com/watch?v=${ID}`,
  `javascript:alert('${ID}')`,
  `ftp://youtube.com/watch?v=${ID}`,
  `https://www.youtube.com/embed/<script>`,
])('%s means none', (text) => {
  expect(parseVideoId(text)).toBeNull();
});
