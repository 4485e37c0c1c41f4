import { published as publishedArticle } from '../articles/filters';
import type { Db } from '../db/client';
import type { Prisma } from '../db/generated/sqlite/client';
import { chaptersOf } from '../episodes/chapters';
import { answered, published } from '../episodes/filters';
import { formatPosition } from '../episodes/format-position';
import { youtubeWatchUrl } from '../episodes/youtube-watch-url';
import { heard } from '../guests/filters';
import { getTopicBySlug } from '../topics/get-topic-by-slug';
import type { Addresses, FeedScope } from './addresses';
import type { Feed, FeedItem } from './feed';
import { markdownToHtml } from './markdown-to-html';
import { plainSummary } from './plain-summary';
import { element } from './xml';

/** Entries on a page of a feed, so that its size does not grow with the series. */
export const FEED_PAGE = 50;

export type FeedRequest = { scope: FeedScope /** From 1, the newest. */; page: number };

export type FeedContext = {
  addresses: Addresses;
  /** WebSub hub, told of news of the site's own feeds. */
  hubUrl: string | null;
  series: { title: string; description: string; host: string; language: string; timeZone: string } | null;
};

/**
 * A page of a feed, or null where there is no such guest, topic or page. Of a site without a series it is an empty feed.
 * Only what is published is in it, interviews and articles together, newest first.
 */
export async function readFeed(db: Db, { scope, page }: FeedRequest, context: FeedContext): Promise<Feed | null> {
  const { addresses, series, hubUrl } = context;
  const subject = await readSubject(db, scope, context);
  if (!subject) return null;
  const keys = await listEntryKeys(db, scope, page * FEED_PAGE + 1);
  const onPage = keys.slice((page - 1) * FEED_PAGE, page * FEED_PAGE);
  if (onPage.length === 0 && page > 1) return null;
  const at = (number: number) => ({
    xml: addresses.feed(scope, 'xml', number),
    json: addresses.feed(scope, 'json', number),
  });
  return {
    ...subject,
    pages: {
      self: at(page),
      first: at(1),
      previous: page > 1 ? at(page - 1) : null,
      next: keys.length > page * FEED_PAGE ? at(page + 1) : null,
    },
    language: series?.language ?? 'en',
    timeZone: series?.timeZone ?? 'UTC',
    host: series?.host ?? '',
    hubUrl: scope.kind === 'site' ? hubUrl : null,
    items: await readItems(db, onPage, addresses),
  };
}

type Subject = Pick<Feed, 'title' | 'description' | 'url' | 'imageUrl'>;

async function readSubject(
  db: Db,
  scope: FeedScope,
  { addresses, series }: Pick<FeedContext, 'addresses' | 'series'>,
): Promise<Subject | null> {
  const title = series?.title ?? 'Colloquy';
  switch (scope.kind) {
    case 'site': {
      const description = plainSummary(series?.description ?? '') || title;
      return { title, description, url: addresses.home, imageUrl: addresses.card.site };
    }
    case 'guest': {
      const guest = await db.guest.findFirst({
        where: { slug: scope.slug, ...heard },
      });
      if (!guest) return null;
      return {
        title: `${guest.name} · ${title}`,
        description: plainSummary(guest.biography) || guest.headline || `Interviews with ${guest.name}`,
        url: addresses.guest(scope.slug),
        imageUrl: addresses.card.guest(scope.slug),
      };
    }
    case 'topic': {
      const topic = await getTopicBySlug(db, scope.slug);
      if (!topic) return null;
      return {
        title: `${topic.name} · ${title}`,
        description: `Interviews and articles on ${topic.name}`,
        url: addresses.topic(scope.slug),
        imageUrl: addresses.card.site,
      };
    }
  }
}

type EntryKey = { kind: 'episode' | 'article'; id: number; publishedAt: Date };

/** The newest entries, at most so many, by time of publication. */
async function listEntryKeys(db: Db, scope: FeedScope, take: number): Promise<EntryKey[]> {
  const options = {
    orderBy: [{ publishedAt: 'desc' as const }, { id: 'desc' as const }],
    select: { id: true, publishedAt: true },
    take,
  };
  const episodes = await db.episode.findMany({
    ...options,
    where: { ...published, publishedAt: { not: null }, ...episodesInScope(scope) },
  });
  // Articles have no guests.
  const articles =
    scope.kind === 'guest'
      ? []
      : await db.article.findMany({
          ...options,
          where: {
            kind: 'article',
            ...publishedArticle,
            publishedAt: { not: null },
            ...(scope.kind === 'topic' ? { topics: { some: { topic: { slug: scope.slug } } } } : {}),
          },
        });
  const keys = (kind: EntryKey['kind'], rows: { id: number; publishedAt: Date | null }[]) =>
    rows.flatMap(({ id, publishedAt }): EntryKey[] => (publishedAt ? [{ kind, id, publishedAt }] : []));
  return [...keys('episode', episodes), ...keys('article', articles)]
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
    .slice(0, take);
}

