import '@/lib/zod-without-eval';
import { z } from 'zod';
import {
  type EpisodeContent,
  listMissingForPublication,
  type MissingForPublication,
} from '@/lib/episodes/episode-content';
import { parsePosition } from '@/lib/episodes/parse-position';
import { foldName } from '@/lib/guests/fold-name';
import { isForReaders } from '@/lib/publishing/is-for-readers';
import { parseVideoId } from '@/lib/youtube/parse-video-id';
import { filledLine, isBlank, LIMITS, line, links, markdown, slug, topics, VISIBLE } from '../_fields';
import { scheduleSchema, status } from '../_publishing/schema';

const positionOrNothing = (message: string) =>
  z.string().transform((text, ctx) => {
    if (text.trim() === '') return null;
    const seconds = parsePosition(text);
    if (seconds === null) ctx.addIssue({ code: 'custom', message });
    return seconds;
  });

const youtube = z.string().transform((text, ctx) => {
  if (text.trim() === '') return '';
  const id = parseVideoId(text);
  if (id === null) ctx.addIssue({ code: 'custom', message: 'This is no address or ID of a YouTube video.' });
  return id ?? text;
});

const number = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, 'Enter a whole number, such as 20.')
  .transform(Number);

const guest = z.object({ name: line, headline: line }).refine((row) => VISIBLE.test(row.name) || isBlank(row), {
  path: ['name'],
  message: 'Enter the name, or remove this guest.',
});

const answer = z
  .object({
    /** By which the form knows the row again; not saved. */
    rowId: z.string(),
    anchor: z.string().nullable(),
    questionId: z.number().int().nullable(),
    wording: line,
    /** This standing question was not put to the guest. */
    notAsked: z.boolean(),
    start: positionOrNothing('Enter the time as minutes and seconds, such as 4:05.'),
    body: markdown(),
  })
  .refine(({ questionId, wording }) => questionId !== null || VISIBLE.test(wording), {
    path: ['wording'],
    message: 'Enter the question, or remove it.',
  })
  .transform(({ rowId: _rowId, start, wording, ...rest }) => ({
    ...rest,
    wording: wording || null,
    startSeconds: start,
  }));

/** The fields of the episode form: text as it is typed in, an episode's content as it is saved out. */
const content = z.object({
  youtube,
  number,
  title: filledLine('Enter a title.'),
  slug,
  introduction: markdown(),
  duration: positionOrNothing('Enter the length as minutes and seconds, such as 58:20 or 1:02:03.'),
  postId: filledLine('Enter a post ID.').refine(
    (text) => text.length <= 255,
    'This is too long: it takes 255 characters.',
  ),
  guests: z
    .array(guest)
    .max(LIMITS.guests, `An episode takes ${LIMITS.guests} guests.`)
    .superRefine(refuseRepeatedGuests)
    .transform((rows) => rows.filter((row) => !isBlank(row))),
  answers: z.array(answer).max(LIMITS.answers, `An episode takes ${LIMITS.answers} questions.`),
  recommendedLinks: links('An episode'),
  topics: topics('An episode'),
  status,
});

const MISSING = {
  video: { path: ['youtube'], message: 'An episode needs its video before it is published.' },
  guest: { path: ['guests', 0, 'name'], message: 'An episode needs a guest before it is published.' },
} as const satisfies Record<MissingForPublication, { path: (string | number)[]; message: string }>;

const rows = z.array(z.looseObject({}));
const formShape = z.looseObject({ guests: rows, answers: rows });

/** Rules about several fields are checked whatever else is wrong, so that all there is to mend is told at once. */
const always = { when: ({ value }: { value: unknown }) => formShape.safeParse(value).success };

export const episodeFormSchema = content
  .check(z.superRefine(refuseUnpublishable, always), z.superRefine(refuseStartsBeyondEnd, always))
  .transform(({ youtube: youtubeId, duration: durationSeconds, ...rest }) => ({ ...rest, youtubeId, durationSeconds }));

type Content = z.output<typeof content>;

function refuseUnpublishable({ status, youtube, guests }: Content, ctx: z.RefinementCtx): void {
  if (!isForReaders(status)) return;
  for (const missing of listMissingForPublication({ youtubeId: youtube, guests })) {
    ctx.addIssue({ code: 'custom', path: [...MISSING[missing].path], message: MISSING[missing].message });
  }
}

function refuseStartsBeyondEnd({ answers, duration }: Content, ctx: z.RefinementCtx): void {
  if (duration === null) return;
  answers.forEach(({ startSeconds }, i) => {
    if (startSeconds !== null && startSeconds >= duration) {
      ctx.addIssue({ code: 'custom', path: ['answers', i, 'start'], message: 'This is after the end of the video.' });
    }
  });
}

function refuseRepeatedGuests(guests: EpisodeContent['guests'], ctx: z.RefinementCtx): void {
  const names = guests.map(({ name }) => foldName(name));
  names.forEach((name, i) => {
    if (name !== '' && names.indexOf(name) < i) {
      ctx.addIssue({ code: 'custom', path: [i, 'name'], message: 'This guest is listed already.' });
    }
  });
}

/** What the form holds: text as typed. */
export type EpisodeForm = z.input<typeof episodeFormSchema>;
export type EpisodeFormAnswer = EpisodeForm['answers'][number];

/** What a save sends. */
export const saveEpisodeSchema = z.object({
  id: z.number().int().nullable(),
  revision: z.number().int(),
  /** The working copy that it saves. */
  visit: z.string().regex(/^[\da-f-]{36}$/),
  form: episodeFormSchema,
  /** What the form's page showed it to be. */
  statusSeen: status.optional(),
  schedule: scheduleSchema.optional(),
});
