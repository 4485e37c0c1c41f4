import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { foldName } from '../guests/fold-name';
import { bumpContentVersion } from '../site/content-version';
import { saveEpisodeTopics } from '../topics/save-topics';
import { type SampleEpisode, sampleEpisodes, samplePages, sampleQuestions, sampleSeries } from './sample-series';

/**
 * Puts the A* series, with two of its interviews, into a database that holds no series.
 * @returns whether it did.
 */
export function seedSampleSeries(db: Db, now: Date): Promise<boolean> {
  return asSingleWriter(db, 'seeding', async (tx) => {
    if ((await tx.series.count()) > 0) return false;
    const series = await tx.series.create({
      data: {
        ...sampleSeries,
        links: JSON.stringify(sampleSeries.links),
        questions: { create: sampleQuestions.map((question, position) => ({ ...question, position })) },
      },
      include: { questions: true },
    });
    const questionIds = new Map(series.questions.map(({ slug, id }) => [slug, id]));
    for (const episode of sampleEpisodes) await createEpisode(tx, series.id, episode, questionIds, now);
    for (const page of samplePages) {
      await tx.article.create({ data: { ...page, kind: 'page', status: 'published', publishedAt: now } });
    }
    await bumpContentVersion(tx);
    return true;
  });
}

async function createEpisode(
  tx: Tx,
  seriesId: number,
  sample: SampleEpisode,
  questionIds: Map<string, number>,
  now: Date,
) {
  const { guest, answers, recommendedLinks, topics, ...fields } = sample;
  const { id: guestId } = await tx.guest.create({
    data: { ...guest, links: JSON.stringify(guest.links), foldedName: foldName(guest.name) },
  });
  const { id } = await tx.episode.create({
    data: {
      ...fields,
      seriesId,
      status: 'published',
      publishedAt: now,
      guests: { create: { guestId, position: 0 } },
      answers: {
        create: answers.map(({ question, body }, position) => ({
          questionId: questionIds.get(question),
          anchor: question,
          body,
          position,
        })),
      },
      recommendedLinks: { create: recommendedLinks.map((link, position) => ({ ...link, position })) },
    },
  });
  await saveEpisodeTopics(tx, id, topics);
}
