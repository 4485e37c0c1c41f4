import '../zod-without-eval';
import { z } from 'zod';
import type { EpisodeStatus } from '../db/generated/sqlite/enums';
import type { RevisionField } from '../revisions/revision';
import type { EpisodeContent } from './episode-content';
import { formatPosition } from './format-position';

/** What a revision of an episode holds. */
export type EpisodeRevision = {
  version: 1;
  status: EpisodeStatus;
  content: EpisodeContent;
  /** The canonical wordings, as they then were, of the standing questions that it answers: [ID, text]. */
  questions: [number, string][];
};

const text = z.string();

const schema = z.object({
  version: z.literal(1),
  status: z.enum(['draft', 'scheduled', 'published', 'unlisted', 'removed']),
  content: z.object({
    number: z.number(),
    slug: text,
    title: text,
    introduction: text,
    youtubeId: text,
    durationSeconds: z.number().nullable(),
    postId: text,
    guests: z.array(z.object({ name: text, headline: text })),
    answers: z.array(
      z.object({
        anchor: text.nullable(),
        questionId: z.number().nullable(),
        wording: text.nullable(),
        body: text,
        startSeconds: z.number().nullable(),
        notAsked: z.boolean().default(false),
      }),
    ),
    recommendedLinks: z.array(z.object({ label: text, url: text })),
    topics: z.array(text).default([]),
  }),
  questions: z.array(z.tuple([z.number(), text])),
}) satisfies z.ZodType<EpisodeRevision>;

/** @throws where it is no revision of an episode, which only a bug can have written */
export function parseEpisodeRevision(content: unknown): EpisodeRevision {
  return schema.parse(content);
}

/** The fields of a revision, as text for people, in the order of the form. */
export function listEpisodeFields({ status, content, questions }: EpisodeRevision): RevisionField[] {
  const texts = new Map(questions);
  const lines = (all: string[]) => all.join('\n');
  const asked = (answer: EpisodeContent['answers'][number]) =>
    answer.wording || texts.get(answer.questionId ?? 0) || 'A question not written yet';
  return [
    { key: 'status', label: 'Status', text: status },
    { key: 'youtubeId', label: 'Video', text: content.youtubeId },
    { key: 'duration', label: 'Length', text: time(content.durationSeconds) },
    { key: 'number', label: 'Number', text: String(content.number) },
    { key: 'title', label: 'Title', text: content.title },
    {
      key: 'guests',
      label: 'Guests',
      text: lines(content.guests.map(({ name, headline }) => (headline ? `${name} (${headline})` : name))),
    },
    { key: 'slug', label: 'Address', text: content.slug },
    { key: 'postId', label: 'Post ID', text: content.postId },
    { key: 'topics', label: 'Topics', text: content.topics.join(', ') },
    { key: 'introduction', label: 'Introduction', text: content.introduction },
    { key: 'order', label: 'Questions and their order', text: lines(content.answers.map(asked)) },
    ...content.answers.map((answer, i) => ({
      key: `answer ${answer.anchor ?? i}`,
      label: asked(answer),
      text: lines([answer.notAsked ? 'Not asked' : '', time(answer.startSeconds), answer.body].filter(Boolean)),
    })),
    {
      key: 'links',
      label: 'Recommended links',
      text: lines(content.recommendedLinks.map(({ label, url }) => `${label}: ${url}`)),
    },
  ];
}

const time = (seconds: number | null) => (seconds === null ? '' : formatPosition(seconds));
