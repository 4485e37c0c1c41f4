import { parseStartParameter } from '@/lib/episodes/parse-start-parameter';
import type { WatchedEpisode } from './watching';

/** The second at which an address has the player begin: its `?t=`, or that of the answer its `?q=` names. */
export function findStart(search: string, { answers, durationSeconds }: WatchedEpisode): number | null {
  const seconds = parseStartParameter(search, durationSeconds);
  if (seconds !== null) return seconds;
  const named = new URLSearchParams(search).get('q')?.replace(/^q-/, '');
  return answers.find(({ anchor }) => anchor === named)?.startSeconds ?? null;
}
