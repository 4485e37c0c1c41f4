import type { EpisodeStatus } from '../db/generated/sqlite/enums';

/** Whether readers get to see it, now or at its minute, so that it must be fit to be seen. */
export function isForReaders(status: EpisodeStatus): boolean {
  return status === 'published' || status === 'scheduled' || status === 'unlisted';
}
