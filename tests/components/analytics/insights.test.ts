import { describe, expect, test } from 'vitest';
import { explainDifference, sumReconciled } from '@/components/analytics/delivery/reconciliation';
import { type AnswerFigures, answerAt, describeAnswers } from '@/components/analytics/episode/answer-figures';
import { toMatrixRows } from '@/components/analytics/questions/matrix';
import { rankBy } from '@/components/analytics/rank-by';
import { nameOfValue } from '@/components/analytics/value-names';
import { NO_ACTIVITY, withRates } from '@/lib/analytics/reports/activity-measures';

const percent = (share: number) => `${Math.round(share * 100)} %`;

function answer(label: string, fields: Partial<AnswerFigures> = {}): AnswerFigures {
  const common = { anchor: label, question: label, startSeconds: 0, endSeconds: 60, engagement: 0.5 };
  return { ...common, label, jumpIns: 0, stops: 0, heat: 0.5, seriesMedian: null, ...fields };
}

test('an interview’s answers are told in two sentences: what holds, what loses, where viewers jump', () => {
  const answers = [
    answer('Languages', { engagement: 0.8, jumpIns: 2 }),
    answer('Bugs', { engagement: 0.3, jumpIns: 9 }),
    answer('Advice', { engagement: 0.4, stops: 7 }),
  ];
  expect(describeAnswers(answers, percent)).toBe(
    '“Languages” holds viewers best (80 % of it is watched), “Bugs” least (30 %). They jump most to “Bugs” and leave most often in “Advice”.',
  );
  expect(describeAnswers([answer('Languages'), answer('Bugs')], percent)).toBeNull();
  expect(describeAnswers([answer('Bugs', { engagement: null })], percent)).toBeNull();
});

test('a second belongs to the answer that has begun and not ended', () => {
  const answers = [
    answer('a', { startSeconds: 10, endSeconds: 20 }),
    answer('b', { startSeconds: 20, endSeconds: 30 }),
  ];
  expect([9, 10, 19, 20, 30].map((second) => answerAt(answers, second)?.label)).toEqual([
    undefined,
    'a',
    'a',
    'b',
    undefined,
  ]);
});

describe('what Mixpanel lacks is explained', () => {
  const none = {
    eventName: 'Post viewed',
    recorded: 9,
    queued: 9,
    acknowledged: 9,
    waiting: 0,
    sending: 0,
    dead: 0,
    notForwarded: 0,
  };
  test.each([
    ['nothing', none, 'Mixpanel has every one.'],
    [
      'on the way',
      { ...none, acknowledged: 5, waiting: 1, sending: 3 },
      '4 fewer: 1 waits to be sent, 3 are being sent.',
    ],
    ['refused', { ...none, acknowledged: 7, dead: 2 }, '2 fewer: 2 were refused for good.'],
    [
      'for the dashboards alone',
      { ...none, queued: 0, acknowledged: 0, notForwarded: 9 },
      'None are meant for Mixpanel: they feed the dashboards alone, or it was off.',
    ],
    [
      'partly off',
      { ...none, queued: 6, acknowledged: 6, notForwarded: 3 },
      '3 fewer: 3 were recorded while Mixpanel was off.',
    ],
    ['lost', { ...none, acknowledged: 8 }, '1 fewer: 1 can’t be accounted for: run npm run site -- doctor.'],
  ])('%s', (_, events, sentence) => expect(explainDifference(events, String)).toBe(sentence));

  test('names add up', () => {
    expect(sumReconciled([none, { ...none, acknowledged: 4, waiting: 5 }])).toMatchObject({
      recorded: 18,
      acknowledged: 13,
      waiting: 5,
    });
  });
});

test('rows are ordered either way, and what is not known comes last', () => {
  const row = (name: string, plays: number, views: number) => withRates({ ...NO_ACTIVITY, name, plays, views });
  const rows = [row('none', 0, 0), row('half', 1, 2), row('all', 2, 2)];
  expect(rankBy(rows, 'playRate', 'desc').map(({ name }) => name)).toEqual(['all', 'half', 'none']);
  expect(rankBy(rows, 'playRate', 'asc').map(({ name }) => name)).toEqual(['half', 'all', 'none']);
});

test('guests who were not asked a question come last when it orders them', () => {
  const data = {
    questions: [{ id: 1, slug: 'bugs', label: 'Bugs', text: 'Bugs?', median: null }],
    episodes: [1, 2, 3].map((id) => ({ id, number: id, slug: `e${id}`, title: '', guests: [] })),
    cells: [
      { episodeId: 1, questionId: 1, engagement: 0.2, jumpIns: 1, stops: 0, startSeconds: 5 },
      { episodeId: 3, questionId: 1, engagement: 0.6, jumpIns: 0, stops: 0, startSeconds: 5 },
    ],
  };
  const order = (sort: string | null, direction: 'asc' | 'desc', figure: 'engagement' | 'jumpIns' = 'engagement') =>
    toMatrixRows(data, { figure, sort, order: direction }).map(({ episode }) => episode.number);
  expect(order(null, 'desc')).toEqual([3, 2, 1]);
  expect(order('bugs', 'desc')).toEqual([3, 1, 2]);
  expect(order('bugs', 'asc')).toEqual([1, 3, 2]);
  expect(order('bugs', 'desc', 'jumpIns')).toEqual([1, 3, 2]);
  expect(order('no such question', 'asc')).toEqual([1, 2, 3]);
});

test('values have the names that people know them by', () => {
  expect(nameOfValue('country', 'IT', 'en')).toBe('Italy');
  expect(nameOfValue('country', 'IT', 'de')).toBe('Italien');
  expect(nameOfValue('country', '!!', 'en')).toBe('!!');
  expect(nameOfValue('device', 'tv', 'en')).toBe('Television');
  expect(nameOfValue('referrer', '', 'en')).toBe('Direct or not told');
  expect(nameOfValue('campaign', 'spring', 'en')).toBe('spring');
});
