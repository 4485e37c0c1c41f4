import { expect, test } from 'vitest';
import { toCsv } from '@/lib/csv';

const lines = (text: string) => text.replace('\uFEFF', '').split('\r\n');

test('texts are quoted, numbers are not, and what is not known is empty', () => {
  expect(toCsv(['name', 'views', 'rate'], [['He said "hi",\nthen left', 3, null]])).toBe(
    '\uFEFF"name","views","rate"\r\n"He said ""hi"",\nthen left",3,\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|cmd', '%0A', '＝1'])(
  'a spreadsheet runs no formula that a stranger sent: %j',
  (text) => expect(toCsv(['x'], [[text]])).toContain(`"'${text}"`),
);

test('other texts and negative numbers are as they were', () => {
  expect(lines(toCsv(['x'], [['news.example'], [-3], ["it's = fine"]])).slice(1, 4)).toEqual([
    '"news.example"',
    '-3',
    `"it's = fine"`,
  ]);
});

test('a number that is none is empty', () => {
  expect(lines(toCsv(['x'], [[Number.NaN], [Number.POSITIVE_INFINITY]])).slice(1, 3)).toEqual(['', '']);
});
