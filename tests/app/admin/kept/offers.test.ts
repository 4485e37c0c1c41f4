import { expect, test } from 'vitest';
import { describeKeeping } from '@/app/admin/_kept/keeping-status';
import { listOffers } from '@/app/admin/_kept/use-kept-text';

const parse = (kept: unknown) => (typeof kept === 'string' ? kept : null);
const here = (visit: string, seq: number, at: number) => ({ visit, seq, at, revision: 1, form: `${visit} ${seq}` });
const there = (id: string, seq: number, at: number) => ({
  id,
  seq,
  savedAt: new Date(at),
  revision: 1,
  content: JSON.stringify(`${id} ${seq}`),
});

test('each visit is offered once, as it was last typed, and told whether it was here', () => {
  const offers = listOffers(
    [here('a', 5, 10), here('b', 2, 20)],
    [there('b', 3, 21), there('a', 4, 9), there('c', 1, 30)],
    parse,
  );
  expect(offers.map(({ form, isHere }) => [form, isHere])).toEqual([
    ['c 1', false],
    ['b 3', true],
    ['a 5', true],
  ]);
});

test('what can’t be read is not offered', () => {
  expect(
    listOffers(
      [],
      [
        { ...there('a', 1, 1), content: '{' },
        { ...there('b', 1, 1), content: '1' },
      ],
      parse,
    ),
  ).toEqual([]);
});

const state = (overrides: object) => ({
  isDirty: true,
  inBrowser: true,
  onServer: { keptAt: 0, problem: null, isBehind: false },
  ...overrides,
});

test('the status line says truthfully where the text is', () => {
  const at = (overrides: object, now = 12_000) => describeKeeping(state(overrides), now);
  expect(at({ isDirty: false }).text).toBe('');
  expect(at({}).text).toBe('Not saved yet; kept in this browser and on the server, 10 s ago.');
  expect(at({ onServer: { keptAt: null, problem: null, isBehind: true } }).text).toBe(
    'Not saved yet; kept in this browser.',
  );
  expect(at({ inBrowser: false }).text).toBe('Not saved yet; kept on the server, 10 s ago.');
  expect(at({ onServer: { keptAt: 0, problem: 'signed-out', isBehind: true } })).toEqual({
    text: 'Not saved yet; kept in this browser. Not on the server: your session has ended.',
    needsSignIn: true,
  });
  expect(at({ inBrowser: false, onServer: { keptAt: null, problem: 'unreachable', isBehind: true } }).text).toBe(
    'Not saved, and kept nowhere: this browser keeps nothing. Not on the server: it does not answer, and is tried again.',
  );
});
