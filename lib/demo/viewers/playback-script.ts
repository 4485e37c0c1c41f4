import type { WireEvent } from '../../analytics/ingest/event-schema';
import { type Interval, uniteIntervals } from '../../analytics/playback/intervals';
import { countRewatched, type RewatchedStep } from '../../analytics/playback/rewatched';
import type { PageView } from './page-view';

/** As the player in the page reports: see lib/analytics/playback/playback-tracker.ts. Seconds. */
const PLAY_SECONDS = 1;
const PROGRESS_SECONDS = 10;
/** Everything is told to the millisecond, so nothing shorter passes. */
const STEP_SECONDS = 0.001;

type Options = {
  youtubeID: string;
  /** Seconds. */
  duration: number;
  /** 1 is normal speed. */
  rate: number;
  /** Where playing begins, seconds. */
  entry: number;
};

/**
 * One playback as its viewer goes about it. Each step takes its time on the page's clock and reports what the player in a
 * reader's browser would report.
 */
export class PlaybackScript {
  readonly #page: PageView;
  readonly #options: Options;
  readonly #id: string;
  #position: number;
  /** Where the stretch began that is being played. */
  #from: number;
  #watched: readonly Interval[] = [];
  #rewatched: readonly RewatchedStep[] = [];
  #watchTime = 0;
  #reportedWatchTime = 0;
  #played = false;

  constructor(page: PageView, options: Options) {
    this.#page = page;
    this.#options = options;
    this.#id = page.newPlaySession();
    this.#position = toMs(options.entry);
    this.#from = this.#position;
  }

  get position(): number {
    return this.#position;
  }

  get hasEnded(): boolean {
    return this.#position >= this.#options.duration;
  }

  /** Plays on up to a second of the video, or its end. */
  playUntil(second: number): void {
    const target = toMs(Math.min(second, this.#options.duration));
    while (this.#position < target) {
      const untilReport = (this.#reportedWatchTime + PROGRESS_SECONDS - this.#watchTime) * this.#options.rate;
      const untilPlay = this.#played
        ? untilReport
        : Math.min(untilReport, this.#options.entry + PLAY_SECONDS - this.#position);
      this.#advance(Math.min(Math.max(untilPlay, STEP_SECONDS), target - this.#position));
      if (!this.#played && this.#position - this.#options.entry >= PLAY_SECONDS) {
        this.#played = true;
        this.#report('Video played');
      }
      if (this.#played && this.#watchTime - this.#reportedWatchTime >= PROGRESS_SECONDS) this.#report('Video progress');
    }
  }

  seekTo(second: number): void {
    this.#closeStretch();
    const to = toMs(second);
    const props = { ...this.#video(), from: this.#position, to };
    if (this.#played) this.#page.report({ name: 'Video seeked', play_session_id: this.#id, props });
    this.#position = to;
    this.#from = to;
  }

  /** @param seconds how long it lasts; a page left open for hours is one */
  pauseFor(seconds: number): void {
    if (this.#played && this.#watchTime > this.#reportedWatchTime) this.#report('Video paused');
    this.#page.wait(seconds);
  }

  /** What the page tells when it goes away, or the video is over. */
  finish(): void {
    if (this.#played && this.#watchTime > this.#reportedWatchTime) this.#report('Video progress');
    if (this.hasEnded) this.#page.report({ name: 'Video ended', play_session_id: this.#id, props: this.#video() });
  }

  #advance(seconds: number): void {
    this.#position = toMs(this.#position + seconds);
    const wall = seconds / this.#options.rate;
    this.#watchTime = toMs(this.#watchTime + wall);
    this.#page.wait(wall);
  }

  #closeStretch(): void {
    const stretch: Interval = [this.#from, this.#position];
    this.#rewatched = countRewatched(this.#rewatched, this.#watched, stretch);
    this.#watched = uniteIntervals(this.#watched, [stretch]);
    this.#from = this.#position;
  }

  #report(name: 'Video played' | 'Video progress' | 'Video paused'): void {
    if (name === 'Video played') {
      this.#page.report({ name, play_session_id: this.#id, props: this.#video() });
      return;
    }
    this.#closeStretch();
    this.#reportedWatchTime = this.#watchTime;
    const props = {
      ...this.#video(),
      duration: this.#options.duration,
      entry: this.#options.entry,
      position: this.#position,
      watched: this.#watched.map(([start, end]): [number, number] => [start, end]),
      ...(this.#rewatched.length > 0 && {
        rewatched: this.#rewatched.map(([start, end, times]): [number, number, number] => [start, end, times]),
      }),
      watchTime: this.#watchTime,
    };
    this.#page.report({ name, play_session_id: this.#id, props });
  }

  #video(): Extract<WireEvent, { name: 'Video seeked' }>['props'] {
    return { youtubeID: this.#options.youtubeID, postID: this.#page.postID };
  }
}

/** Seconds to the millisecond. */
function toMs(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
