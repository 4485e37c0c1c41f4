import { useDeferredValue, useMemo } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { checkPublication, type Finding, type PublicationFacts } from '@/lib/episodes/publication-checks';
import type { EpisodeForm } from '../schema';
import type { StandingQuestion } from './episode-form';
import { CHECKED_FIELDS, toCheckedText } from './to-checked-text';

/** What readers or machines would trip over, as one types. Typing goes before. */
export function useFindings(
  form: UseFormReturn<EpisodeForm>,
  questions: StandingQuestion[],
  facts: PublicationFacts,
): Finding[] {
  const typed = useDeferredValue(useWatch({ control: form.control, name: CHECKED_FIELDS }));
  return useMemo(() => {
    const [number, slug, introduction, youtube, duration, guests, answers] = typed;
    const text = { number, slug, introduction, youtube, duration, guests, answers };
    return checkPublication(toCheckedText(text, questions), facts);
  }, [typed, questions, facts]);
}
