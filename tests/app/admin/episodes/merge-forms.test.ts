import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeForms } from '@/app/admin/episodes/form/merge-forms';
import type { EpisodeFormAnswer } from '@/app/admin/episodes/schema';
import { episodeForm, formAnswer } from '../../../factories/episode-form';

const questionOf = ({ wording, rowId }: EpisodeFormAnswer) => wording || rowId;
const answer = (anchor: string, overrides: Partial<EpisodeFormAnswer> = {}) =>
  formAnswer({ rowId: anchor, anchor, questionId: null, wording: anchor, body: `- ${anchor}`, ...overrides });
const base = episodeForm({ answers: [answer('a'), answer('b'), answer('c')] });
const merge = (mine: Partial<typeof base>, theirs: Partial<typeof base>, chosen?: Parameters<typeof mergeForms>[2]) =>
  mergeForms({ base, mine: { ...base, ...mine }, theirs: { ...base, ...theirs } }, questionOf, chosen);
const rows = (form: typeof base) => form.answers.map(({ rowId, body }) => `${rowId}: ${body}`);

test('what one of two editors changed is in the merged form, without a question', () => {
  const { form, conflicts, taken } = merge(
    { title: 'Mine', answers: [answer('a', { body: '- A of mine' }), answer('b'), answer('c')] },
    { introduction: 'Theirs', answers: [answer('a'), answer('b', { start: '9:00' }), answer('c')] },
  );
  expect(conflicts).toEqual([]);
  expect(taken).toEqual(['Introduction', 'b (start)']);
  expect(form).toMatchObject({ title: 'Mine', introduction: 'Theirs' });
  expect(form.answers).toMatchObject([{ body: '- A of mine' }, { start: '9:00', body: '- b' }, {}]);
});

test('what both changed is put before the editor, and is what they choose', () => {
  const mine = { title: 'Mine', answers: [answer('a', { body: '- Mine' }), answer('b'), answer('c')] };
  const theirs = { title: 'Theirs', answers: [answer('a', { body: '- Theirs' }), answer('b'), answer('c')] };
  const first = merge(mine, theirs);
  expect(first.conflicts).toEqual([
    { key: 'title', label: 'Title', mine: 'Mine', theirs: 'Theirs' },
    { key: 'a a.body', label: 'a (answer)', mine: '- Mine', theirs: '- Theirs' },
  ]);
  expect(first.form).toMatchObject({ title: 'Mine', answers: [{ body: '- Mine' }, {}, {}] });
  const chosen = merge(mine, theirs, new Map([['a a.body', 'theirs']]));
  expect(chosen.form).toMatchObject({ title: 'Mine', answers: [{ body: '- Theirs' }, {}, {}] });
});

test('answers are known by what they are, not by where they stand', () => {
  const { form, conflicts } = merge(
    { answers: [answer('c'), answer('a'), answer('b')] },
    { answers: [answer('a'), answer('b', { body: '- Changed' }), answer('c')] },
  );
  expect(conflicts).toEqual([]);
  expect(rows(form)).toEqual(['c: - c', 'a: - a', 'b: - Changed']);
});

test('each one’s new answers are there, after the one that they followed', () => {
  const { form, conflicts } = merge(
    {
      answers: [
        answer('a'),
        formAnswer({ rowId: 'new', questionId: null, wording: 'Mine?' }),
        answer('b'),
        answer('c'),
      ],
    },
    { answers: [answer('c'), answer('x'), answer('a'), answer('b')] },
  );
  expect(conflicts).toEqual([]);
  expect(form.answers.map(({ rowId }) => rowId)).toEqual(['c', 'x', 'a', 'new', 'b']);
});

test('a standing question that both put in is one, and what both wrote of it is chosen', () => {
  const { form, conflicts } = merge(
    { answers: [...base.answers, formAnswer({ rowId: 'new', questionId: 7, body: '- Mine' })] },
    { answers: [...base.answers, answer('seven', { questionId: 7, wording: '', body: '- Theirs', start: '' })] },
  );
  expect(form.answers).toHaveLength(4);
  expect(form.answers[3]).toMatchObject({ anchor: 'seven', start: '1:00', body: '- Mine' });
  expect(conflicts).toMatchObject([{ label: 'seven (answer)' }].map(() => ({ mine: '- Mine', theirs: '- Theirs' })));
});

test('an answer that one took out is out, unless the other wrote in it', () => {
  const [a, b, c] = base.answers as [EpisodeFormAnswer, EpisodeFormAnswer, EpisodeFormAnswer];
  expect(rows(merge({ answers: [a, b] }, { answers: [b, c] }).form)).toEqual(['b: - b']);
  const written = { answers: [a, b, { ...c, body: '- More' }] };
  const gone = merge({ answers: [a, b] }, written);
  expect(gone.conflicts).toEqual([{ key: 'a c.there', label: 'c', mine: 'Taken out', theirs: '1:00\n- More' }]);
  expect(rows(gone.form)).toEqual(['a: - a', 'b: - b']);
  expect(rows(merge({ answers: [a, b] }, written, new Map([['a c.there', 'theirs']])).form)).toContain('c: - More');
  expect(rows(merge(written, { answers: [a, b] }).form)).toContain('c: - More');
});

test('two orders are chosen between', () => {
  const [a, b, c] = base.answers as [EpisodeFormAnswer, EpisodeFormAnswer, EpisodeFormAnswer];
  const [mine, theirs] = [{ answers: [b, a, c] }, { answers: [a, c, b] }];
  expect(merge(mine, theirs).conflicts.map(({ key }) => key)).toEqual(['order']);
  expect(merge(mine, theirs).form.answers).toEqual([b, a, c]);
  expect(merge(mine, theirs, new Map([['order', 'theirs']])).form.answers).toEqual([a, c, b]);
});

test('whatever two editors did, an answer that one wrote in alone is never lost, and none is there twice', () => {
  const edit = fc.record({
    order: fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 0 }),
    written: fc.subarray(['a', 'b', 'c']),
    added: fc.boolean(),
  });
  const apply = (name: string, { order, written, added }: { order: string[]; written: string[]; added: boolean }) => [
    ...order.map((id) => answer(id, written.includes(id) ? { body: `- ${id} of ${name}` } : {})),
    ...(added ? [formAnswer({ rowId: `new ${name}`, questionId: null, wording: name })] : []),
  ];
  fc.assert(
    fc.property(edit, edit, (m, t) => {
      const { form } = merge({ answers: apply('mine', m) }, { answers: apply('theirs', t) });
      const ids = form.answers.map(({ rowId }) => rowId);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of m.order) if (m.written.includes(id)) expect(rows(form)).toContain(`${id}: - ${id} of mine`);
      for (const id of t.order) {
        const isTheirsAlone = t.written.includes(id) && m.order.includes(id) && !m.written.includes(id);
        if (isTheirsAlone) expect(rows(form)).toContain(`${id}: - ${id} of theirs`);
      }
      expect(ids.includes('new mine')).toBe(m.added);
      expect(ids.includes('new theirs')).toBe(t.added);
    }),
    { numRuns: 200 },
  );
});
