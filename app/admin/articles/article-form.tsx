'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { TopicSuggestions } from '@/components/admin/topic-suggestions';
import { ArticleMarkdown } from '@/components/articles/article-markdown';
import { articlePath } from '@/lib/articles/article';
import type { PictureView } from '@/lib/media/picture';
import { describeInstant } from '@/lib/series/zoned-time';
import { toSlug } from '@/lib/slug';
import type { WorkingCopy } from '@/lib/working-copies/working-copy';
import { KeepingStatus } from '../_kept/keeping-status';
import { KeptTextOffers } from '../_kept/kept-text-offers';
import { type OfferedText, useKeptText } from '../_kept/use-kept-text';
import { useTextForm } from '../_kept/use-text-form';
import { ConflictNotice } from '../_merge/conflict-notice';
import { mergeFields } from '../_merge/merge-fields';
import { useSchedule } from '../_publishing/use-schedule';
import { listStatusChoices } from '../_status-choices';
import { TextSaveBar } from '../_text-form/text-save-bar';
import { TextWithPreview } from '../_text-form/text-with-preview';
import { useTextSave } from '../_text-form/use-text-save';
import styles from '../episodes/form/episode-form.module.css';
import { saveArticleAction } from './actions';
import { ArticlePublishing } from './article-publishing';
import { ArticleRefusal, type Refused, type Saved, type Theirs } from './article-refusal';
import { ARTICLE_FIELDS, ARTICLE_TEXT } from './article-text';
import { insertParagraph, pictureMarkdown } from './insert-picture';
import { articleFormSchema, type ArticleForm as FormText } from './schema';
import { TextPicture } from './text-picture';

type Status = FormText['status'];

type Props = {
  editorId: string;
  /** Whether the editor may make more of it than a draft. */
  mayPublish: boolean;
  /** Null for a new article. */
  id: number | null;
  revision: number;
  initial: FormText;
  knownTopics: string[];
  /** Those that the text showed when it was opened, by ID, for the preview. */
  pictures: Record<string, PictureView>;
  /** IANA name of the site's zone. */
  timeZone: string;
  /** When it is to be published, where it is scheduled. */
  scheduledFor: Date | null;
  /** What the server kept of this editor's typing, here or elsewhere, that was not saved. */
  copies: WorkingCopy[];
};

const STATE: Record<Status, string> = {
  draft: 'A draft.',
  scheduled: 'Scheduled.',
  published: 'Published.',
  unlisted: 'Unlisted: who knows its address reads it.',
  removed: 'Removed.',
};

