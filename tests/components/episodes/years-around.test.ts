import { expect, test } from 'vitest';
import { MOST_YEARS, yearsAround } from '@/components/episodes/years-around';

const since = (first: number) => Array.from({ length: 2026 - first + 1 }, (_, i) => 2026 - i);

test('all years of a few are there, whichever is shown', () => {
  for (const shown of [undefined, 2026, 2015]) {
    expect(yearsAround(since(2015), shown)).toEqual({ years: since(2015), earlier: null, later: null });
  }
});

test('of many, the newest are', () => {
  expect(yearsAround(since(1931), undefined)).toEqual({ years: since(2015), earlier: 2014, later: null });
});

test('from the page of a year, those around it are, and the next ones before and after', () => {
  const { years, earlier, later } = yearsAround(since(1931), 2000);
  expect(years).toHaveLength(MOST_YEARS);
  expect(years).toContain(2000);
  expect([later, earlier]).toEqual([(years[0] ?? 0) + 1, (years.at(-1) ?? 0) - 1]);
});

test('every year is reached from the newest by going to earlier ones, and back', () => {
  const all = since(1931);
  const seen = new Set<number>();
  let shown: number | null = 2026;
  let oldest = shown;
  while (shown !== null) {
    const { years, earlier } = yearsAround(all, shown);
    for (const year of years) seen.add(year);
    oldest = shown;
    shown = earlier;
  }
  expect([...seen].sort()).toEqual([...all].sort());
  let steps = 0;
  for (let year: number | null = oldest; year !== null; steps += 1) year = yearsAround(all, year).later;
  expect(steps).toBeLessThan(all.length / 4);
});
