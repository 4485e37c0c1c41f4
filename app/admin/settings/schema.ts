import '@/lib/zod-without-eval';
import { z } from 'zod';
import { isColour } from '@/lib/series/accent';
import { filledLine, isBlank, line, links, markdown, VISIBLE } from '../_fields';

/** The head of navigation holds what fits a phone's width in two rows. */
const PLACES = 12;

const place = z
  .object({ label: line, url: line })
  .refine((row) => VISIBLE.test(row.label) || isBlank(row), {
    path: ['label'],
    message: 'Enter what it is called, or remove it.',
  })
  .refine((row) => isBlank(row) || /^\/(?!\/)/.test(row.url) || /^https?:$/.test(URL.parse(row.url)?.protocol ?? ''), {
    path: ['url'],
    message: 'Enter a path of this site, such as /questions, or a whole address, such as https://example.org/.',
  });

/** The settings' form: text as it is typed in, what is saved out. */
export const settingsFormSchema = z.object({
  title: filledLine('Enter the title.'),
  host: line,
  description: markdown(),
  links: links('A series'),
  navigation: z
    .array(place)
    .max(PLACES, `The head of navigation takes ${PLACES} places.`)
    .transform((rows) => rows.filter((row) => !isBlank(row))),
  accentColour: z
    .string()
    .trim()
    .toLowerCase()
    .refine((text) => text === '' || isColour(text), 'Enter a colour as #rrggbb, such as #2f6f8f, or nothing.'),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone of the list.'),
  language: line.transform(toLanguage).refine((tag) => tag !== '', 'Enter a language tag, such as en or pt-BR.'),
});

export type SettingsForm = z.input<typeof settingsFormSchema>;

/** What a save sends. */
export const saveSettingsSchema = z.object({
  id: z.number().int().nullable(),
  version: z.string().max(40),
  form: settingsFormSchema,
});

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' && /^[A-Z]/i.test(name);
  } catch {
    return false;
  }
}

/** The tag as it is written, or the empty text where it is none. */
function toLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}
