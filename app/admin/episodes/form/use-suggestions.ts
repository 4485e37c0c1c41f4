import { useEffect, useRef } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { toSlug } from '@/lib/slug';
import type { EpisodeForm } from '../schema';

export type Taken = { slugs: string[]; postIds: string[] };

/** Fills in a new episode's address and post ID from its guests, or its title, until the editor writes them. */
export function useSuggestions(form: UseFormReturn<EpisodeForm>, taken: Taken, isNew: boolean): void {
  const { control, getValues, setValue } = form;
  const [guests, title, number] = useWatch({ control, name: ['guests', 'title', 'number'] });
  const names = guests
    .map(({ name }) => name.trim())
    .filter(Boolean)
    .join(' and ');
  const suggested = useRef({ slug: '', postId: '' });
  useEffect(() => {
    if (!isNew) return;
    const next = suggest(names || title.trim(), number, taken);
    for (const field of ['slug', 'postId'] as const) {
      const value = getValues(field);
      if (value === '' || value === suggested.current[field]) setValue(field, next[field]);
    }
    suggested.current = next;
  }, [isNew, names, title, number, taken, getValues, setValue]);
}

/** A guest who returns has the address and ID of the first time; the number tells the two apart. */
export function suggest(text: string, number: string, taken: Taken): { slug: string; postId: string } {
  const slug = toSlug(text);
  return {
    slug: slug && taken.slugs.includes(slug) ? `${slug}-${number}` : slug,
    postId: text && taken.postIds.includes(text) ? `${text} ${number}` : text,
  };
}