function episodesInScope(scope: FeedScope): Prisma.EpisodeWhereInput {
  switch (scope.kind) {
    case 'site':
      return {};
    case 'guest':
      return { guests: { some: { guest: { slug: scope.slug } } } };
    case 'topic':
      return { topics: { some: { topic: { slug: scope.slug } } } };
  }
}

async function readItems(db: Db, keys: EntryKey[], addresses: Addresses): Promise<FeedItem[]> {
  const idsOf = (kind: EntryKey['kind']) => keys.filter((key) => key.kind === kind).map(({ id }) => id);
  const [episodes, articles] = await Promise.all([
    db.episode.findMany({ where: { ...published, id: { in: idsOf('episode') } }, include: episodeInclude }),
    db.article.findMany({ where: { ...publishedArticle, id: { in: idsOf('article') } }, include: articleInclude }),
  ]);
  const items = new Map<string, FeedItem>();
  for (const row of episodes) items.set(`episode ${row.id}`, toEpisodeItem(row, addresses));
  for (const row of articles) items.set(`article ${row.id}`, toArticleItem(row, addresses));
  return keys.flatMap(({ kind, id }) => items.get(`${kind} ${id}`) ?? []);
}

const topicsInOrder = { orderBy: { position: 'asc' }, include: { topic: { select: { name: true } } } } as const;

const episodeInclude = {
  guests: { orderBy: { position: 'asc' }, include: { guest: { select: { slug: true, name: true } } } },
  answers: {
    where: answered,
    orderBy: { position: 'asc' },
    select: { anchor: true, wording: true, startSeconds: true, question: { select: { text: true } } },
  },
  topics: topicsInOrder,
  transcript: { select: { language: true } },
} as const satisfies Prisma.EpisodeInclude;

const articleInclude = { topics: topicsInOrder } as const satisfies Prisma.ArticleInclude;

type EpisodeRow = Prisma.EpisodeGetPayload<{ include: typeof episodeInclude }>;
type ArticleRow = Prisma.ArticleGetPayload<{ include: typeof articleInclude }>;

function toEpisodeItem(row: EpisodeRow, addresses: Addresses): FeedItem {
  const { slug, introduction, durationSeconds } = row;
  const publishedAt = row.publishedAt ?? row.createdAt;
  const answers = row.answers.map(({ anchor, wording, question, startSeconds }) => ({
    anchor,
    question: wording ?? question?.text ?? '',
    startSeconds,
  }));
  return {
    id: itemId(addresses, publishedAt, 'episode', row.id),
    url: addresses.episode(slug),
    title: row.title,
    summary: plainSummary(introduction),
    html: markdownToHtml(introduction, addresses.episode(slug)) + questionList(slug, answers, addresses),
    publishedAt,
    updatedAt: row.updatedAt,
    tags: row.topics.map(({ topic }) => topic.name),
    interview: {
      number: row.number,
      guests: row.guests.map(({ guest }) => ({ name: guest.name, url: addresses.guest(guest.slug) })),
      imageUrl: addresses.card.episode(slug),
      durationSeconds,
      videoUrl: youtubeWatchUrl(row.youtubeId),
      chaptersUrl: chaptersOf(answers, durationSeconds).length > 0 ? addresses.chapters(slug) : null,
      transcript: row.transcript && { url: addresses.transcript(slug), language: row.transcript.language },
    },
  };
}

type ListedAnswer = { anchor: string; question: string; startSeconds: number | null };

/** What was asked, each a link to the answer and its second: the answers themselves are on the page. */
function questionList(slug: string, answers: ListedAnswer[], addresses: Addresses): string {
  if (answers.length === 0) return '';
  const items = answers.map(({ anchor, question, startSeconds }) =>
    element('li', {}, [
      element('a', { href: addresses.answer(slug, anchor, startSeconds) }, [question || 'Answer']),
      startSeconds === null ? null : ` (${formatPosition(startSeconds)})`,
    ]),
  );
  return element('ul', {}, items).xml;
}

function toArticleItem(row: ArticleRow, addresses: Addresses): FeedItem {
  const publishedAt = row.publishedAt ?? row.createdAt;
  const url = addresses.article(row.slug);
  return {
    id: itemId(addresses, publishedAt, 'article', row.id),
    url,
    title: row.title,
    summary: row.summary,
    html: markdownToHtml(row.body, url),
    publishedAt,
    updatedAt: row.updatedAt,
    tags: row.topics.map(({ topic }) => topic.name),
    interview: null,
  };
}

/** A tag URI (RFC 4151): its date is one on which the site had its name. */
function itemId({ siteUrl }: Addresses, publishedAt: Date, kind: EntryKey['kind'], id: number): string {
  return `tag:${new URL(siteUrl).hostname},${publishedAt.toISOString().slice(0, 10)}:${kind}-${id}`;
}
