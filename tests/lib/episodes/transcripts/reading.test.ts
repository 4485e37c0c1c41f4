import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TranscriptCue } from '@/lib/episodes/transcript';
import { findCurrentCue } from '@/lib/episodes/transcripts/find-current-cue';
import { findInTranscript, MAX_FINDINGS } from '@/lib/episodes/transcripts/find-in-transcript';
import { groupCues } from '@/lib/episodes/transcripts/group-cues';

const cue = (text: string, startMs = 0, speaker: string | null = null): TranscriptCue => ({
  startMs,
  endMs: startMs + 2_000,
  speaker,
  text,
});

const words = fc.array(fc.constantFrom('event', 'loop', 'Loop', 'a', 'is.', '(the)', 'Straße', '🎈', '\\d+'), {
  minLength: 1,
  maxLength: 6,
});
const cues = fc.array(
  fc.record({
    text: words.map((list) => list.join(' ')),
    gap: fc.nat(6_000),
    speaker: fc.constantFrom(null, 'A', 'B'),
  }),
  { maxLength: 40 },
);
const spoken = cues.map((list) => {
  let at = 0;
  return list.map(({ text, gap, speaker }) => {
    at += gap;
    return cue(text, at, speaker);
  });
});

test('the current cue is the last that has begun, the first of those that begin together, and none before any', () => {
  fc.assert(
    fc.property(spoken, fc.double({ min: 0, max: 300, noNaN: true }), (list, second) => {
      const begun = list.filter(({ startMs }) => startMs <= second * 1000);
      const expected = list.findIndex(({ startMs }) => startMs === begun.at(-1)?.startMs);
      expect(findCurrentCue(list, second)).toBe(expected);
    }),
  );
});

test('paragraphs hold every cue once, in order, and name a speaker where it is another than before', () => {
  fc.assert(
    fc.property(spoken, (list) => {
      const paragraphs = groupCues(list);
      expect(paragraphs.flatMap(({ cues }) => cues)).toEqual(list);
      let speaker: string | null = null;
      for (const { first, cues, speaker: named } of paragraphs) {
        expect(cues[0]).toBe(list[first]);
        expect(named).not.toBe(named === null ? 'A' : speaker);
        speaker = named ?? speaker;
        expect(cues.every((said) => said.speaker === null || said.speaker === speaker)).toBe(true);
      }
    }),
  );
});

test('a paragraph ends with a sentence once it is long, at the latest after 900 characters, and at a silence', () => {
  const sentence = cue(`${'word '.repeat(20)}end.`);
  const breathless = cue('word '.repeat(20).trim());
  const lengths = (list: TranscriptCue[]) => groupCues(list).map(({ cues }) => cues.length);
  expect(lengths(Array.from({ length: 8 }, () => sentence))).toEqual([4, 4]);
  expect(lengths(Array.from({ length: 12 }, () => breathless))).toEqual([10, 2]);
  expect(lengths([cue('a', 0), cue('b', 2_000), cue('c', 8_000)])).toEqual([2, 1]);
});

test('words are found in either case, over the ends of cues, and taken as they are written', () => {
  const list = [cue('The Event'), cue('loop. An event'), cue('loop is'), cue('(the) \\d+')];
  expect(findInTranscript(list, ' event  LOOP ')).toEqual([
    [
      { cue: 0, start: 4, end: 9 },
      { cue: 1, start: 0, end: 4 },
    ],
    [
      { cue: 1, start: 9, end: 14 },
      { cue: 2, start: 0, end: 4 },
    ],
  ]);
  expect(findInTranscript(list, '(the) \\d+')).toEqual([[{ cue: 3, start: 0, end: 9 }]]);
  expect(findInTranscript(list, '.*')).toEqual([]);
});

test('what is found is what the query says, whatever the query', () => {
  const query = fc.oneof(
    words.map((list) => list.join(' ')),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', ' ', 'e', '\ud83c', '[', '\\'),
  );
  fc.assert(
    fc.property(spoken, query, (list, sought) => {
      const wanted = sought
        .replace(/\p{Cs}/gu, ' ')
        .trim()
        .split(/\s+/)
        .join(' ');
      for (const parts of findInTranscript(list, sought)) {
        const found = parts.map(({ cue, start, end }) => list[cue]?.text.slice(start, end)).join(' ');
        expect(found.toLowerCase()).toBe(wanted.toLowerCase());
      }
    }),
  );
});

test('3,000 cues are searched in moments, and findings are bounded', () => {
  const list = Array.from({ length: 3_000 }, (_, at) => cue(`It is the event loop that does it, number ${at}`));
  const begun = performance.now();
  expect(findInTranscript(list, 'event loop')).toHaveLength(MAX_FINDINGS);
  expect(performance.now() - begun).toBeLessThan(3_000);
  expect(findInTranscript(list, 'number 2999')).toEqual([[{ cue: 2_999, start: 35, end: 46 }]]);
});
