import type { EpisodeView } from '../episodes/episode';
import type { Card } from './card';
import { listNames } from './list-names';

type SeriesTitle = { title: string } | null;

const titleOf = (series: SeriesTitle) => series?.title ?? 'Colloquy';

/** The series' own. */
export function siteCard(series: ({ host: string } & NonNullable<SeriesTitle>) | null): Card {
  const line = series?.host ? `Interviews by ${series.host}` : 'Interviews on video';
  return { seriesTitle: titleOf(series), number: null, heading: titleOf(series), line };
}

type CardEpisode = Pick<EpisodeView, 'number' | 'title'> & { guests: { name: string }[] };

/** An interview's: whom with, and its title where that says more than the names. */
export function episodeCard({ number, title, guests }: CardEpisode, series: SeriesTitle): Card {
  const names = listNames(guests.map(({ name }) => name));
  const card = { seriesTitle: titleOf(series), number };
  if (!names || title === names) return { ...card, heading: title, line: '' };
  return { ...card, heading: names, line: title };
}

/** An answer's: the question, and who was asked. */
export function answerCard({ number, guests }: CardEpisode, question: string, series: SeriesTitle): Card {
  const line = listNames(guests.map(({ name }) => name));
  return { seriesTitle: titleOf(series), number, heading: question, line };
}

export function guestCard(
  guest: { name: string; headline: string; appearances: { number: number }[] },
  series: SeriesTitle,
): Card {
  const { name, headline, appearances } = guest;
  return { seriesTitle: titleOf(series), number: appearances[0]?.number ?? null, heading: name, line: headline };
}

/** A standing question's. @param guestCount how many have answered it */
export function questionCard({ text, guestCount }: { text: string; guestCount: number }, series: SeriesTitle): Card {
  const line = guestCount === 1 ? 'One guest answers' : `${guestCount} guests answer`;
  return { seriesTitle: titleOf(series), number: null, heading: text, line: guestCount > 0 ? line : '' };
}
