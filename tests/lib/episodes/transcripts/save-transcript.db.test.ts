import { expect } from 'vitest';
import type { TranscriptView } from '@/lib/episodes/transcript';
import { getTranscript } from '@/lib/episodes/transcripts/get-transcript';
import { saveTranscript } from '@/lib/episodes/transcripts/save-transcript';
import { seedSampleSeries } from '@/lib/sample/seed-sample-series';
import { getContentVersion } from '@/lib/site/content-version';
import { SOME_OWNER } from '../../../factories/editor';
import { test } from '../../../fixtures/database';

const now = new Date('2026-11-24T12:00:00Z');

const transcript = (count: number): TranscriptView => ({
  language: 'en-GB',
  cues: Array.from({ length: count }, (_, at) => ({
    startMs: at * 2_000,
    endMs: at * 2_000 + 1_999,
    speaker: at % 5 === 0 ? 'Ada “A.” Lovelace' : null,
    text: `Sentence ${at}, with 'quotes', {"braces"} and 🎈`,
  })),
});

test('a transcript is read as it was saved, another takes its place, and it can be taken away', async ({ db }) => {
  await seedSampleSeries(db, now);
  const { id: episodeId } = await db.episode.findFirstOrThrow();
  expect(await getTranscript(db, episodeId)).toBeNull();
  for (const given of [transcript(3_000), transcript(2)]) {
    const before = await getContentVersion(db);
    expect(await saveTranscript(db, { editor: SOME_OWNER, episodeId, transcript: given }, now)).toMatchObject({
      ok: true,
    });
    expect(await getTranscript(db, episodeId)).toEqual(given);
    expect(await getContentVersion(db)).not.toBe(before);
  }
  await saveTranscript(db, { editor: SOME_OWNER, episodeId, transcript: null }, now);
  expect(await getTranscript(db, episodeId)).toBeNull();
  expect(await db.transcriptCue.count()).toBe(0);
});

test('an episode that is gone gets none', async ({ db }) => {
  expect(await saveTranscript(db, { editor: SOME_OWNER, episodeId: 77, transcript: transcript(1) }, now)).toEqual({
    ok: false,
    reason: 'gone',
  });
});
