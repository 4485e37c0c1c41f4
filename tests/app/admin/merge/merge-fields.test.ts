import { expect, test } from 'vitest';
import { mergeFields } from '@/app/admin/_merge/merge-fields';
import { ARTICLE_FIELDS } from '@/app/admin/articles/article-text';
import { newArticleForm } from '@/app/admin/articles/to-article-form';
import { GUEST_FIELDS } from '@/app/admin/guests/guest-text';

const base = { ...newArticleForm, title: 'Tides', slug: 'tides', summary: 'Of water.', body: 'High.', topics: 'Sea' };

test('what each changed alone goes together, and says what came over', () => {
  const mine = { ...base, title: 'Spring tides' };
  const theirs = { ...base, body: 'High and low.', kind: 'page' as const };
  expect(mergeFields({ base, mine, theirs }, ARTICLE_FIELDS)).toEqual({
    form: { ...base, title: 'Spring tides', body: 'High and low.', kind: 'page' },
    conflicts: [],
    taken: ['Kind', 'Text'],
  });
});

test('what both changed is mine until theirs is chosen, field by field', () => {
  const mine = { ...base, title: 'Mine', body: 'My text.' };
  const theirs = { ...base, title: 'Theirs', body: 'Their text.' };
  const merged = mergeFields({ base, mine, theirs }, ARTICLE_FIELDS);
  expect(merged.form).toEqual(mine);
  expect(merged.conflicts).toEqual([
    { key: 'title', label: 'Title', mine: 'Mine', theirs: 'Theirs' },
    { key: 'body', label: 'Text', mine: 'My text.', theirs: 'Their text.' },
  ]);
  const chosen = mergeFields({ base, mine, theirs }, ARTICLE_FIELDS, new Map([['body', 'theirs']]));
  expect(chosen.form).toEqual({ ...mine, body: 'Their text.' });
});

test('the same change by both, and spaces at its ends, are no conflict', () => {
  const mine = { ...base, title: 'Neap tides ' };
  const theirs = { ...base, title: 'Neap tides' };
  expect(mergeFields({ base, mine, theirs }, ARTICLE_FIELDS)).toMatchObject({ conflicts: [], taken: [] });
});

test('each field of a form can be chosen, but what it is to readers and what it began from', () => {
  const asked = Object.keys(ARTICLE_FIELDS).sort();
  expect([...asked, 'status'].sort()).toEqual(Object.keys(newArticleForm).sort());
  expect(Object.keys(GUEST_FIELDS).sort()).toEqual(['biography', 'headline', 'links', 'name']);
});
