import '@/lib/zod-without-eval';
import { z } from 'zod';
import { filledLine, line, links, markdown } from '../_fields';

/** The fields of a guest's form: text as it is typed in, what is saved of a guest out. */
export const guestFormSchema = z.object({
  name: filledLine('Enter the name.'),
  headline: line,
  biography: markdown(),
  links: links('A guest'),
  /** The version that the typing began from; text that is kept and taken up again still knows what it changes. */
  revision: z.string(),
});

/** What the form holds. */
export type GuestForm = z.input<typeof guestFormSchema>;

/** What a save sends. */
export const saveGuestSchema = z.object({
  id: z.number().int(),
  /** The working copy that it saves. */
  visit: z.string().regex(/^[\da-f-]{36}$/),
  form: guestFormSchema,
});
