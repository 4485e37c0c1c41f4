import type { RevisionKind, Subject } from '../db/generated/sqlite/enums';

/** What a save made of something. */
export type RevisionView = {
  number: number;
  kind: RevisionKind;
  at: Date;
  /** Name of who saved; null where nobody is known. */
  by: string | null;
  /** As it was kept; the subject's own folder reads it. */
  content: unknown;
};

/** What revisions are of. */
export type RevisionSubject = { subject: Subject; subjectId: number };

/** One field of a revision, as text for people. */
export type RevisionField = {
  /** By which two revisions know a field to be the same. */
  key: string;
  label: string;
  text: string;
};

type Row = { number: number; kind: RevisionKind; at: Date; content: string; user: { name: string } | null };

export const revisionSelect = {
  number: true,
  kind: true,
  at: true,
  content: true,
  user: { select: { name: true } },
} as const;

export function toRevisionView({ user, content, ...row }: Row): RevisionView {
  return { ...row, by: user?.name ?? null, content: JSON.parse(content) };
}
