import '@/lib/zod-without-eval';
import { z } from 'zod';
import { filledLine, line, links, markdown } from '../_fields';

/** The fields of a guest's form: text as it is typed in, what is saved of a guest out. */
export const guestFormSchema = z.object({
  name: filledLine('Enter the name.'),
  headline: line,
  biography: markdown(),
  links: links('A guest'),
});

/** What the form holds. */
export type GuestForm = z.input<typeof guestFormSchema>;

/** What a save sends. */
export const saveGuestSchema = z.object({ id: z.number().int(), revision: z.string(), form: guestFormSchema });
