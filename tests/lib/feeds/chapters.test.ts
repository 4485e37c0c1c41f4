import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chaptersOf, youtubeChapters } from '@/lib/episodes/chapters';
import { toChaptersJson } from '@/lib/feeds/chapters';
import { youtubeDescription } from '@/lib/feeds/youtube-description';
import { hostileText, interview } from '../../factories/interviews';

const answer = (startSeconds: number | null, question = `at ${startSeconds}`) => ({ question, startSeconds });

test('chapters are the answers with a start second, in the video’s order, none beyond its end, no two together', () => {
  const answers = [answer(90), answer(null), answer(30), answer(30, 'again'), answer(600), answer(900)];
  expect(chaptersOf(answers, 600).map(({ title }) => title)).toEqual(['at 30', 'at 90']);
  expect(chaptersOf(answers, null)).toHaveLength(4);
});

test('JSON chapters name where each begins', () => {
  const json = toChaptersJson([{ startSeconds: 0, title: 'Why\u0000?' }], {
    title: 'Ada',
    answerUrl: (seconds) => `https://example.org/episodes/ada?t=${seconds}`,
  });
  expect(JSON.parse(json)).toEqual({
    version: '1.2.0',
    title: 'Ada',
    chapters: [{ startTime: 0, title: 'Why?', url: 'https://example.org/episodes/ada?t=0' }],
  });
});

const titles = (starts: number[], duration: number | null) =>
  youtubeChapters(
    chaptersOf(
      starts.map((start) => answer(start)),
      duration,
    ),
    duration,
  ).map(({ startSeconds, title }) => `${startSeconds} ${title}`);

test('YouTube’s chapters begin at 0:00 and are ten seconds long at least', () => {
  expect(titles([30, 60, 65, 90], 100)).toEqual(['0 Introduction', '30 at 30', '60 at 60', '90 at 90']);
  expect(titles([30, 60, 90], 95), 'the last one ends with the video').toEqual([
    '0 Introduction',
    '30 at 30',
    '60 at 60',
  ]);
  expect(titles([4, 20, 90], null), 'a question near the beginning begins with it').toEqual([
    '0 at 4',
    '20 at 20',
    '90 at 90',
  ]);
});

test('fewer than three are none to YouTube', () => {
  expect(titles([30], null)).toEqual([]);
  expect(titles([], null)).toEqual([]);
});

test('whatever the interview, YouTube can read its description', () => {
  const LINE = /^(?:(\d+):)?(\d{1,2}):(\d{2}) (\S.*)$/;
  fc.assert(
    fc.property(interview, hostileText, (episode, introduction) => {
      const text = youtubeDescription({ ...episode, introduction }, 'https://example.org/episodes/ada');
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(5_000);
      expect(text).toContain('https://example.org/episodes/ada');
      expect(text).not.toMatch(/[<>]/);
      const chapters = text.split('\n\n').at(-1)?.split('\n') ?? [];
      if (!LINE.test(chapters[0] ?? '')) return;
      const starts = chapters.map((line) => {
        const [, hours = '0', minutes, seconds] = LINE.exec(line) ?? [];
        return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
      });
      expect(starts[0]).toBe(0);
      expect(starts.length).toBeGreaterThanOrEqual(3);
      starts.forEach((start, index) => {
        expect((starts[index + 1] ?? episode.durationSeconds ?? Infinity) - start).toBeGreaterThanOrEqual(10);
      });
    }),
    { numRuns: 300 },
  );
});

test('sixty long questions fit into what a description may hold', () => {
  const answers = Array.from({ length: 60 }, (_, index) => answer(index * 60, 'ü'.repeat(300)));
  const text = youtubeDescription({ introduction: 'x', durationSeconds: 3_600, answers }, 'https://example.org/');
  expect(text.match(/^\d+:\d\d ü/gm)).toHaveLength(60);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(5_000);
});
