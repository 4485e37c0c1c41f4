import type { Asker } from '../auth/permissions';
import type { Db } from '../db/client';
import { getRevision } from '../revisions/get-revision';
import { parseEpisodeRevision } from './episode-revision';
import { type SaveEpisodeResult, saveEpisode } from './save-episode';

export type RestoreEpisode = {
  id: number;
  /** Of the revision to put back. */
  number: number;
  /** The revision that the editor took for the latest. */
  revision: number;
  editor: Asker;
};

/**
 * Puts an earlier revision's text back, as a save of its own, under all the rules of one. Whether readers see the episode
 * stays as it is. An answer to a standing question that is no more becomes one of the episode's own, in the words of then.
 */
export async function restoreEpisode(
  db: Db,
  { id, number, revision, editor }: RestoreEpisode,
  now: Date,
): Promise<SaveEpisodeResult> {
  const kept = await getRevision(db, { subject: 'episode', subjectId: id }, number);
  const row = await db.episode.findUnique({ where: { id }, select: { status: true } });
  if (!kept || !row) return { ok: false, reason: 'gone' };
  const { content, questions } = parseEpisodeRevision(kept.content);
  const texts = new Map(questions);
  const known = new Set((await db.question.findMany({ select: { id: true } })).map((question) => question.id));
  const answers = content.answers.map((answer) =>
    answer.questionId === null || known.has(answer.questionId)
      ? answer
      : { ...answer, questionId: null, wording: answer.wording ?? texts.get(answer.questionId) ?? '…' },
  );
  const save = { id, revision, status: row.status, content: { ...content, answers }, editor };
  return saveEpisode(db, { ...save, revisionKind: 'restored' }, now);
}
