import { useFormContext } from 'react-hook-form';
import { Field } from '@/components/admin/field';
import { toSlug } from '@/lib/slug';
import type { EpisodeForm } from '../schema';
import styles from './episode-form.module.css';
import { MarkdownField } from './markdown-field';
import { TopicsField } from './topics-field';
import { VideoField } from './video-field';

/** What an episode is: its video, number, title, guests, address and introduction. */
export function BasicsSection({
  isNew,
  isPublished,
  knownTopics,
  children,
}: {
  isNew: boolean;
  isPublished: boolean;
  /** Names of topics there are. */
  knownTopics: string[];
  children: React.ReactNode;
}) {
  const { register, setValue, formState } = useFormContext<EpisodeForm>();
  const { errors } = formState;
  return (
    <section className={styles.section} aria-labelledby="basics">
      <h2 id="basics">The interview</h2>
      <div className={styles.row}>
        <VideoField />
        <Field label="Length" hint="m:ss or h:mm:ss" error={errors.duration?.message} className={styles.short}>
          {(control) => <input type="text" {...control} {...register('duration')} autoComplete="off" />}
        </Field>
      </div>
      <div className={styles.row}>
        <Field label="Number" error={errors.number?.message} className={styles.short}>
          {(control) => (
            <input type="text" {...control} {...register('number')} inputMode="numeric" autoComplete="off" />
          )}
        </Field>
        <Field label="Title" error={errors.title?.message}>
          {(control) => <input type="text" {...control} {...register('title')} dir="auto" autoComplete="off" />}
        </Field>
      </div>
      {children}
      <div className={styles.row}>
        <Field
          label="Address"
          error={errors.slug?.message}
          hint={
            isPublished
              ? 'Part of the page’s address. It is published: if you change it, the old address leads on to the new one.'
              : `The page will be at /episodes/…${isNew ? ' Suggested from the guest.' : ''}`
          }
        >
          {(control) => (
            <input
              type="text"
              {...control}
              {...register('slug', {
                onBlur: (event) => setValue('slug', toSlug(String(event.target.value)), { shouldDirty: true }),
              })}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
        <Field
          label="Post ID"
          error={errors.postId?.message}
          hint="The name under which Mixpanel counts this episode. To go on with an old post’s history, enter the ID it had."
        >
          {(control) => (
            <input type="text" {...control} {...register('postId')} autoComplete="off" spellCheck={false} />
          )}
        </Field>
      </div>
      <TopicsField known={knownTopics} />
      <MarkdownField name="introduction" label="Introduction" error={errors.introduction?.message} />
    </section>
  );
}
