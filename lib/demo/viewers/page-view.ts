import type { EventContext, WireEvent } from '../../analytics/ingest/event-schema';
import type { Random } from '../random';

/** What every event of a page has, and so nobody has to tell. */
type OfThePage = 'event_id' | 'page_view_id' | 'seq' | 'client_ts' | 'context';
type Told<E = WireEvent> = E extends WireEvent ? Omit<E, OfThePage> : never;

/** An event, and when it was told: milliseconds since the epoch by a true clock. */
export type TimedEvent = { at: number; event: WireEvent };

export type PageViewOptions = {
  postID: string;
  /** When it is opened, milliseconds since the epoch. */
  at: number;
  context: EventContext | undefined;
  /** How far the reader's clock is ahead, milliseconds. */
  skew: number;
};

/** An episode's page, open at a reader's: a clock that goes on with what the reader does, and what was told by then. */
export class PageView {
  readonly events: TimedEvent[] = [];
  readonly #random: Random;
  readonly #options: PageViewOptions;
  readonly #id: string;
  #now: number;

  constructor(random: Random, options: PageViewOptions) {
    this.#random = random;
    this.#options = options;
    this.#id = random.uuid();
    this.#now = options.at;
    this.report({ name: 'Post viewed', props: { id: options.postID } });
  }

  get postID(): string {
    return this.#options.postID;
  }

  /** Milliseconds since the epoch. */
  get now(): number {
    return this.#now;
  }

  wait(seconds: number): void {
    this.#now += seconds * 1000;
  }

  newPlaySession(): string {
    return this.#random.uuid();
  }

  report(told: Told): void {
    const { context, skew } = this.#options;
    const at = Math.round(this.#now);
    const ofThePage = {
      event_id: this.#random.uuidOf(at + skew),
      page_view_id: this.#id,
      seq: this.events.length,
      client_ts: at + skew,
      ...(context && { context }),
    };
    this.events.push({ at, event: { ...ofThePage, ...told } });
  }
}
