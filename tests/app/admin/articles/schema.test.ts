import { expect, test } from 'vitest';
import { type ArticleForm, articleFormSchema } from '@/app/admin/articles/schema';
import { newArticleForm } from '@/app/admin/articles/to-article-form';

const typed: ArticleForm = { ...newArticleForm, title: 'On tides', slug: 'on-tides', body: 'High water.' };
const SCRIPT = '"><script>alert(1)</script>';

test('script and right-to-left text are text, in every field; zero-width marks go from names, NUL from everywhere', () => {
  const saved = articleFormSchema.parse({
    ...typed,
    title: `\u202e${SCRIPT}\u200b`,
    summary: SCRIPT,
    topics: SCRIPT,
    body: `${SCRIPT}\0\u200f שלום \u200b.`,
  });
  expect(saved).toMatchObject({
    title: SCRIPT,
    summary: SCRIPT,
    topics: [SCRIPT],
    body: `${SCRIPT}\u200f שלום \u200b.`,
  });
});

test.each<[string, Partial<ArticleForm>, string]>([
  ['a title of nothing that can be seen', { title: '\u200b\u2060 ' }, 'title'],
  ['an address without a letter', { slug: '?!' }, 'slug'],
  ['a title of a megabyte', { title: 'x'.repeat(1_000_000) }, 'title'],
  ['a summary of a megabyte', { summary: 'x'.repeat(1_000_000) }, 'summary'],
  ['a text of a megabyte', { body: 'x'.repeat(1_000_000) }, 'body'],
  ['topics of a megabyte', { topics: 'x,'.repeat(500_000) }, 'topics'],
])('%s is refused at its field, in words, and nothing else is', (_what, wrong, field) => {
  const { error } = articleFormSchema.safeParse({ ...typed, ...wrong });
  expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  expect(error?.issues[0]?.message).toMatch(/^(Enter|This is too long)/);
});
