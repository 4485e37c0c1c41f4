import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '@/components/admin/field';
import { TopicSuggestions } from '@/components/admin/topic-suggestions';
import type { EpisodeForm } from '../schema';

/** What the interview is about. */
export function TopicsField({ known }: { known: string[] }) {
  const { register, control: formControl, setValue, setFocus, formState } = useFormContext<EpisodeForm>();
  const text = useWatch({ control: formControl, name: 'topics' });
  return (
    <Field
      label="Topics"
      error={formState.errors.topics?.message}
      hint="With commas between. Readers find the interview under each of them."
    >
      {(control) => (
        <>
          <input type="text" {...control} {...register('topics')} dir="auto" autoComplete="off" />
          <TopicSuggestions
            text={text}
            known={known}
            onChoose={(next) => {
              setValue('topics', next, { shouldDirty: true });
              setFocus('topics');
            }}
          />
        </>
      )}
    </Field>
  );
}
