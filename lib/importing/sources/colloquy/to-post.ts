import { articlePath } from '../../../articles/article';
import type { Cell } from '../../../exporting/column';
import type { Row } from '../../../exporting/table';
import { toSlug } from '../../../slug';
import { readMarkdown } from '../../../texts/read-markdown';
import { parseVideoId } from '../../../youtube/parse-video-id';
import type { ArchiveAddress, ArchiveMedia, ArchivePost } from '../../archive-post';
import type { KnownAnswer, KnownContent } from '../../known-content';
import { parseInstant } from '../../parse-instant';
import { listImages } from '../../recognise/list-images';
import type { Tables } from './read-tables';

export type Context = {
  /** The address of the site that was exported. */
  site: string;
  tables: Tables;
  /** The path within the archive of a picture that a text shows. */
  pictureOf: (reference: string) => string | null;
};

/** As many of each as a form takes, or more; a site that was exported has fewer. */
const MOST = { guests: 10, answers: 500, links: 200, topics: 100 };
const LINE = 300;
/** Of a video, seconds. */
const LONGEST = 1_000_000;

export function readEpisode(row: Row, context: Context): ArchivePost {
  const { tables } = context;
  const id = Number(row.id);
  const content: Extract<KnownContent, { becomes: 'episode' }>['content'] = {
    number: Number(row.number),
    slug: slugOf(row.slug, 'interview'),
    title: line(row.title) || 'Untitled',
    introduction: text(row.introduction),
    youtubeId: parseVideoId(text(row.youtube_id)) ?? '',
    durationSeconds: seconds(row.duration_seconds),
    postId: line(row.post_id),
    guests: named(tables.episode_guest.get(id), tables.guest, 'guest_id')
      .slice(0, MOST.guests)
      .map((guest) => ({ name: line(guest.name), headline: line(guest.headline) })),
    answers: (tables.answer.get(id) ?? []).slice(0, MOST.answers).map((answer) => readAnswer(answer, tables)),
    recommendedLinks: (tables.recommended_link.get(id) ?? [])
      .slice(0, MOST.links)
      .map(({ label, url }) => ({ label: line(label), url: text(url).slice(0, 2_000) }))
      .filter(({ url }) => /^https?:\/\//i.test(url)),
    topics: topicsOf(tables.episode_topic.get(id), tables),
  };
  const body = [
    content.introduction,
    ...content.answers.map(({ question, wording, body }) => `## ${wording ?? question ?? ''}\n\n${body}`),
  ].join('\n\n');
  const path = `/episodes/${content.slug}`;
  return post(row, context, { path, body, known: { becomes: 'episode', content } });
}

export function readArticle(row: Row, context: Context): ArchivePost {
  const kind = row.kind === 'page' ? 'page' : 'article';
  const content = {
    kind,
    slug: slugOf(row.slug, kind),
    title: line(row.title) || 'Untitled',
    summary: text(row.summary).slice(0, 1_000),
    body: text(row.body),
    topics: topicsOf(context.tables.article_topic.get(Number(row.id)), context.tables),
  } as const;
  const path = articlePath(content);
  return post(row, context, { path, body: content.body, known: { becomes: kind, content } });
}

function post(
  row: Row,
  { site, tables, pictureOf }: Context,
  { path, body, known }: { path: string; body: string; known: KnownContent },
): ArchivePost {
  const addresses: ArchiveAddress[] = [
    { path, matchesBelow: false },
    ...(tables.redirect.get(path) ?? []).map((redirect) => ({
      path: text(redirect.path),
      matchesBelow: redirect.matches_below === true,
    })),
  ];
  return {
    source: 'colloquy',
    // As its Markdown is called within the export, of the site that it is from.
    sourceKey: `${site}/content${known.becomes === 'page' ? `/pages${path}` : path}.md`,
    kind: known.becomes === 'page' ? 'page' : 'post',
    title: known.content.title,
    html: null,
    text: body,
    youtubeIds: known.becomes === 'episode' && known.content.youtubeId ? [known.content.youtubeId] : [],
    publishedAt: typeof row.published_at === 'string' ? parseInstant(row.published_at) : null,
    isDraft: row.status !== 'published',
    slug: known.content.slug,
    addresses,
    tags: known.content.topics,
    media: mediaOf(body, pictureOf),
    original: JSON.stringify(known.content),
    known,
  };
}

function readAnswer(row: Row, { question }: Tables): KnownAnswer {
  const asked = typeof row.question_id === 'number' ? question.get(row.question_id) : undefined;
  const anchor = text(row.anchor);
  return {
    anchor: /^[a-z0-9-]{1,80}$/.test(anchor) ? anchor : null,
    question: asked ? line(asked.text) : null,
    wording: row.wording === null ? null : line(row.wording),
    body: text(row.body),
    startSeconds: seconds(row.start_seconds),
    notAsked: row.not_asked === true,
  };
}

function mediaOf(body: string, pictureOf: Context['pictureOf']): ArchiveMedia[] {
  if (!body.includes('![')) return [];
  return listImages(readMarkdown(body)).map(({ reference }) => ({ reference, entry: pictureOf(reference) }));
}

const topicsOf = (rows: Row[] | undefined, { topic }: Tables) =>
  named(rows, topic, 'topic_id')
    .slice(0, MOST.topics)
    .map(({ name }) => line(name));

/** The rows that others name, in these others' order. */
function named(rows: Row[] | undefined, among: Map<number, Row>, column: string): Row[] {
  const found = (rows ?? []).map((row) => among.get(Number(row[column])));
  return found.filter((row) => row !== undefined);
}

const text = (cell: Cell | undefined) => (typeof cell === 'string' ? cell : '');
const line = (cell: Cell | undefined) => text(cell).replace(/\s+/g, ' ').trim().slice(0, LINE);
const slugOf = (cell: Cell | undefined, otherwise: string) => toSlug(text(cell)) || otherwise;
const seconds = (cell: Cell | undefined) =>
  typeof cell === 'number' && Number.isInteger(cell) && cell >= 0 && cell < LONGEST ? cell : null;
