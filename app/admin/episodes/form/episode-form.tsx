'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { episodeFormSchema, type EpisodeForm as FormText } from '../schema';
import { AnswersSection } from './answers-section';
import { BasicsSection } from './basics-section';
import styles from './episode-form.module.css';
import { ErrorSummary } from './error-summary';
import { GuestsSection } from './guests-section';
import { textOf } from './kept-text';
import { KeptTextOffers } from './kept-text-offers';
import { LinksSection } from './links-section';
import { SaveBar } from './save-bar';
import { SaveOutcome } from './save-outcome';
import { useKeptText } from './use-kept-text';
import { type Saved, type Theirs, useSave } from './use-save';
import { type Taken, useSuggestions } from './use-suggestions';

export type StandingQuestion = { id: number; text: string; label: string };

export type EpisodeFormProps = {
  editorId: string;
  /** Whether the editor may make more of it than a draft. */
  mayPublish: boolean;
  /** Null for a new episode. */
  id: number | null;
  revision: number;
  initial: FormText;
  questions: StandingQuestion[];
  knownGuests: { name: string; headline: string }[];
  knownTopics: string[];
  /** What other episodes have. */
  taken: Taken;
  /** Where this page opens just after a new episode was saved. */
  justSaved: boolean;
};

/** The form of an episode. Whatever befalls a save, what is typed stays, here and in the browser. */
export function EpisodeForm({
  editorId,
  mayPublish,
  id,
  initial,
  questions,
  knownGuests,
  knownTopics,
  taken,
  justSaved,
  ...props
}: EpisodeFormProps) {
  const form = useForm<FormText, unknown, FormText>({
    resolver: zodResolver(episodeFormSchema, undefined, { raw: true }),
    defaultValues: initial,
  });
  const [saved, setSaved] = useState({ revision: props.revision, status: initial.status, text: textOf(initial) });
  const kept = useKeptText(form, editorId, { id, revision: saved.revision, text: saved.text });
  useSuggestions(form, taken, id === null);
  const { save, isSaving, outcome, setOutcome } = useSave(form, { id, revision: saved.revision }, onSaved);

  useEffect(() => {
    if (!justSaved) return;
    setOutcome({ kind: 'saved', status: initial.status, slug: initial.slug });
    window.history.replaceState(null, '', window.location.pathname);
  }, [justSaved, initial, setOutcome]);

  function onSaved(sent: FormText, { id: savedId, revision, slug, anchors }: Saved) {
    const rows = sent.answers.map((answer, i) => ({ ...answer, anchor: anchors[i] ?? answer.anchor }));
    const current = form.getValues();
    const next = { ...sent, slug, answers: rows };
    if (id === null) return goToSaved(savedId, revision, sent, current);
    giveAnchors(rows);
    if (current.slug === sent.slug) form.setValue('slug', slug);
    setSaved({ revision, status: sent.status, text: textOf(next) });
    if (textOf(current) === textOf(sent)) kept.forget();
  }

  /** The page of the new episode; what was typed while the save was under way is offered there. */
  function goToSaved(savedId: number, revision: number, sent: FormText, current: FormText) {
    kept.forget();
    if (textOf(current) !== textOf(sent)) kept.keepFor(savedId, revision, current);
    window.location.assign(`/admin/episodes/${savedId}?saved`);
  }

  /** Rows that were new have the anchors now by which the next save knows them, wherever they were moved meanwhile. */
  function giveAnchors(rows: FormText['answers']) {
    form.getValues('answers').forEach(({ rowId }, i) => {
      const row = rows.find((other) => other.rowId === rowId);
      if (row) form.setValue(`answers.${i}.anchor`, row.anchor);
    });
  }

  function takeTheirs({ form: text, revision }: Theirs) {
    kept.setAside(form.getValues());
    form.reset(text);
    setSaved({ revision, status: text.status, text: textOf(text) });
    setOutcome(null);
  }

  return (
    <FormProvider {...form}>
      <form className={styles.form} onSubmit={(event) => event.preventDefault()} noValidate>
        <KeptTextOffers {...kept} revision={saved.revision} />
        {outcome?.kind === 'fields' && <ErrorSummary />}
        <BasicsSection isNew={id === null} isPublished={saved.status === 'published'} knownTopics={knownTopics}>
          <GuestsSection known={knownGuests} />
        </BasicsSection>
        <AnswersSection questions={questions} />
        <LinksSection />
        <SaveBar
          status={saved.status}
          mayPublish={mayPublish}
          slug={initial.slug}
          isSaving={isSaving}
          save={save}
          outcome={outcome}
        >
          <SaveOutcome
            outcome={outcome}
            questions={questions}
            onOverwrite={(theirs: Theirs) => save(form.getValues('status'), theirs.revision)}
            onTakeTheirs={takeTheirs}
          />
        </SaveBar>
      </form>
    </FormProvider>
  );
}
