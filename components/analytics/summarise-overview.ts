import type { Figures } from './figure-tiles';
import { describeChange, formatCompact, formatFigure } from './format';
import type { EpisodeFigures } from './overview-report';

/** A period in a sentence or two, for whoever has five seconds. */
export function summariseOverview(
  { current, compared }: { current: Figures; compared: Figures | null },
  episodes: EpisodeFigures[],
  language: string,
): string {
  const visitors = formatFigure(current.visitors, 'count', language);
  const hours = formatCompact(current.watchTimeSeconds, 'duration', language);
  const change = compared && describeChange(current.watchTimeSeconds, compared.watchTimeSeconds, 'duration', language);
  const told = change && compared.watchTimeSeconds > 0 && change.direction !== 'same' ? `, ${change.text}` : '';
  const people = current.visitors === 1 ? 'visitor' : 'visitors';
  const watched =
    current.watchTimeSeconds > 0
      ? `${visitors} ${people} watched for ${hours}${told}.`
      : `${visitors} ${people}, and nothing was watched.`;
  const [best] = episodes.toSorted((a, b) => b.watchTimeSeconds - a.watchTimeSeconds);
  if (!best || best.watchTimeSeconds <= 0 || current.watchTimeSeconds <= 0 || episodes.length < 2) return watched;
  const share = formatFigure(
    Math.round((best.watchTimeSeconds / current.watchTimeSeconds) * 100) / 100,
    'rate',
    language,
  );
  return `${watched} Watched most: ${best.number}. ${best.title} (${share} of it).`;
}
