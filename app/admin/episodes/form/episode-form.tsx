'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { checkPublication, type PublicationFacts } from '@/lib/episodes/publication-checks';
import { isForReaders } from '@/lib/publishing/is-for-readers';
import { describeInstant } from '@/lib/series/zoned-time';
import type { WorkingCopy } from '@/lib/working-copies/working-copy';
import { KeepingStatus } from '../../_kept/keeping-status';
import { KeptTextOffers } from '../../_kept/kept-text-offers';
import { type OfferedText, useKeptText } from '../../_kept/use-kept-text';
import { useTextForm } from '../../_kept/use-text-form';
import { useSchedule } from '../../_publishing/use-schedule';
import { episodeFormSchema, type EpisodeForm as FormText } from '../schema';
import { AnswersSection } from './answers-section';
import { BasicsSection } from './basics-section';
import { DeskPlayerProvider } from './desk-player';
import styles from './episode-form.module.css';
import { EPISODE_TEXT, textOf } from './episode-text';
import { ErrorSummary } from './error-summary';
import { GuestsSection } from './guests-section';
import { LinksSection } from './links-section';
import { PublishPanel } from './publish-panel';
import { SaveBar } from './save-bar';
import { SaveOutcome } from './save-outcome';
import { toCheckedText } from './to-checked-text';
import { useFindings } from './use-findings';
import { type Saved, type Theirs, useSave } from './use-save';
import { type Taken, useSuggestions } from './use-suggestions';
import { VideoPoster } from './video-poster';

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
  /** What publication-checks.ts asks for. */
  facts: PublicationFacts;
  /** IANA name of the site's zone. */
  timeZone: string;
  /** When it is to be published, where it is scheduled. */
  scheduledFor: Date | null;
  /** Where this page opens just after a new episode was saved. */
  justSaved: boolean;
  hasPoster: boolean;
  /** What the server kept of this editor's typing, here or elsewhere, that was not saved. */
  copies: WorkingCopy[];
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
  facts,
  timeZone,
  justSaved,
  hasPoster,
  copies,
  ...props
}: EpisodeFormProps) {
  const form = useTextForm<FormText>(zodResolver(episodeFormSchema, undefined, { raw: true }), initial);
  const [saved, setSaved] = useState({
    revision: props.revision,
    status: initial.status,
    scheduledFor: props.scheduledFor,
    form: initial,
  });
  const text = textOf(saved.form);
  const kept = useKeptText(form, EPISODE_TEXT, editorId, { id, revision: saved.revision, text }, copies);
  useSuggestions(form, taken, id === null);
  const base = { id, revision: saved.revision, status: saved.status, visit: kept.visit };
  const { save, isSaving, outcome, setOutcome } = useSave(form, base, onSaved);
  const [schedule, setSchedule] = useSchedule(props.scheduledFor, timeZone);
  const findings = useFindings(form, questions, facts);

  /** @param anyway whether warnings are overruled */
  function choose(status: FormText['status'], anyway: boolean) {
    const isAskedFirst = isForReaders(status) && status !== saved.status && !anyway;
    const review = () => isAskedFirst && checkPublication(toCheckedText(form.getValues(), questions), facts).length > 0;
    const isTimed = status === 'scheduled' && (saved.status !== 'scheduled' || schedule.local !== '');
    return save(status, undefined, { schedule: isTimed ? schedule : undefined, review });
  }

  useEffect(() => {
    if (!justSaved) return;
    setOutcome({ kind: 'saved', status: initial.status, slug: initial.slug });
    window.history.replaceState(null, '', window.location.pathname);
  }, [justSaved, initial, setOutcome]);

  function onSaved(sent: FormText, { id: savedId, revision, slug, anchors, status, scheduledFor }: Saved) {
    const rows = sent.answers.map((answer, i) => ({ ...answer, anchor: anchors[i] ?? answer.anchor }));
    const current = form.getValues();
    const next = { ...sent, slug, answers: rows };
    if (id === null) return goToSaved(savedId, revision, sent, current);
    giveAnchors(rows);
    if (current.slug === sent.slug) form.setValue('slug', slug);
    setSaved({ revision, status, scheduledFor, form: next });
    kept.forget();
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

  /** What both editors did, as chosen, on top of what the other one saved. */
  function saveMerged({ form: theirs, revision, scheduledFor }: Theirs, merged: FormText) {
    const wanted = form.getValues('status');
    const status = wanted === saved.status ? theirs.status : wanted;
    form.reset({ ...merged, status }, { keepDefaultValues: true });
    setSaved({ revision, status: theirs.status, scheduledFor, form: theirs });
    void save(status, revision, { statusSeen: theirs.status });
  }

  function takeTheirs({ form: theirs, revision, scheduledFor }: Theirs) {
    kept.setAside(form.getValues());
    form.reset(theirs);
    setSaved({ revision, status: theirs.status, scheduledFor, form: theirs });
    setOutcome(null);
  }

  /** Text of an earlier visit; where somebody saved since, the next save shows what they changed. */
  function restore(offer: OfferedText<FormText>) {
    form.reset(offer.form, { keepDefaultValues: true });
    setSaved((before) => ({ ...before, revision: Number(offer.revision) }));
    kept.take(offer);
  }

  return (
    <FormProvider {...form}>
      <form className={styles.form} onSubmit={(event) => event.preventDefault()} noValidate>
        <KeptTextOffers
          offers={kept.offers}
          isOfNow={({ revision }) => revision === saved.revision}
          restore={restore}
          discard={kept.discard}
        />
        <VideoPoster episodeId={id} youtube={initial.youtube} isWanted={justSaved && !hasPoster} />
        {outcome?.kind === 'fields' && <ErrorSummary />}
        <BasicsSection
          isNew={id === null}
          isPublished={saved.status === 'published' || saved.status === 'unlisted'}
          knownTopics={knownTopics}
        >
          <GuestsSection known={knownGuests} />
        </BasicsSection>
        <DeskPlayerProvider>
          <AnswersSection questions={questions} revision={saved.revision} />
        </DeskPlayerProvider>
        <LinksSection />
        <PublishPanel
          mayPublish={mayPublish}
          {...{ findings, schedule, timeZone, isSaving }}
          status={saved.status}
          asked={outcome?.kind === 'checks' ? outcome.wanted : null}
          scheduleProblem={outcome?.kind === 'schedule' ? outcome.problem : null}
          onSchedule={setSchedule}
          onChoose={choose}
        />
        <SaveBar
          status={saved.status}
          mayPublish={mayPublish}
          scheduled={saved.scheduledFor && describeInstant(saved.scheduledFor, timeZone)}
          slug={initial.slug}
          isSaving={isSaving}
          save={(status) => choose(status, false)}
          outcome={outcome}
          isDirty={kept.state.isDirty}
          keeping={<KeepingStatus state={kept.state} />}
        >
          <SaveOutcome
            outcome={outcome}
            questions={questions}
            base={saved.form}
            onMerged={saveMerged}
            onTakeTheirs={takeTheirs}
          />
        </SaveBar>
      </form>
    </FormProvider>
  );
}
