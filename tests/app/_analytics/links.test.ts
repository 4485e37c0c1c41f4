import { expect, test } from 'vitest';
import { parseFileName } from '@/app/_analytics/answer-file';
import { parseChoice } from '@/app/_analytics/choice';
import { DESK, fromSegment, makeEpisodeLinks, makeLinks, sharedPlace, toSegment } from '@/app/_analytics/links';
import { makeMatrixLinks, parseMatrixChoice } from '@/app/_analytics/matrix-request';
import { oneEpisodeTableNames, sharedTableNames } from '@/app/_analytics/tables';

const choice = parseChoice({ days: '7', country: 'IT' }, { today: '2026-11-23', firstDay: '2026-01-01' });

test('an episode whose slug is a page of the dashboards has an address all the same', () => {
  expect(DESK.episodePath('questions')).toBe('/admin/analytics/~questions');
  for (const slug of ['questions', 'live', 'glyph']) expect(fromSegment(toSegment(slug))).toBe(slug);
});

test('links keep the choice; an episode’s page takes the days and leaves the filters', () => {
  const links = makeLinks(DESK, DESK.base, choice);
  expect(links.preset(90)).toBe('/admin/analytics?days=90&country=IT');
  expect(links.filter('device', 'tv')).toBe('/admin/analytics?days=7&country=IT&device=tv');
  expect(links.clear).toBe('/admin/analytics?days=7');
  expect(links.episode('glyph')).toBe('/admin/analytics/glyph?days=7');
  expect(links.file('days.csv')).toBe('/admin/analytics/export/days.csv?days=7&country=IT');
  expect(links.hidden).toEqual([['country', 'IT']]);
});

test('what a link of one episode shows leads nowhere else', () => {
  const place = sharedPlace('TOKEN');
  const links = makeEpisodeLinks(place, place.base, choice, true);
  expect(links.filter('device', 'tv')).toBeNull();
  const addresses = [
    links.preset(7),
    links.sort('plays'),
    links.dimension('device'),
    links.file('days.csv'),
    links.clear,
  ];
  for (const address of addresses) expect(address).toMatch(/^\/shared\/TOKEN[/?]/);
});

test('the table of guests and questions keeps figure and order in its address', () => {
  const matrix = parseMatrixChoice({ figure: 'stops', question: 'bugs', order: 'asc' });
  const links = makeMatrixLinks(DESK, choice, matrix);
  expect(links.figure('jumpIns')).toBe('/admin/analytics/questions?days=7&figure=jumpIns&question=bugs&order=asc');
  expect(links.sort('bugs')).toBe('/admin/analytics/questions?days=7&figure=stops&question=bugs');
  expect(links.sort(null)).toBe('/admin/analytics/questions?days=7&figure=stops');
  expect(parseMatrixChoice({ figure: 'x', question: ['a'], order: 1 })).toEqual({
    figure: 'engagement',
    sort: null,
    order: 'desc',
  });
});

test('files are tables that whoever asks may have', () => {
  expect(parseFileName('days.csv')).toEqual({ table: 'days', extension: 'csv' });
  expect(parseFileName('delivery.json')).toEqual({ table: 'delivery', extension: 'json' });
  expect(parseFileName('delivery.json', sharedTableNames)).toBeNull();
  expect(parseFileName('episodes.csv', oneEpisodeTableNames)).toBeNull();
  expect(parseFileName('questions.csv', oneEpisodeTableNames)).toBeNull();
  for (const name of ['days', 'days.xml', 'users.csv', '../days.csv', 'days.csv.json'])
    expect(parseFileName(name)).toBeNull();
});
