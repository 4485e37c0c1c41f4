import { type ComponentType, createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/admin/button';
import { loadYoutubeApi } from '@/components/player/load-youtube-api';
import { failureOfCode, failureWords } from '@/components/player/player-failure';
import type { YoutubeFrameProps } from '@/components/player/youtube-frame';
import type { YoutubeHandle } from '@/components/player/youtube-handle';
import { formatPosition } from '@/lib/episodes/format-position';
import { parsePosition } from '@/lib/episodes/parse-position';
import { parseVideoId } from '@/lib/youtube/parse-video-id';
import type { EpisodeForm } from '../schema';
import styles from './desk-player.module.css';

/** YouTube's word for playing. */
const PLAYING = 1;
/** A step back or on, seconds. */
export const STEP = 5;

type Control = {
  /** Whether there is a player to speak to. */
  isReady: boolean;
  /** Where the video is, whole seconds; null without a player. */
  seconds: () => number | null;
  toggle: () => void;
  step: (seconds: number) => void;
};

const NONE: Control = { isReady: false, seconds: () => null, toggle: () => {}, step: () => {} };

const ControlContext = createContext<{ control: Control; setHandle: (handle: YoutubeHandle | null) => void }>({
  control: NONE,
  setHandle: () => {},
});

/** Gives what is in it the player of the desk, once there is one. */
export function DeskPlayerProvider({ children }: { children: ReactNode }) {
  const [handle, setHandle] = useState<YoutubeHandle | null>(null);
  const control: Control = handle
    ? {
        isReady: true,
        seconds: () => Math.floor(handle.getCurrentTime() ?? 0),
        toggle: () => (handle.getPlayerState() === PLAYING ? handle.pauseVideo() : handle.playVideo()),
        step: (seconds) => handle.seekTo(Math.max(0, (handle.getCurrentTime() ?? 0) + seconds), true),
      }
    : NONE;
  return <ControlContext value={{ control, setHandle }}>{children}</ControlContext>;
}

export const useDeskPlayer = (): Control => useContext(ControlContext).control;

/** The video beside its answers. Nothing is asked of YouTube before the editor asks for it. */
export function DeskPlayer({ onStamp }: { onStamp: () => void }) {
  const { control, setHandle } = useContext(ControlContext);
  const form = useFormContext<EpisodeForm>();
  const videoId = parseVideoId(useWatch({ control: form.control, name: 'youtube' }));
  const [Frame, setFrame] = useState<{ component: ComponentType<YoutubeFrameProps>; videoId: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [length, setLength] = useState<number | null>(null);
  const player = useRef<YoutubeHandle | null>(null);

  const load = async (id: string) => {
    setProblem(null);
    try {
      const [{ default: component }] = await Promise.all([
        import('@/components/player/youtube-frame'),
        loadYoutubeApi(),
      ]);
      setFrame({ component, videoId: id });
    } catch {
      setProblem(failureWords.blocked.text);
    }
  };
  /** YouTube knows the length once it has begun. */
  const measure = useCallback(() => {
    const seconds = Math.floor(player.current?.getDuration() ?? 0);
    if (seconds <= 0) return;
    setLength(seconds);
    if (form.getValues('duration').trim() === '') {
      form.setValue('duration', formatPosition(seconds), {
        shouldDirty: true,
        shouldValidate: form.formState.isSubmitted,
      });
    }
  }, [form]);
  const fail = (code: number) => {
    setFrame(null);
    setHandle(null);
    setProblem(failureWords[failureOfCode(code)].text);
  };

  if (!videoId) {
    return (
      <div className={styles.player}>
        <p className={styles.empty}>With the video’s address above, the video plays here, beside its answers.</p>
      </div>
    );
  }
  const isLoaded = Frame?.videoId === videoId;
  return (
    <div className={styles.player} data-active={isLoaded}>
      {isLoaded ? (
        <div className={styles.frame}>
          <Frame.component
            key={videoId}
            youtubeId={videoId}
            title="The interview’s video"
            startSeconds={0}
            onReady={(handle) => {
              player.current = handle;
              setHandle(handle);
              measure();
            }}
            onStateChange={measure}
            onError={fail}
          />
        </div>
      ) : (
        <div className={styles.empty}>
          {problem && <p role="alert">{problem}</p>}
          <Button onClick={() => load(videoId)}>{problem ? 'Try again' : 'Load the video'}</Button>
          <p>It is loaded from YouTube then, and plays.</p>
        </div>
      )}
      {isLoaded && (
        <div className={styles.controls}>
          <Button kind="primary" disabled={!control.isReady} onClick={onStamp}>
            Starts here
          </Button>
          <Button aria-label="5 seconds back" disabled={!control.isReady} onClick={() => control.step(-STEP)}>
            −5 s
          </Button>
          <Button disabled={!control.isReady} onClick={control.toggle}>
            Play, pause
          </Button>
          <Button aria-label="5 seconds on" disabled={!control.isReady} onClick={() => control.step(STEP)}>
            +5 s
          </Button>
          <Legend />
        </div>
      )}
      <OtherLength length={length} />
    </div>
  );
}

function Legend() {
  return (
    <dl className={styles.legend} aria-label="Keys, wherever you type">
      <div>
        <dt>
          <kbd>Ctrl</kbd> <kbd>Enter</kbd>
        </dt>
        <dd>this question starts here, on to the next</dd>
      </div>
      <div>
        <dt>
          <kbd>Ctrl</kbd> <kbd>/</kbd>
        </dt>
        <dd>play, pause</dd>
      </div>
      <div>
        <dt>
          <kbd>Ctrl</kbd> <kbd>,</kbd> <kbd>.</kbd>
        </dt>
        <dd>5 s back, on</dd>
      </div>
    </dl>
  );
}

/** Says so where the length that was typed is not the video's. */
function OtherLength({ length }: { length: number | null }) {
  const { control, setValue } = useFormContext<EpisodeForm>();
  const typed = parsePosition(useWatch({ control, name: 'duration' }));
  if (length === null || typed === null || Math.abs(typed - length) <= 1) return null;
  return (
    <p className={styles.length}>
      The video is {formatPosition(length)} long.{' '}
      <Button kind="quiet" onClick={() => setValue('duration', formatPosition(length), { shouldDirty: true })}>
        Take that
      </Button>
    </p>
  );
}
