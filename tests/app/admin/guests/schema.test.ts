import { expect, test } from 'vitest';
import { type GuestForm, guestFormSchema } from '@/app/admin/guests/schema';

const typed: GuestForm = { name: 'Ada', headline: '', biography: '', links: [], revision: 'x' };
const SCRIPT = '"><script>alert(1)</script>';

test('script and right-to-left text are text, in every field; zero-width marks go from names', () => {
  const links = [{ label: SCRIPT, url: 'https://example.org/' }];
  const saved = guestFormSchema.parse({
    ...typed,
    name: `\u202e${SCRIPT}\u200b`,
    headline: SCRIPT,
    biography: `\u200fשלום ${SCRIPT}\0`,
    links,
  });
  expect(saved).toMatchObject({ name: SCRIPT, headline: SCRIPT, biography: `\u200fשלום ${SCRIPT}`, links });
});

test.each<[string, Partial<GuestForm>, (string | number)[]]>([
  ['a name of nothing that can be seen', { name: '\u200b\u2060' }, ['name']],
  ['a name of a megabyte', { name: 'x'.repeat(1_000_000) }, ['name']],
  ['a biography of a megabyte', { biography: 'x'.repeat(1_000_000) }, ['biography']],
  ['a link that is a script', { links: [{ label: 'x', url: 'javascript:alert(1)' }] }, ['links', 0, 'url']],
  ['a thousand links', { links: Array(1_000).fill({ label: 'x', url: 'https://example.org/' }) }, ['links']],
])('%s is refused at its field, in words, and nothing else is', (_what, wrong, path) => {
  const { error } = guestFormSchema.safeParse({ ...typed, ...wrong });
  expect(error?.issues.map((issue) => issue.path)).toEqual([path]);
  expect(error?.issues[0]?.message).toMatch(/^(Enter|This is too long|A guest takes)/);
});
