import type { Db, Tx } from '../db/client';
import { asSingleWriter } from '../db/single-writer';
import { writeTranscript } from '../episodes/transcripts/save-transcript';
import { foldName } from '../guests/fold-name';
import { bumpContentVersion } from '../site/content-version';
import { firstFree } from '../slug';
import { saveArticleTopics, saveEpisodeTopics } from '../topics/save-topics';
import { type DemoEpisode, listDemoEpisodes, publicationTimes } from './content/demo-episodes';
import { demoAboutPage, demoArticles, demoQuestions, demoSeries } from './content/demo-series';
import { transcribe } from './content/demo-transcript';
import { type DemoMark, getDemoMark, setDemoMark } from './demo-mark';
import type { SimulatedEpisode } from './viewers/simulated-series';

export type AddDemoSeriesResult =
  | { ok: true; episodes: SimulatedEpisode[] }
  /** `isComplete` says whether all its viewers are in. */
  | { ok: false; reason: 'already-there'; isComplete: boolean };

/**
 * Adds the fictional series, beside what is there, and marks what it added.
 * @param days how far back interviews are to have come out
 * @returns the interviews as simulated viewers see them
 */
export function addDemoSeries(db: Db, { days }: { days: number }, now: Date): Promise<AddDemoSeriesResult> {
  return asSingleWriter(db, 'editing', async (tx): Promise<AddDemoSeriesResult> => {
    const known = await getDemoMark(tx);
    if (known) return { ok: false, reason: 'already-there', isComplete: known.isComplete };
    const topicsBefore = new Set((await tx.topic.findMany({ select: { id: true } })).map(({ id }) => id));
    const slugs = await takenSlugs(tx);
    const series = await createSeries(tx, slugs);
    const times = publicationTimes(listDemoEpisodes().length, now, days);
    const mark: DemoMark = {
      seriesId: series.id,
      guestIds: [],
      articleIds: [],
      topicIds: [],
      segmentsBefore: (await tx.segment.aggregate({ _max: { id: true } }))._max.id ?? 0,
      isComplete: false,
    };
    const episodes: SimulatedEpisode[] = [];
    for (const [index, episode] of listDemoEpisodes().entries()) {
      const publishedAt = times[index] ?? now;
      const { guestId, simulated } = await createEpisode(tx, { series, episode, publishedAt, slugs });
      mark.guestIds.push(guestId);
      episodes.push(simulated);
    }
    mark.articleIds = await createArticles(tx, slugs, now);
    const topics = await tx.topic.findMany({ select: { id: true } });
    mark.topicIds = topics.map(({ id }) => id).filter((id) => !topicsBefore.has(id));
    await setDemoMark(tx, mark);
    await bumpContentVersion(tx);
    return { ok: true, episodes };
  });
}

/** Names that are taken, by kind. A name of the demo that somebody else has already gets a number after it. */
type Slugs = Record<'question' | 'guest' | 'episode' | 'article' | 'page', Set<string>>;

async function takenSlugs(tx: Tx): Promise<Slugs> {
  const select = { slug: true } as const;
  const articles = await tx.article.findMany({ select: { slug: true, kind: true } });
  const setOf = (rows: { slug: string }[]) => new Set(rows.map(({ slug }) => slug));
  return {
    question: setOf(await tx.question.findMany({ select })),
    guest: setOf(await tx.guest.findMany({ select })),
    episode: setOf(await tx.episode.findMany({ select })),
    article: setOf(articles.filter(({ kind }) => kind === 'article')),
    page: setOf(articles.filter(({ kind }) => kind === 'page')),
  };
}

const free = (slug: string, taken: ReadonlySet<string>) => firstFree(slug, (candidate) => !taken.has(candidate));

/** In the time zone of the series that is there, so that its days stay the site's. */
async function createSeries(tx: Tx, slugs: Slugs) {
  const own = await tx.series.findFirst({ where: { isDemo: false }, orderBy: { id: 'asc' } });
  return tx.series.create({
    data: {
      ...demoSeries,
      links: JSON.stringify(demoSeries.links),
      timeZone: own?.timeZone ?? 'UTC',
      isDemo: true,
      questions: {
        create: demoQuestions.map(({ slug, ...question }, position) => ({
          ...question,
          slug: free(slug, slugs.question),
          position,
        })),
      },
    },
    include: { questions: { orderBy: { position: 'asc' } } },
  });
}

type NewEpisode = {
  series: Awaited<ReturnType<typeof createSeries>>;
  episode: DemoEpisode;
  publishedAt: Date;
  slugs: Slugs;
};

async function createEpisode(tx: Tx, { series, episode, publishedAt, slugs }: NewEpisode) {
  const { guest, answers, topics, slug, pull, hasTranscript, ...fields } = episode;
  const name = await freeName(tx, guest.name);
  const { id: guestId } = await tx.guest.create({
    data: {
      slug: free(slug, slugs.guest),
      name,
      foldedName: foldName(name),
      headline: guest.trade,
      biography: guest.biography,
      createdAt: publishedAt,
      updatedAt: publishedAt,
    },
  });
  const { id } = await tx.episode.create({
    data: {
      ...fields,
      slug: free(slug, slugs.episode),
      seriesId: series.id,
      status: 'published',
      publishedAt,
      createdAt: publishedAt,
      updatedAt: publishedAt,
      guests: { create: { guestId, position: 0 } },
      answers: {
        create: answers.map(({ question, body, startSeconds }, position) => ({
          questionId: series.questions[demoQuestions.findIndex((asked) => asked.slug === question)]?.id,
          anchor: question,
          body,
          startSeconds,
          position,
        })),
      },
      changes: { create: changesOf(episode, publishedAt) },
    },
  });
  await saveEpisodeTopics(tx, id, topics);
  if (hasTranscript) await writeTranscript(tx, id, transcribe(episode), publishedAt);
  const simulated: SimulatedEpisode = {
    postId: fields.postId,
    youtubeId: fields.youtubeId,
    duration: fields.durationSeconds,
    publishedAt: publishedAt.getTime(),
    pull,
    answers: answers.map(({ question, startSeconds, pull }) => ({ anchor: question, start: startSeconds, pull })),
  };
  return { guestId, simulated };
}

/** Every third was mended a week after it came out, so that the charts have marks to show. */
function changesOf({ number }: DemoEpisode, publishedAt: Date) {
  const published = { kind: 'published', at: publishedAt } as const;
  const weekLater = new Date(publishedAt.getTime() + 7 * 86_400_000);
  return number % 3 === 0 ? [published, { kind: 'edited', at: weekLater } as const] : [published];
}

async function freeName(tx: Tx, name: string): Promise<string> {
  const taken = await tx.guest.count({ where: { foldedName: foldName(name) } });
  return taken === 0 ? name : `${name} (demo)`;
}

/** Two articles, and a page about the demo where the site has none at /about. */
async function createArticles(tx: Tx, slugs: Slugs, now: Date): Promise<number[]> {
  const ids: number[] = [];
  for (const { topics, slug, ...article } of demoArticles) {
    const { id } = await tx.article.create({
      data: { ...article, kind: 'article', slug: free(slug, slugs.article), status: 'published', publishedAt: now },
    });
    await saveArticleTopics(tx, id, [...topics]);
    ids.push(id);
  }
  if (slugs.page.has(demoAboutPage.slug)) return ids;
  const { id } = await tx.article.create({
    data: { ...demoAboutPage, kind: 'page', status: 'published', publishedAt: now },
  });
  return [...ids, id];
}
