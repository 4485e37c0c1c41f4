import { z } from 'zod';
import type { Db, Tx } from '../db/client';
import { SEARCH_VERSION } from '../search/index-version';
import type { Coverage } from './count-coverage';

const NAME = 'coverage';

const keptSchema = z.object({
  /** Of the search index, of which the counts are. */
  version: z.string(),
  guestsByQuestion: z.array(z.tuple([z.number(), z.number()])),
  answersByQuestion: z.array(z.tuple([z.number(), z.number()])),
  guestsByInitial: z.array(z.tuple([z.string(), z.number()])),
  episodesByTopic: z.array(z.tuple([z.number(), z.number()])),
});

/**
 * The counts that are kept, and the index's version now. Each change of an interview, guest, question or topic gives the index
 * another version, and then what is kept counts no more.
 */
export async function readKeptCoverage(db: Db | Tx): Promise<{ version: string; kept: Coverage | null }> {
  const rows = await db.siteValue.findMany({ where: { name: { in: [NAME, SEARCH_VERSION] } } });
  const siteValue = (name: string) => rows.find((row) => row.name === name)?.value;
  const version = siteValue(SEARCH_VERSION) ?? '0';
  const kept = keptSchema.safeParse(JSON.parse(siteValue(NAME) ?? 'null')).data;
  if (kept?.version !== version) return { version, kept: null };
  return {
    version,
    kept: {
      guestsByQuestion: new Map(kept.guestsByQuestion),
      answersByQuestion: new Map(kept.answersByQuestion),
      guestsByInitial: new Map(kept.guestsByInitial),
      episodesByTopic: new Map(kept.episodesByTopic),
    },
  };
}

export async function writeKeptCoverage(tx: Tx, version: string, coverage: Coverage): Promise<void> {
  const kept = {
    version,
    guestsByQuestion: [...coverage.guestsByQuestion],
    answersByQuestion: [...coverage.answersByQuestion],
    guestsByInitial: [...coverage.guestsByInitial],
    episodesByTopic: [...coverage.episodesByTopic],
  } satisfies z.infer<typeof keptSchema>;
  const value = JSON.stringify(kept);
  await tx.siteValue.upsert({ where: { name: NAME }, create: { name: NAME, value }, update: { value } });
}
