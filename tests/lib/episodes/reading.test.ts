import { expect, test } from 'vitest';
import { findCurrentAnswer } from '@/lib/episodes/find-current-answer';
import { formatPosition } from '@/lib/episodes/format-position';
import { parseStartParameter } from '@/lib/episodes/parse-start-parameter';
import { summariseMarkdown } from '@/lib/episodes/summarise-markdown';
import { youtubeWatchUrl } from '@/lib/episodes/youtube-watch-url';

test.each([
  [7, '0:07'],
  [150, '2:30'],
  [3_600, '1:00:00'],
  [3_723, '1:02:03'],
])('%d seconds into a video is %s', (seconds, text) => expect(formatPosition(seconds)).toBe(text));

test.each([
  ['?t=150', 150],
  ['?t=150s', 150],
  ['?a=1&t=0', 0],
  ['', null],
  ['?t=', null],
  ['?t=-1', null],
  ['?t=1.5', null],
  ['?t=1e3', null],
  ['?t=abc', null],
  ['?t=9999999', null],
  ['?t=1200', null],
])('in %s the start second is %s', (search, seconds) => expect(parseStartParameter(search, 1200)).toBe(seconds));

test('the current answer is the one that began last, whatever order the questions stand in', () => {
  const answers = [
    { anchor: 'b', startSeconds: 100 },
    { anchor: 'none', startSeconds: null },
    { anchor: 'a', startSeconds: 10 },
  ];
  const at = (position: number) => findCurrentAnswer(answers, position)?.anchor ?? null;
  expect([0, 9.9, 10, 99.9, 100, 5_000].map(at)).toEqual([null, null, 'a', 'a', 'b', 'b']);
});

test('a description is plain words, cut between two of them', () => {
  expect(summariseMarkdown('# *Mimic*, at [Rackspace](https://x.example)\n\n- `one`\n- **two** <b>three</b>')).toBe(
    'Mimic, at Rackspace one two three',
  );
  const long = summariseMarkdown('word '.repeat(100));
  expect(long.length).toBeLessThanOrEqual(202);
  expect(long).toMatch(/word …$/);
});

test('a second in a video has an address on YouTube', () => {
  expect(youtubeWatchUrl('rR6vHY3qYE4')).toBe('https://www.youtube.com/watch?v=rR6vHY3qYE4');
  expect(youtubeWatchUrl('rR6vHY3qYE4', 150)).toBe('https://www.youtube.com/watch?v=rR6vHY3qYE4&t=150s');
});
