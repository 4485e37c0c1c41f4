import { describe, expect, test } from 'vitest';
import { comparedDays, toHref, withFilter, withoutFilter, withSort } from '@/app/_analytics/address';
import { parseChoice } from '@/app/_analytics/choice';

const calendar = { today: '2026-11-23', firstDay: '2024-02-29' };
const parse = (query: unknown) => parseChoice(query, calendar);
const parseAddress = (href: string) => parse(Object.fromEntries(new URL(href, 'http://x').searchParams));
const days = (query: unknown) => {
  const { preset, from, to } = parse(query);
  return { preset, from, to };
};

test('without a choice, the last 30 days are shown, today included, against those before', () => {
  expect(parse({})).toEqual({
    preset: 30,
    from: '2026-10-25',
    to: '2026-11-23',
    compare: 'previous',
    measure: 'views',
    sort: 'views',
    order: 'desc',
    filters: {},
  });
});

test('presets end today; all time begins with the first day there is', () => {
  expect(days({ days: '1' })).toEqual({ preset: 1, from: '2026-11-23', to: '2026-11-23' });
  expect(days({ days: 'all' })).toEqual({ preset: 'all', from: '2024-02-29', to: '2026-11-23' });
});

test('an address says all of a choice, so that a bookmark shows the same', () => {
  const asked = {
    from: '2026-03-01',
    to: '2026-03-31',
    compare: 'year',
    measure: 'watchTimeSeconds',
    sort: 'averageViewed',
    order: 'asc',
    episode: 'ada-lovelace',
    referrer: '',
    campaign: 'a=b&c 100 %',
  };
  const choice = parse(asked);
  expect(parseAddress(toHref('/admin/analytics', choice))).toEqual(choice);
  expect(choice.filters).toEqual({ episode: 'ada-lovelace', referrer: '', campaign: 'a=b&c 100 %' });
  expect(toHref('/admin/analytics', parse({ days: '7' }))).toBe('/admin/analytics?days=7');
});

test('filters come and go one by one', () => {
  const italy = withFilter(parse({ device: 'mobile' }), 'country', 'IT');
  expect(italy.filters).toEqual({ device: 'mobile', country: 'IT' });
  expect(withoutFilter(italy, 'device').filters).toEqual({ country: 'IT' });
});

test('a column orders largest first, and at the second time smallest', () => {
  const plays = withSort(parse({}), 'plays');
  expect(plays).toMatchObject({ sort: 'plays', order: 'desc' });
  expect(withSort(plays, 'plays')).toMatchObject({ sort: 'plays', order: 'asc' });
  expect(withSort(withSort(plays, 'plays'), 'views')).toMatchObject({ sort: 'views', order: 'desc' });
});

describe('what is compared with', () => {
  test.each([
    ['as many days right before', { from: '2026-03-01', to: '2026-03-31' }, { from: '2026-01-29', to: '2026-02-28' }],
    [
      'the same dates a year before',
      { from: '2026-03-01', to: '2026-03-31', compare: 'year' },
      { from: '2025-03-01', to: '2025-03-31' },
    ],
    [
      '28 February for a 29th',
      { from: '2024-02-29', to: '2024-03-01', compare: 'year' },
      { from: '2023-02-28', to: '2023-03-01' },
    ],
    ['nothing, where nothing is asked for', { compare: 'none' }, null],
    ['nothing, before everything there is', { days: 'all' }, null],
  ])('%s', (_, query, expected) => expect(comparedDays(parse(query))).toEqual(expected));
});

describe('what makes no sense does no harm', () => {
  const usual = days({});
  test.each([
    ['a date that is none', { from: '2026-02-30', to: '2026-03-01' }],
    ['one date alone', { from: '2026-02-01' }],
    ['days that are no preset', { days: '100000' }],
    ['a period that is all in the future', { from: '2027-01-01', to: '2027-02-01' }],
    ['a repeated parameter', { days: ['7', '30'] }],
    ['no object at all', null],
  ])('%s', (_, query) => expect(days(query)).toEqual(usual));

  test('dates in the wrong order are put right, and the future is cut off', () => {
    expect(days({ from: '2026-12-31', to: '2026-03-01' })).toEqual({
      preset: null,
      from: '2026-03-01',
      to: '2026-11-23',
    });
  });

  test('more than ten years are cut down', () => {
    expect(days({ from: '1970-01-01', to: '2026-11-23' }).from).toBe('2016-11-16');
  });

  test('columns, orders and filters that do not exist are as if none were named', () => {
    const odd = { sort: 'constructor', order: 'up', measure: '__proto__', compare: 'me', country: ['IT'], episode: '' };
    expect(parse(odd)).toEqual(parse({}));
  });
});
