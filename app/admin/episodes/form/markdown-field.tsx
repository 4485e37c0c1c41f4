import { useDeferredValue } from 'react';
import { type FieldPath, useFormContext, useWatch } from 'react-hook-form';
import { Field } from '@/components/admin/field';
import { Markdown } from '@/components/ui/markdown';
import { LIMITS } from '../../_fields';
import type { EpisodeForm } from '../schema';
import styles from './markdown-field.module.css';

type MarkdownFieldName = Extract<FieldPath<EpisodeForm>, 'introduction' | `answers.${number}.body`>;

/** Text in Markdown with, beside or below it, what readers will see. */
export function MarkdownField({
  name,
  label,
  error,
  placeholder,
}: {
  name: MarkdownFieldName;
  label: string;
  error: string | undefined;
  placeholder?: string;
}) {
  const { register, control: formControl } = useFormContext<EpisodeForm>();
  const typed = useWatch({ control: formControl, name });
  // A long text takes a while to set; typing goes before.
  const text = useDeferredValue(typed);
  // What is too long to save takes too long to set as well.
  const hasPreview = text.trim() !== '' && text.length <= LIMITS.text;
  return (
    <div className={styles.field}>
      <div className={styles.pair}>
        <Field label={label} error={error}>
          {(control) => <textarea {...control} {...register(name)} dir="auto" rows={4} placeholder={placeholder} />}
        </Field>
        {hasPreview && (
          <figure className={styles.preview} aria-label={`${label}, as readers see it`}>
            <Markdown text={text} />
          </figure>
        )}
      </div>
    </div>
  );
}
