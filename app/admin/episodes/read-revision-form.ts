import type { Db } from '@/lib/db/client';
import { parseEpisodeRevision } from '@/lib/episodes/episode-revision';
import { getRevision } from '@/lib/revisions/get-revision';
import type { EpisodeForm } from './schema';
import { toEpisodeForm } from './to-episode-form';

/** An earlier revision of an episode as text in the form's fields, or null where it was not kept. */
export async function readRevisionForm(db: Db, id: number, number: number): Promise<EpisodeForm | null> {
  const kept = await getRevision(db, { subject: 'episode', subjectId: id }, number);
  if (!kept) return null;
  const { status, content } = parseEpisodeRevision(kept.content);
  const answers = content.answers.map((answer, i) => ({ ...answer, anchor: answer.anchor ?? `row-${i}` }));
  return toEpisodeForm({ status, content: { ...content, answers } });
}
