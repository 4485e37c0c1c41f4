'use client';

import { type FormEvent, useState, useTransition } from 'react';
import type { LengthDoubt } from '@/lib/episodes/transcripts/check-length';
import type { TranscriptSummary } from '@/lib/episodes/transcripts/get-transcript-summary';
import { Button } from './button';
import { Field } from './field';
import { Notice } from './notice';
import styles from './picture-field.module.css';
import { describeLengthDoubt, describeTranscriptRefusal, type TranscriptRefusal } from './transcript-words';

/** Bytes. Told before the file is sent; a film's transcript is a hundredth of it. */
const MAX_BYTES = 10 * 1024 * 1024;

type Props = {
  episodeId: number;
  summary: TranscriptSummary | null;
  language: string;
  save: (
    data: FormData,
  ) => Promise<{ ok: true; summary: TranscriptSummary; doubt: LengthDoubt | null } | TranscriptRefusal>;
  remove: (data: FormData) => Promise<{ ok: true } | TranscriptRefusal>;
};

/** Whether there is a transcript, and the form with which one is sent and taken away. */
export function TranscriptField({ episodeId, summary: before, language, save, remove }: Props) {
  const [summary, setSummary] = useState(before);
  const [notice, setNotice] = useState<{ kind: 'good' | 'warn' | 'bad'; text: string } | null>(null);
  const [isBusy, startTransition] = useTransition();
  const refuse = (refusal: TranscriptRefusal) => setNotice({ kind: 'bad', text: describeTranscriptRefusal(refusal) });
  const run = (task: () => Promise<void>) =>
    startTransition(async () => {
      await task().catch(() => setNotice({ kind: 'bad', text: 'The server can’t be reached. Try again in a moment.' }));
    });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const file = data.get('file');
    if (file instanceof File && file.size > MAX_BYTES) return refuse({ ok: false, reason: 'too-large', line: null });
    run(async () => {
      const result = await save(data);
      if (!result.ok) return refuse(result);
      setSummary(result.summary);
      const said = 'Saved. Readers of the interview see it now.';
      const doubt = result.doubt && describeLengthDoubt(result.doubt);
      setNotice(doubt ? { kind: 'warn', text: `${said} ${doubt}` } : { kind: 'good', text: said });
    });
  };
  const takeAway = () => {
    const data = new FormData();
    data.set('episodeId', String(episodeId));
    run(async () => {
      const result = await remove(data);
      if (!result.ok) return refuse(result);
      setSummary(null);
      setNotice({ kind: 'good', text: 'Taken away.' });
    });
  };

  return (
    <section className={styles.field} aria-labelledby="transcript">
      <h2 id="transcript">Transcript</h2>
      {notice && <Notice kind={notice.kind}>{notice.text}</Notice>}
      <form onSubmit={submit} className={styles.form}>
        <input type="hidden" name="episodeId" value={episodeId} />
        <p>{summary ? inWords(summary) : 'There is none yet.'}</p>
        <Field
          label={summary ? 'Another file' : 'File'}
          hint="WebVTT (.vtt) or SubRip (.srt). Speakers are read from <v Name> or from “NAME:” before what they say."
        >
          {(control) => <input {...control} type="file" name="file" accept=".vtt,.srt,text/vtt" required />}
        </Field>
        <Field label="Its language" hint="A code, such as “en” or “pt-BR”.">
          {(control) => (
            <input type="text" {...control} name="language" defaultValue={language} maxLength={35} required />
          )}
        </Field>
        <div className={styles.buttons}>
          <Button type="submit" disabled={isBusy}>
            {isBusy ? 'Saving …' : 'Save the transcript'}
          </Button>
          {summary && (
            <Button kind="quiet" onClick={takeAway} disabled={isBusy}>
              Take it away
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}

function inWords({ cueCount, language }: TranscriptSummary): string {
  return `There is one: ${cueCount} ${cueCount === 1 ? 'cue' : 'cues'} in “${language}”.`;
}
