import type { Difference } from './find-differences';

/** In one line: the table, the day, the episode, which row, the measure, what it has and what it should have. */
export function describeDifference({ table, day, episodeId, row, measure, has, shouldHave }: Difference): string {
  const episode = episodeId === null ? null : episodeId === 0 ? 'the whole site' : `episode ${episodeId}`;
  const place = [table, day ?? 'all days', episode, row].filter((part) => part !== null).join(', ');
  return `${place}: ${measure} has ${has}, should have ${shouldHave}`;
}
