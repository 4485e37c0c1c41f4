import { useEffect, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '@/components/admin/field';
import { parseVideoId } from '@/lib/youtube/parse-video-id';
import { lookUpVideoAction } from '../desk-actions';
import type { EpisodeForm } from '../schema';

type LookUp = Awaited<ReturnType<typeof lookUpVideoAction>>;

const REFUSALS = {
  gone: 'YouTube has no such video.',
  'not-embeddable': 'It is private, or its owner allows nobody else to show it.',
  unreachable: 'YouTube could not be asked: type the title and length by hand.',
  'signed-out': 'Your session has ended, so YouTube was not asked.',
  forbidden: '',
  malformed: '',
} as const;

/** The video's address, in any form. What YouTube says of it fills in what is still empty. */
export function VideoField() {
  const { register, control: formControl, formState, getValues, setValue } = useFormContext<EpisodeForm>();
  const text = useWatch({ control: formControl, name: 'youtube' });
  const videoId = parseVideoId(text);
  const [found, setFound] = useState<{ videoId: string; result: LookUp | null } | null>(null);
  const asked = useRef(videoId);

  // Only a video that was put in now is asked for; one that was there when the form opened is known.
  useEffect(() => {
    if (!videoId || asked.current === videoId) return;
    asked.current = videoId;
    void lookUpVideoAction({ videoId })
      .catch(() => null)
      .then((result) => {
        if (asked.current !== videoId) return;
        setFound({ videoId, result });
        if (result?.ok && getValues('title').trim() === '') setValue('title', result.title, { shouldDirty: true });
      });
  }, [videoId, getValues, setValue]);

  return (
    <Field
      label="YouTube video"
      error={formState.errors.youtube?.message}
      hint={
        <span aria-live="polite">
          {videoId ? (
            <>
              Video <code>{videoId}</code>, <a href={`https://www.youtube.com/watch?v=${videoId}`}>see it on YouTube</a>
              {found?.videoId === videoId && `. ${wordsOf(found.result)}`}
            </>
          ) : (
            'Its address, in any form, or its ID.'
          )}
        </span>
      }
    >
      {(control) => (
        <input
          type="text"
          {...control}
          {...register('youtube')}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </Field>
  );
}

function wordsOf(result: LookUp | null): string {
  if (!result) return REFUSALS.unreachable;
  if (!result.ok) return REFUSALS[result.reason];
  return `“${result.title}”${result.author ? ` by ${result.author}` : ''}`;
}
