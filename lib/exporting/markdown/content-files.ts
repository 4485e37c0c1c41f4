import type { Db, Tx } from '../../db/client';
import { articleInclude, articleToMarkdown } from './article-to-markdown';
import { episodeInclude, episodeToMarkdown } from './episode-to-markdown';
import { guestToMarkdown } from './guest-to-markdown';

export type ContentFile = { path: string; text: string };

/** Rows that are held at once. */
const PAGE = 20;

/**
 * The content as files that people can read with nothing but an editor, drafts included: Markdown, a file each. Restoring
 * takes nothing from them.
 */
export async function* contentFiles(snapshot: Db | Tx): AsyncGenerator<ContentFile> {
  const episodes = pagesById((page) => snapshot.episode.findMany({ ...page, include: episodeInclude }));
  for await (const episode of episodes) yield file('episodes', episode.slug, episodeToMarkdown(episode));
  const guests = pagesById((page) => snapshot.guest.findMany(page));
  for await (const guest of guests) yield file('guests', guest.slug, guestToMarkdown(guest));
  const articles = pagesById((page) => snapshot.article.findMany({ ...page, include: articleInclude }));
  for await (const article of articles) yield file(`${article.kind}s`, article.slug, articleToMarkdown(article));
}

/** Slugs are letters, digits and hyphens, as every edge sees to; whatever else one might hold leads out of no folder. */
function file(folder: string, slug: string, text: string): ContentFile {
  return { path: `content/${folder}/${encodeURIComponent(slug).replaceAll('.', '%2E')}.md`, text };
}

type PageQuery = { where: { id: { gt: number } }; orderBy: { id: 'asc' }; take: number };

async function* pagesById<Row extends { id: number }>(
  readPage: (page: PageQuery) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let last = 0;
  for (;;) {
    const rows = await readPage({ where: { id: { gt: last } }, orderBy: { id: 'asc' }, take: PAGE });
    yield* rows;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < PAGE) return;
  }
}
