import { describe, expect, test } from 'vitest';
import { analyticsHref, parseAnalyticsQuery } from '@/app/admin/analytics/period';

const today = '2026-11-23';
const period = (query: unknown) => parseAnalyticsQuery(query, today).period;

test('without a choice, the last 30 days are shown, today included', () => {
  expect(parseAnalyticsQuery({}, today)).toEqual({
    period: { preset: 30, from: '2026-10-25', to: '2026-11-23' },
    sort: 'views',
  });
});

test('a preset and dates of one’s own are kept in the address', () => {
  expect(analyticsHref(period({ days: '7' }), 'plays')).toBe('/admin/analytics?days=7&sort=plays');
  const own = { from: '2026-03-01', to: '2026-03-31' };
  expect(period(own)).toEqual({ preset: null, ...own });
  expect(analyticsHref(period(own), 'ends')).toBe('/admin/analytics?from=2026-03-01&to=2026-03-31&sort=ends');
});

describe('what makes no sense does no harm', () => {
  const usual = period({});
  test.each([
    ['a date that is none', { from: '2026-02-30', to: '2026-03-01' }],
    ['one date alone', { from: '2026-02-01' }],
    ['days that are no number', { days: 'many' }],
    ['too many days', { days: '100000' }],
    ['a period that is all in the future', { from: '2027-01-01', to: '2027-02-01' }],
    ['a repeated parameter', { days: ['7', '30'] }],
  ])('%s', (_, query) => expect(period(query)).toEqual(usual));

  test('dates in the wrong order are put right', () => {
    expect(period({ from: '2026-03-31', to: '2026-03-01' })).toMatchObject({ from: '2026-03-01', to: '2026-03-31' });
  });

  test('a column that does not exist is as if none were named', () => {
    expect(parseAnalyticsQuery({ sort: 'constructor' }, today).sort).toBe('views');
  });
});
