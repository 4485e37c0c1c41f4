import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db, Tx } from '../db/client';
import type { RevisionKind } from '../db/generated/sqlite/enums';
import { recordRevision } from '../revisions/record-revision';
import type { RevisionField } from '../revisions/revision';

/** A standing question whole, as an editor works on it. */
export type StandingListItem = {
  id: number;
  slug: string;
  text: string;
  label: string;
  /** Whether new interviews begin with it. */
  isAsked: boolean;
  /** Other words by which it is known. */
  wordings: string[];
};

/** What a revision of a standing list holds: its questions, in order. */
export type StandingListRevision = { version: 1; questions: StandingListItem[] };

const schema = z.object({
  version: z.literal(1),
  questions: z.array(
    z.object({
      id: z.number().int(),
      slug: z.string(),
      text: z.string(),
      label: z.string(),
      isAsked: z.boolean(),
      wordings: z.array(z.string()),
    }),
  ),
}) satisfies z.ZodType<StandingListRevision>;

/** @throws where it is no revision of a standing list, which only a bug can have written */
export function parseStandingListRevision(content: unknown): StandingListRevision {
  return schema.parse(content);
}

/** The standing questions of a series, in the order in which they are asked. */
export async function readStandingList(db: Db | Tx, seriesId: number): Promise<StandingListItem[]> {
  const rows = await db.question.findMany({
    where: { seriesId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      slug: true,
      text: true,
      label: true,
      isAsked: true,
      wordings: { orderBy: { id: 'asc' }, select: { text: true } },
    },
  });
  return rows.map(({ wordings, ...question }) => ({ ...question, wordings: wordings.map(({ text }) => text) }));
}

/** Tells one version of a question, or of the whole list, from another. */
export function versionOf(what: StandingListItem | StandingListItem[]): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 16);
}

/** Keeps a standing list as it is now as its next revision, unless the latest says the same. */
export async function recordStandingList(
  tx: Tx,
  { seriesId, userId, kind = 'saved' }: { seriesId: number; userId: string | null; kind?: RevisionKind | undefined },
  at: Date,
): Promise<void> {
  const content: StandingListRevision = { version: 1, questions: await readStandingList(tx, seriesId) };
  await recordRevision(tx, { subject: 'questions', subjectId: seriesId, content, userId, kind }, at);
}

/** The fields of a revision, as text for people: the order, then question by question. */
export function listStandingListFields({ questions }: StandingListRevision): RevisionField[] {
  return [
    { key: 'order', label: 'Order', text: questions.map(({ label }, i) => `${i + 1}. ${label}`).join('\n') },
    ...questions.map(({ id, text, label, slug, isAsked, wordings }) => ({
      key: String(id),
      label: label || text,
      text: [
        text,
        `/questions/${slug}`,
        isAsked ? 'Asked of new guests' : 'No longer asked',
        ...wordings.map((wording) => `also: ${wording}`),
      ].join('\n'),
    })),
  ];
}
