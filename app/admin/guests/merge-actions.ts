'use server';

import { z } from 'zod';
import { recordNothing } from '@/lib/audit/acting';
import { mergeGuests } from '@/lib/guests/merge-guests';
import { editorFormAction } from '../_editor-action';

const side = z.enum(['from', 'into']).catch('into');
const form = z.object({
  from: z.coerce.number().int().positive(),
  into: z.coerce.number().int().positive(),
  name: side,
  headline: side,
  biography: side,
  links: side,
  portrait: side,
});

/** Makes two guests one; where either is gone meanwhile, the page it leads to says so. */
export const mergeGuestsAction = editorFormAction(
  '/admin/guests',
  'guests.write',
  async ({ db, editor, now }, data) => {
    const parsed = form.safeParse(Object.fromEntries(data));
    if (!parsed.success) return recordNothing();
    const { from, into, ...choice } = parsed.data;
    const merged = await mergeGuests(db, { from, into, choice, userId: editor.id }, now);
    if (!merged.ok) recordNothing();
  },
);
