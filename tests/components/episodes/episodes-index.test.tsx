import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EpisodesIndex } from '@/components/episodes/episodes-index';
import { toPaged } from '@/lib/paging';
import type { SeriesView } from '@/lib/series/get-series';

const SERIES: SeriesView = {
  id: 1,
  title: 'Looms',
  description: '',
  host: 'Ines',
  links: [],
  timeZone: 'UTC',
  language: 'en',
  accentColour: '',
  navigation: [],
  portrait: null,
  isDemo: false,
  questions: [],
};

function listYearLinks(years: number[], year?: number): string[] {
  const path = year === undefined ? '/episodes' : `/episodes/year/${year}`;
  const episodes = toPaged([], 0, { page: 1, size: 24 });
  const html = renderToStaticMarkup(
    <EpisodesIndex title="Interviews" series={SERIES} topics={[]} {...{ path, episodes, year, years }} />,
  );
  return [...html.matchAll(/href="\/episodes\/year\/(\d+)"[^>]*>([^<]+)</g)].map(([, to, text]) => `${text} ${to}`);
}

test('decades of years are twelve links and the ways to those before and after', () => {
  const years = Array.from({ length: 40 }, (_, i) => 2026 - i);
  expect(listYearLinks(years)).toEqual([...years.slice(0, 12).map((year) => `${year} ${year}`), 'Earlier 2014']);
  const around = listYearLinks(years, 2000);
  expect(around).toHaveLength(14);
  expect([around[0], around.at(-1)]).toEqual(['Later 2007', 'Earlier 1994']);
  expect(around).toContain('2000 2000');
});

test('a single year needs no link', () => {
  expect(listYearLinks([2026])).toEqual([]);
});
