'use client';

import { type FormEvent, useState, useTransition } from 'react';
import type { PictureView } from '@/lib/media/picture';
import type { PictureOwner, SetPictureResult } from '@/lib/media/set-picture';
import { Picture } from '../ui/picture';
import { Button } from './button';
import { Field } from './field';
import { Notice } from './notice';
import styles from './picture-field.module.css';
import { PICTURE_REFUSALS } from './picture-words';

/** Bytes; what lib/media/encode-original.ts takes. Told before the file is sent, which may take minutes. */
const MAX_BYTES = 10 * 1024 * 1024;

type Refusal = { ok: false; reason: 'signed-out' | 'forbidden' } | { ok: false; reason: 'malformed'; message: string };

type Props = {
  title: string;
  hint: string;
  owner: PictureOwner;
  picture: PictureView | null;
  save: (data: FormData) => Promise<SetPictureResult | Refusal>;
  remove: (data: FormData) => Promise<{ ok: true } | Refusal>;
};

/** A picture, and the form with which it is sent, described and taken away. */
export function PictureField({ title, hint, owner, picture: before, save, remove }: Props) {
  const [picture, setPicture] = useState(before);
  const [notice, setNotice] = useState<{ kind: 'good' | 'bad'; text: string } | null>(null);
  const [isBusy, startTransition] = useTransition();
  const refuse = (result: Extract<SetPictureResult | Refusal, { ok: false }>) =>
    setNotice({
      kind: 'bad',
      text: result.reason === 'malformed' ? result.message : PICTURE_REFUSALS[result.reason],
    });
  const run = (task: () => Promise<void>) =>
    startTransition(async () => {
      await task().catch(() => setNotice({ kind: 'bad', text: 'The server can’t be reached. Try again in a moment.' }));
    });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const file = data.get('file');
    if (file instanceof File && file.size > MAX_BYTES) return refuse({ ok: false, reason: 'too-large' });
    run(async () => {
      const result = await save(data);
      if (!result.ok) return refuse(result);
      setPicture(result.picture);
      setNotice({ kind: 'good', text: 'Saved. Readers see it now.' });
    });
  };
  const takeAway = () => {
    const data = new FormData();
    data.set('owner', owner.kind);
    data.set('id', String(owner.id));
    run(async () => {
      const result = await remove(data);
      if (!result.ok) return refuse(result);
      setPicture(null);
      setNotice({ kind: 'good', text: 'Taken away.' });
    });
  };

  return (
    <section className={styles.field} aria-labelledby={`picture-of-${owner.kind}`}>
      <h2 id={`picture-of-${owner.kind}`}>{title}</h2>
      {notice && <Notice kind={notice.kind}>{notice.text}</Notice>}
      <div className={styles.columns}>
        {picture && <Picture picture={picture} sizes="12rem" className={styles.preview} />}
        <form onSubmit={submit} className={styles.form}>
          <input type="hidden" name="owner" value={owner.kind} />
          <input type="hidden" name="id" value={owner.id} />
          <Field label={picture ? 'Another picture' : 'Picture'} hint={`JPEG, PNG, WebP or AVIF, up to 10 MB. ${hint}`}>
            {(control) => (
              <input
                {...control}
                type="file"
                name="file"
                accept="image/jpeg,image/png,image/webp,image/avif"
                required
              />
            )}
          </Field>
          <Field label="Description" hint="What it shows, for who can’t see it.">
            {(control) => (
              <input type="text" {...control} name="alt" defaultValue={picture?.alt} maxLength={300} dir="auto" />
            )}
          </Field>
          <div className={styles.buttons}>
            <Button type="submit" disabled={isBusy}>
              {isBusy ? 'Saving …' : 'Save the picture'}
            </Button>
            {picture && (
              <Button kind="quiet" onClick={takeAway} disabled={isBusy}>
                Take it away
              </Button>
            )}
          </div>
        </form>
      </div>
    </section>
  );
}
