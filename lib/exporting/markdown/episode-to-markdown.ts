import type { Prisma } from '../../db/generated/sqlite/client';
import { formatPosition } from '../../episodes/format-position';
import { youtubeWatchUrl } from '../../episodes/youtube-watch-url';
import { withFrontMatter } from './front-matter';

export const episodeInclude = {
  guests: { orderBy: { position: 'asc' }, include: { guest: true } },
  answers: { orderBy: { position: 'asc' }, include: { question: true } },
  recommendedLinks: { orderBy: { position: 'asc' } },
  topics: { orderBy: { position: 'asc' }, include: { topic: true } },
} as const satisfies Prisma.EpisodeInclude;

type Episode = Prisma.EpisodeGetPayload<{ include: typeof episodeInclude }>;

/** An interview for people: what was asked is a heading, with the second at which it was, and what was said below it. */
export function episodeToMarkdown(episode: Episode): string {
  const values = {
    title: episode.title,
    number: episode.number,
    slug: episode.slug,
    status: episode.status,
    published: episode.publishedAt?.toISOString() ?? null,
    guests: episode.guests.map(({ guest }) => guest.name),
    topics: episode.topics.map(({ topic }) => topic.name),
    video: youtubeWatchUrl(episode.youtubeId),
    post_id: episode.postId,
    picture: episode.posterId === null ? null : `media/${episode.posterId}.webp`,
  };
  const links = episode.recommendedLinks.map(({ label, url }) => `- [${label}](${url})`);
  const parts = [
    episode.introduction,
    ...episode.answers.filter(({ notAsked }) => !notAsked).map(answerToMarkdown),
    ...(links.length > 0 ? [`## Recommended\n\n${links.join('\n')}`] : []),
  ];
  return withFrontMatter(values, parts.join('\n\n'));
}

function answerToMarkdown({ wording, question, startSeconds, body }: Episode['answers'][number]): string {
  const asked = wording ?? question?.text ?? '';
  return `## ${asked}${startSeconds === null ? '' : ` (${formatPosition(startSeconds)})`}\n\n${body}`.trim();
}
