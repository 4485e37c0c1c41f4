import type { TranscriptView } from '@/lib/episodes/transcript';

const TALK = [
  ['Interviewer', 'Shall we begin where it all began?'],
  [null, 'With the first program that you wrote.'],
  ['Guest', 'It added two numbers, and I was sure that it was wrong.'],
  [null, 'It was the printer, as it turned out.'],
  [null, 'Since then I read what a machine prints'],
  [null, 'with the patience of a gardener.'],
] as const;

/** A conversation of our own invention, of so many cues of five seconds each. */
export function transcript(count: number): TranscriptView {
  return {
    language: 'en',
    cues: Array.from({ length: count }, (_, at) => {
      const [speaker, text] = TALK[at % TALK.length] ?? TALK[0];
      return {
        startMs: at * 5_000,
        endMs: at * 5_000 + 4_800,
        speaker,
        text: `${text}${at === 100 ? ' Heliotrope!' : ''}`,
      };
    }),
  };
}