/** The form of an article, or of a page such as About. */
export function ArticleForm({
  editorId,
  id,
  mayPublish,
  initial,
  knownTopics,
  pictures,
  timeZone,
  copies,
  ...props
}: Props) {
  const form = useTextForm<FormText>(zodResolver(articleFormSchema, undefined, { raw: true }), initial);
  const { register, control, setValue, setFocus, getValues, formState } = form;
  const { errors } = formState;
  const [kind, body, topics] = useWatch({ control, name: ['kind', 'body', 'topics'] });
  const [saved, setSaved] = useState({
    revision: props.revision,
    status: initial.status,
    scheduledFor: props.scheduledFor,
    form: initial,
  });
  const text = ARTICLE_TEXT.textOf(saved.form);
  const kept = useKeptText(form, ARTICLE_TEXT, editorId, { id, revision: saved.revision, text }, copies);
  const [shown, setShown] = useState(pictures);
  /** Where the caret was in the text when it was left; null before it was there. */
  const caret = useRef<number | null>(null);
  const [schedule, setSchedule] = useSchedule(props.scheduledFor, timeZone);
  const sendOver = (revision: number, statusSeen: Status) => (values: FormText) =>
    saveArticleAction({
      id,
      revision,
      visit: kept.visit(),
      form: values,
      statusSeen,
      schedule: values.status === 'scheduled' && schedule.local !== '' ? schedule : undefined,
    });
  const { save, isSaving, outcome, forgetOutcome } = useTextSave<FormText, Saved, Refused>(
    form,
    sendOver(saved.revision, saved.status),
    (values, result) => {
      kept.forget();
      if (id === null) return goToSaved(result, values);
      const { revision, status, scheduledFor } = result;
      setSaved({ revision, status, scheduledFor, form: values });
    },
    { isKept: true },
  );
  /** The page of the new article; what was typed while the save was under way is offered there. */
  function goToSaved(result: Saved, sent: FormText) {
    const typed = getValues();
    if (ARTICLE_TEXT.textOf(typed) !== ARTICLE_TEXT.textOf(sent)) kept.keepFor(result.id, result.revision, typed);
    window.location.assign(`/admin/articles/${result.id}`);
  }
  /** Text of an earlier visit; where somebody saved since, the next save says so. */
  function restore(offer: OfferedText<FormText>) {
    form.reset(offer.form, { keepDefaultValues: true });
    setSaved((before) => ({ ...before, revision: Number(offer.revision) }));
    kept.take(offer);
  }
  /** What both editors did, as chosen, on top of what the other one saved. */
  function saveMerged({ form: theirs, revision, scheduledFor }: Theirs, merged: FormText) {
    const wanted = getValues('status');
    const status = wanted === saved.status ? theirs.status : wanted;
    form.reset({ ...merged, status }, { keepDefaultValues: true });
    setSaved({ revision, status: theirs.status, scheduledFor, form: theirs });
    void save(sendOver(revision, theirs.status));
  }
  function takeTheirs({ form: theirs, revision, scheduledFor }: Theirs) {
    kept.setAside(getValues());
    form.reset(theirs);
    setSaved({ revision, status: theirs.status, scheduledFor, form: theirs });
    forgetOutcome();
  }
  function insert(picture: PictureView, caption: string) {
    setShown((before) => ({ ...before, [picture.id]: picture }));
    const typed = getValues('body');
    const next = insertParagraph(typed, caret.current ?? typed.length, pictureMarkdown(picture, caption));
    setValue('body', next.text, { shouldDirty: true, shouldValidate: formState.isSubmitted });
    caret.current = next.caret;
  }
  const suggestSlug = () => {
    if (id === null && getValues('slug') === '') setValue('slug', toSlug(getValues('title')));
  };
  const chosen = (to: Status) => {
    setValue('status', to);
    return save();
  };

  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()} noValidate>
      <KeptTextOffers
        offers={kept.offers}
        isOfNow={({ revision }) => revision === saved.revision}
        restore={restore}
        discard={kept.discard}
      />
      <section className={styles.section}>
        <div className={styles.row}>
          <Field label="Title" error={errors.title?.message}>
            {(field) => (
              <input
                type="text"
                {...field}
                {...register('title', { onBlur: suggestSlug })}
                dir="auto"
                autoComplete="off"
              />
            )}
          </Field>
          <Field label="Kind" className={styles.medium}>
            {(field) => (
              <select {...field} {...register('kind')}>
                <option value="article">Article: dated and listed</option>
                <option value="page">Page: by itself, in the menu</option>
              </select>
            )}
          </Field>
        </div>
        <Field
          label="Address"
          error={errors.slug?.message}
          hint={`The page will be at ${articlePath({ kind, slug: '…' })}${saved.status === 'published' ? '; the address it has now will lead there.' : ''}`}
        >
          {(field) => (
            <input
              type="text"
              {...field}
              {...register('slug', { onBlur: (event) => setValue('slug', toSlug(String(event.target.value))) })}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
        <Field
          label="Summary"
          error={errors.summary?.message}
          hint="One or two sentences, for lists and search engines."
        >
          {(field) => <input type="text" {...field} {...register('summary')} dir="auto" autoComplete="off" />}
        </Field>
        <Field label="Topics" error={errors.topics?.message} hint="With commas between.">
          {(field) => (
            <>
              <input type="text" {...field} {...register('topics')} dir="auto" autoComplete="off" />
              <TopicSuggestions
                text={topics}
                known={knownTopics}
                onChoose={(next) => {
                  setValue('topics', next, { shouldDirty: true });
                  setFocus('topics');
                }}
              />
            </>
          )}
        </Field>
        <TextWithPreview
          label="Text"
          error={errors.body?.message}
          hint={
            <>
              <a href="https://commonmark.org/help/">Markdown</a>: ## begins a section, [^1] a note, ```python a piece
              of code.
            </>
          }
          field={register('body', { onBlur: (event) => (caret.current = event.target.selectionStart) })}
          text={body}
          rows={24}
          render={(text) => <ArticleMarkdown text={text} pictures={shown} />}
        />
        <TextPicture onInsert={insert} />
      </section>
      {mayPublish && (
        <ArticlePublishing
          {...{ schedule, timeZone, isSaving, onChange: setSchedule, onChoose: chosen }}
          status={saved.status}
          problem={outcome?.kind === 'refused' && outcome.result.reason === 'schedule' ? outcome.result.problem : null}
        />
      )}
      <TextSaveBar
        state={
          <>
            {isSaving
              ? 'Saving …'
              : `${outcome ? (outcome.kind === 'saved' ? (kept.state.isDirty ? '' : 'Saved. ') : 'Not saved. ') : ''}${STATE[saved.status]}`}{' '}
            {saved.scheduledFor && `Comes out ${describeInstant(saved.scheduledFor, timeZone)}. `}
            {(saved.status === 'published' || saved.status === 'unlisted') && (
              <a href={articlePath(saved.form)}>See the page</a>
            )}
          </>
        }
        keeping={isSaving ? null : <KeepingStatus state={kept.state} />}
        refusal={
          outcome && outcome.kind !== 'saved' && outcome.kind !== 'fields' ? (
            <ArticleRefusal
              outcome={outcome}
              conflict={(theirs) => (
                <ConflictNotice
                  what={`this ${kind}`}
                  theirs={theirs}
                  merge={(chosen) => {
                    const sides = { base: theirs.base ?? saved.form, mine: getValues(), theirs: theirs.form };
                    return mergeFields(sides, ARTICLE_FIELDS, chosen);
                  }}
                  onMerged={(merged) => saveMerged(theirs, merged)}
                  onTakeTheirs={() => takeTheirs(theirs)}
                />
              )}
            />
          ) : null
        }
      >
        {listStatusChoices(saved.status, { mayPublish }).map(({ to, label, hint }) => (
          <Button
            key={to}
            kind={to === 'published' ? 'primary' : 'plain'}
            disabled={isSaving}
            title={hint}
            onClick={() => chosen(to)}
          >
            {label}
          </Button>
        ))}
      </TextSaveBar>
    </form>
  );
}
