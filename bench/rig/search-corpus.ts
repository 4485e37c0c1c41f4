import type { Db, Tx } from '@/lib/db/client';
import { selectRows } from '@/lib/db/json-rows';
import { asSingleWriter } from '@/lib/db/single-writer';

export const EPISODES = 500;
export const ANSWERS_EACH = 20;
const STANDING_QUESTIONS = 10;
const WORDS_EACH = 9_000;
const WORDS_A_CUE = 12;
const CUE_MS = 4_800;
const VOCABULARY = 30_000;

/** Numbers from 0 to 1, the same at each run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bre cla dri flo gru'.split(' ');

/** Words by rank, the short ones first, as in a language. */
export function makeVocabulary(): string[] {
  const random = seededRandom(1);
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = 1 + Math.floor(random() * 2 + (4 * words.size) / VOCABULARY);
    words.add(Array.from({ length: syllables }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(''));
    if (words.size < SYLLABLES.length && words.size > 20) words.add(`a${words.size}`);
  }
  return [...words];
}

/** Draws words as often as Zipf's law has it: the first makes up some 9 % of all. */
export function zipf(words: readonly string[], random: () => number): () => string {
  let sum = 0;
  const upTo = words.map((_, rank) => {
    sum += 1 / (rank + 1.5);
    return sum;
  });
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

export const guestName = (number: number) => {
  const random = seededRandom(10_000 + number);
  const part = (syllables: number) => {
    const word = Array.from({ length: syllables }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  return `${part(2)} ${part(4)}witz`;
};

/** 500 interviews of 20 answers each and an hour of transcript, written as fast as the database takes them. */
export async function writeCorpus(db: Db, vocabulary: readonly string[], episodes = EPISODES): Promise<void> {
  const say = zipf(vocabulary, seededRandom(2));
  const speak = (words: number) => Array.from({ length: words }, say).join(' ');
  const now = new Date();
  const series = await db.series.create({ data: { title: 'Measured', description: '', host: 'Nobody' } });
  const questions = Array.from({ length: STANDING_QUESTIONS }, (_, position) => ({
    id: position + 1,
    seriesId: series.id,
    slug: `question-${position}`,
    text: `${speak(8)}?`,
    label: speak(2),
    position,
  }));
  await db.question.createMany({ data: questions });
  for (let number = 1; number <= episodes; number++) {
    await asSingleWriter(db, 'editing', async (tx) => {
      const name = guestName(number);
      await tx.guest.create({
        data: {
          id: number,
          slug: `guest-${number}`,
          name,
          foldedName: `${number}`,
          headline: speak(4),
          biography: speak(60),
        },
      });
      await tx.episode.create({
        data: {
          id: number,
          seriesId: series.id,
          number,
          slug: `interview-${number}`,
          title: `${name} on ${speak(4)}`,
          introduction: speak(40),
          youtubeId: 'dQw4w9WgXcQ',
          postId: `post-${number}`,
          status: 'published',
          publishedAt: now,
          guests: { create: { guestId: number, position: 0 } },
        },
      });
      await tx.answer.createMany({
        data: Array.from({ length: ANSWERS_EACH }, (_, position) => ({
          episodeId: number,
          questionId: position < STANDING_QUESTIONS ? position + 1 : null,
          wording: position < STANDING_QUESTIONS ? null : `${speak(8)}?`,
          anchor: `answer-${position}`,
          position,
          body: `- ${speak(30)}\n- ${speak(30)}`,
          startSeconds: position * 180,
        })),
      });
      await writeTranscript(tx, number, speak);
    });
  }
}

async function writeTranscript(tx: Tx, episodeId: number, speak: (words: number) => string): Promise<void> {
  await tx.transcript.create({ data: { episodeId } });
  const cues = Array.from({ length: WORDS_EACH / WORDS_A_CUE }, (_, position) => [
    episodeId,
    position,
    position * CUE_MS,
    (position + 1) * CUE_MS,
    `${speak(WORDS_A_CUE)}${position % 3 === 0 ? '.' : ''}`,
  ]);
  await tx.$executeRaw`
    INSERT INTO transcript_cue (episode_id, position, start_ms, end_ms, text)
    ${selectRows(tx, ['integer', 'integer', 'integer', 'integer', 'text'], cues)}`;
}
