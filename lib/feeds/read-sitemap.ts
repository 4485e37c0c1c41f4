import { published as publishedArticle } from '../articles/filters';
import type { Db } from '../db/client';
import { published } from '../episodes/filters';
import { heard } from '../guests/filters';
import { given } from '../questions/given-answer';
import { discussed } from '../topics/filters';
import type { Addresses } from './addresses';
import { plainSummary } from './plain-summary';
import { SITEMAP_ADDRESSES, type SitemapAddress } from './sitemap';

const dated = { ...publishedArticle, kind: 'article' } as const;
const standing = { ...publishedArticle, kind: 'page' } as const;
const asked = { answers: { some: given } };

/** The kinds of page that there are, each with how its addresses are counted and read, oldest first. */
const sections = {
  episodes: {
    count: (db) => db.episode.count({ where: published }),
    list: async (db, addresses, range) => {
      const rows = await db.episode.findMany({
        where: published,
        orderBy: { id: 'asc' },
        ...range,
        include: { topics: { orderBy: { position: 'asc' }, include: { topic: { select: { name: true } } } } },
      });
      return rows.map((row) => ({
        url: addresses.episode(row.slug),
        updatedAt: row.updatedAt,
        video: {
          title: row.title,
          description: plainSummary(row.introduction),
          thumbnailUrl: addresses.card.episode(row.slug),
          playerUrl: addresses.embed(row.slug),
          durationSeconds: row.durationSeconds,
          publishedAt: row.publishedAt ?? row.createdAt,
          tags: row.topics.map(({ topic }) => topic.name),
        },
      }));
    },
  },
  guests: {
    count: (db) => db.guest.count({ where: heard }),
    list: async (db, addresses, range) => {
      const rows = await db.guest.findMany({ where: heard, orderBy: { id: 'asc' }, ...range });
      return rows.map(({ slug, updatedAt }) => ({ url: addresses.guest(slug), updatedAt, video: null }));
    },
  },
  questions: {
    count: (db) => db.question.count({ where: asked }),
    list: async (db, addresses, range) => {
      const rows = await db.question.findMany({ where: asked, orderBy: { id: 'asc' }, ...range });
      return rows.map(({ slug }) => ({ url: addresses.question(slug), updatedAt: null, video: null }));
    },
  },
  topics: {
    count: (db) => db.topic.count({ where: discussed }),
    list: async (db, addresses, range) => {
      const rows = await db.topic.findMany({ where: discussed, orderBy: { id: 'asc' }, ...range });
      return rows.map(({ slug }) => ({ url: addresses.topic(slug), updatedAt: null, video: null }));
    },
  },
  articles: {
    count: (db) => db.article.count({ where: dated }),
    list: async (db, addresses, range) => {
      const rows = await db.article.findMany({ where: dated, orderBy: { id: 'asc' }, ...range });
      return rows.map(({ slug, updatedAt }) => ({ url: addresses.article(slug), updatedAt, video: null }));
    },
  },
  pages: {
    count: (db) => db.article.count({ where: standing }),
    list: async (db, addresses, range) => {
      const rows = await db.article.findMany({ where: standing, orderBy: { id: 'asc' }, ...range });
      return rows.map(({ slug, updatedAt }) => ({ url: addresses.page(slug), updatedAt, video: null }));
    },
  },
} as const satisfies Record<string, Section>;

type Section = {
  count(db: Db): Promise<number>;
  list(db: Db, addresses: Addresses, range: { skip: number; take: number }): Promise<SitemapAddress[]>;
};

type SectionName = keyof typeof sections;
const names: SectionName[] = ['episodes', 'guests', 'questions', 'topics', 'articles', 'pages'];

export type Sitemap = { kind: 'addresses'; addresses: SitemapAddress[] } | { kind: 'index'; urls: string[] };

/** Every public address of a small site; of a larger one, where its parts are. */
export async function readSitemap(db: Db, addresses: Addresses): Promise<Sitemap> {
  const counts = new Map<SectionName, number>();
  for (const name of names) counts.set(name, await sections[name].count(db));
  const count = (name: SectionName) => counts.get(name) ?? 0;
  const lists = listPages(addresses, (name) => count(name) > 0);
  const total = names.reduce((sum, name) => sum + count(name), lists.length);
  if (total <= SITEMAP_ADDRESSES) {
    const all: SitemapAddress[] = [...lists];
    for (const name of names) {
      if (count(name) > 0) all.push(...(await sections[name].list(db, addresses, { skip: 0, take: count(name) })));
    }
    return { kind: 'addresses', addresses: all };
  }
  const urls = names.flatMap((name) =>
    Array.from({ length: Math.ceil(count(name) / SITEMAP_ADDRESSES) }, (_, index) =>
      addresses.sitemap(name, index + 1),
    ),
  );
  return { kind: 'index', urls: [addresses.sitemap('lists', 1), ...urls] };
}

/** A part of a larger site's sitemap, by its name in the index, such as `episodes-2`; null where there is none. */
export async function readSitemapPart(db: Db, part: string, addresses: Addresses): Promise<SitemapAddress[] | null> {
  const [, name, page] = /^([a-z]+)-([1-9]\d{0,4})$/.exec(part) ?? [];
  if (name === 'lists' && page === '1') {
    const counts = new Map<SectionName, number>();
    for (const section of names) counts.set(section, await sections[section].count(db));
    return listPages(addresses, (section) => (counts.get(section) ?? 0) > 0);
  }
  const section = names.find((known) => known === name);
  if (!section) return null;
  const range = { skip: (Number(page) - 1) * SITEMAP_ADDRESSES, take: SITEMAP_ADDRESSES };
  const listed = await sections[section].list(db, addresses, range);
  return listed.length > 0 ? listed : null;
}

/** The pages that list others, where there is something on them. */
function listPages(addresses: Addresses, has: (name: SectionName) => boolean): SitemapAddress[] {
  const listed = (['episodes', 'guests', 'questions', 'topics', 'articles'] as const).filter(has);
  const urls = [addresses.home, ...listed.map((name) => addresses.list(name))];
  return urls.map((url) => ({ url, updatedAt: null, video: null }));
}
