import type { ShownChoice } from '@/components/analytics/report-links';
import { nameOfValue } from '@/components/analytics/value-names';
import { filterNames } from './filters';
import type { AnalyticsRequest } from './request';

/** A choice as pages show it: what is filtered by under the name that a person knows it by. */
export function toShownChoice({ choice, compareTo, episode, language }: AnalyticsRequest): ShownChoice {
  const filters = filterNames.flatMap((name): ShownChoice['filters'] => {
    const value = choice.filters[name];
    if (value === undefined) return [];
    if (name !== 'episode') return [{ name, value, label: nameOfValue(name, value, language) }];
    return episode ? [{ name, value, label: `${episode.number}. ${episode.title}` }] : [];
  });
  return { ...choice, compared: compareTo, filters };
}
