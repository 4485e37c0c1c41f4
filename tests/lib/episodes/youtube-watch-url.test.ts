import { expect, test } from 'vitest';
import { youtubeWatchUrl } from '@/lib/episodes/youtube-watch-url';

test('a second in a video has an address on YouTube', () => {
  expect(youtubeWatchUrl('rR6vHY3qYE4')).toBe('https://www.youtube.com/watch?v=rR6vHY3qYE4');
  expect(youtubeWatchUrl('rR6vHY3qYE4', 150)).toBe('https://www.youtube.com/watch?v=rR6vHY3qYE4&t=150s');
});
