import { expect, test } from 'vitest';
import { parseUndo } from '@/app/admin/_list/bulk-schema';
import { readListQuery } from '@/app/admin/_list/read-list-query';

const read = (parameters: unknown) =>
  readListQuery(parameters, { sorts: ['number', 'title'], filters: ['draft', 'published'] });

test('an address says what is looked for, how it is ordered and which page', () => {
  expect(read({ q: 'ada', status: 'draft', sort: 'title', page: '3' })).toMatchObject({
    text: 'ada',
    filter: 'draft',
    sort: 'title',
    page: 3,
  });
});

test.each([{}, undefined, { q: ['a', 'b'], status: 'x', sort: '', page: '-1' }, { page: '1e9' }, { page: '2.5' }])(
  'of %o what can’t be meant is as if it were left out',
  (parameters) => {
    expect(read(parameters)).toMatchObject({ text: '', filter: null, sort: 'number', page: 1 });
  },
);

test('an undo that can’t be read is none', () => {
  expect(parseUndo('{"kind":"status","changes":[]}')).toBeNull();
  expect(parseUndo('not JSON')).toBeNull();
  expect(parseUndo(null)).toBeNull();
  expect(parseUndo('{"kind":"topic","topicId":1,"episodeIds":[2]}')).toMatchObject({ topicId: 1 });
});
