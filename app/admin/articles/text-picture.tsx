import { useEffect, useId, useRef, useState, useTransition } from 'react';
import { Button } from '@/components/admin/button';
import { Field } from '@/components/admin/field';
import { PICTURE_REFUSALS } from '@/components/admin/picture-words';
import type { PictureView } from '@/lib/media/picture';
import styles from '../episodes/form/episode-form.module.css';
import { addPictureAction } from '../pictures/actions';

/** Bytes; what lib/media/encode-original.ts takes. Told before the file is sent, which may take minutes. */
const MAX_BYTES = 10 * 1024 * 1024;

type Problems = { file?: string; alt?: string };

/**
 * Sends a picture and has it put into the text. Part of a form, and none itself: it is saved by itself, and whatever is
 * refused, what is chosen and typed stays.
 */
export function TextPicture({ onInsert }: { onInsert: (picture: PictureView, caption: string) => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState('');
  const [caption, setCaption] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const [told, setTold] = useState('');
  /** Counts what was sent: a file's field can be emptied only by another one in its place. */
  const [sent, setSent] = useState(0);
  const [isBusy, startTransition] = useTransition();
  const heading = useId();
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (problems.file || problems.alt) place.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [problems]);

  const send = () => {
    const found = findProblems(file, alt);
    setProblems(found);
    setTold('');
    if (!file || found.file || found.alt) return;
    const data = new FormData();
    data.set('file', file);
    data.set('alt', alt);
    startTransition(async () => {
      const result = await addPictureAction(data).catch(() => null);
      if (!result) return setProblems({ file: 'The server can’t be reached. Try again in a moment.' });
      if (!result.ok) {
        const words = result.reason === 'malformed' ? result.message : PICTURE_REFUSALS[result.reason];
        return setProblems({ file: words });
      }
      onInsert(result.picture, caption);
      setFile(null);
      setAlt('');
      setCaption('');
      setSent((before) => before + 1);
      setTold('The picture is in the text. Save the text to keep it there.');
    });
  };

  return (
    <fieldset ref={place} className={styles.plain} aria-labelledby={heading}>
      <legend id={heading}>A picture for the text</legend>
      <Field label="Picture" error={problems.file} hint="JPEG, PNG, WebP or AVIF, up to 10 MB.">
        {(control) => (
          <input
            {...control}
            key={sent}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <div className={styles.row}>
        <Words label="What it shows" hint="For who can’t see it." error={problems.alt} value={alt} onChange={setAlt} />
        <Words label="Caption" hint="Stands below it. May be left empty." value={caption} onChange={setCaption} />
      </div>
      <p>
        <Button disabled={isBusy} onClick={send}>
          {isBusy ? 'Sending …' : 'Put it into the text'}
        </Button>{' '}
        <span role="status">{told}</span>
      </p>
    </fieldset>
  );
}

type WordsProps = {
  label: string;
  hint: string;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
};

function Words({ label, hint, error, value, onChange }: WordsProps) {
  return (
    <Field label={label} error={error} hint={hint}>
      {(control) => (
        <input
          type="text"
          {...control}
          value={value}
          maxLength={300}
          dir="auto"
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function findProblems(file: File | null, alt: string): Problems {
  return {
    ...(file === null ? { file: PICTURE_REFUSALS.empty } : {}),
    ...(file && file.size > MAX_BYTES ? { file: PICTURE_REFUSALS['too-large'] } : {}),
    ...(alt.trim() === '' ? { alt: 'Say what the picture shows.' } : {}),
  };
}
