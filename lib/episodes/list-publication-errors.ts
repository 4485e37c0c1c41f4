import type { Tx } from '../db/client';
import type { EpisodeContent } from './episode-content';
import { getEpisodeForEditing } from './get-episode-for-editing';
import { getPublicationFacts } from './get-publication-facts';
import { checkPublication, type Finding, isError } from './publication-checks';
import { toCheckedEpisode } from './to-checked-episode';

/**
 * What keeps an episode from being published, whatever its editor thinks of it.
 * @param id null for one that was never saved
 * @param content what is to be published; left out, what is saved
 */
export async function listPublicationErrors(tx: Tx, id: number | null, content?: EpisodeContent): Promise<Finding[]> {
  const looked = content ?? (id === null ? null : (await getEpisodeForEditing(tx, id))?.content);
  if (!looked) return [];
  const asked = looked.answers.flatMap(({ questionId }) => questionId ?? []);
  const questions =
    asked.length === 0
      ? []
      : await tx.question.findMany({ where: { id: { in: asked } }, select: { id: true, text: true } });
  const episode = toCheckedEpisode(looked, new Map(questions.map((question) => [question.id, question.text])));
  return checkPublication(episode, await getPublicationFacts(tx, id)).filter(isError);
}
