import '@/lib/zod-without-eval';
import { z } from 'zod';
import type { FormText } from '../_kept/kept-text';
import type { MergeFields } from '../_merge/merge-fields';
import type { GuestForm } from './schema';

const text = z.string();

const keptForm = z.object({
  name: text,
  headline: text,
  biography: text,
  links: z.array(z.object({ label: text, url: text })),
  revision: text,
}) satisfies z.ZodType<GuestForm>;

/** A guest's form as it is kept while it is typed in. */
export const GUEST_TEXT: FormText<GuestForm> = {
  subject: 'guest',
  parse: (kept) => keptForm.safeParse(kept).data ?? null,
  // What the typing began from is no text.
  textOf: (form) => JSON.stringify({ ...keptForm.parse(form), revision: '' }),
};

const asTyped = (value: string) => value;

/** A guest's fields as two editors choose between them. */
export const GUEST_FIELDS: MergeFields<GuestForm> = {
  name: { label: 'Name', show: asTyped },
  headline: { label: 'Known for', show: asTyped },
  biography: { label: 'Biography', show: asTyped },
  links: { label: 'Links', show: (links) => links.map(({ label, url }) => `${label}: ${url}`).join('\n') },
};
