import type { FieldErrors, FieldPath } from 'react-hook-form';
import type { EpisodeForm } from '../schema';

export type ListedError = { name: FieldPath<EpisodeForm>; message: string };

const FIELDS = [
  'youtube',
  'duration',
  'number',
  'title',
  'guests',
  'slug',
  'postId',
  'topics',
  'introduction',
] as const;

/** Everything there is to mend, in the order of the page, each with the field where it stands. */
export function listErrors(errors: FieldErrors<EpisodeForm>): ListedError[] {
  const listed: ListedError[] = [];
  const add = (name: FieldPath<EpisodeForm>, message: string | undefined, where = '') => {
    if (message) listed.push({ name, message: `${where}${message}` });
  };
  for (const field of FIELDS) {
    if (field !== 'guests') {
      add(field, errors[field]?.message);
      continue;
    }
    add('guests.0.name', errors.guests?.message ?? errors.guests?.root?.message);
    errors.guests?.forEach?.((guest, i) => {
      add(`guests.${i}.name`, guest?.name?.message);
      add(`guests.${i}.headline`, guest?.headline?.message);
    });
  }
  add('answers.0.body', errors.answers?.message ?? errors.answers?.root?.message);
  errors.answers?.forEach?.((answer, i) => {
    for (const part of ['wording', 'start', 'body'] as const) {
      add(`answers.${i}.${part}`, answer?.[part]?.message, `Question ${i + 1}: `);
    }
  });
  add('recommendedLinks.0.label', errors.recommendedLinks?.message ?? errors.recommendedLinks?.root?.message);
  errors.recommendedLinks?.forEach?.((link, i) => {
    add(`recommendedLinks.${i}.label`, link?.label?.message, `Link ${i + 1}: `);
    add(`recommendedLinks.${i}.url`, link?.url?.message, `Link ${i + 1}: `);
  });
  return listed;
}
