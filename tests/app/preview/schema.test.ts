import { expect, test } from 'vitest';
import { remarkForm } from '@/app/preview/[token]/schema';
import { REMARK_LIMITS } from '@/lib/previews/remark';

const parse = (fields: object) => remarkForm.safeParse({ token: 'a', anchor: '', name: 'Ada', body: 'No.', ...fields });

test('a remark is plain text, without what can’t be seen', () => {
  expect(parse({ body: '<b>Not</b>\r\nso\u0000\u202e ', name: ' Ada\n  Marlow ' }).data).toMatchObject({
    anchor: null,
    body: '<b>Not</b>\nso',
    name: 'Ada Marlow',
  });
});

test.each([
  { body: ' \u0000 ' },
  { body: 'x'.repeat(REMARK_LIMITS.body + 1) },
  { name: '' },
  { name: 'x'.repeat(REMARK_LIMITS.name + 1) },
  { token: '../admin' },
])('%o is refused, in words', (fields) => {
  expect(parse(fields).success).toBe(false);
});
