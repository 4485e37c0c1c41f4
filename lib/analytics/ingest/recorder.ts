import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Db } from '../../db/client';
import { log } from '../../log';
import { foldWaiting } from '../rollups/fold-playbacks';
import { bareHost } from '../segments/segment';
import { SegmentCache } from '../segments/segment-cache';
import type { Outcome } from './outcome';
import { createSiteLookup } from './site-lookup';
import { type StoreOptions, type Submission, storeBatch } from './store-batch';

export type RecordResult =
  | { ok: true; outcomes: Outcome[] }
  /** More events wait to be written than the database keeps up with, or the process is ending. */
  | { ok: false; reason: 'overloaded' | 'stopping' };

/** Events that may wait; at some 10 kB for the largest, this bounds what memory a flood takes. */
const MAX_UNWRITTEN = 5_000;
/** Events a transaction, give or take a request: PostgreSQL and SQLite bound the parameters of a statement. */
const MAX_BATCH = 500;
/** Playbacks that begin between two looks at how many wait to be put into the curves. */
const FOLD_EVERY = 250;
/** Requests that fail one after the other, each by itself, before the fault is taken to be the database's. */
const MAX_FAILURES = 3;

type Entry = { submission: Submission; resolve: (outcomes: Outcome[]) => void; reject: (error: unknown) => void };

/**
 * Writes events by group commit: requests hand over theirs, one loop stores all that wait in one transaction, and only
 * then are those requests answered. Under load that makes many requests a commit, and so a wait for the disk.
 */
export class Recorder {
  readonly #db: Db;
  readonly #options: StoreOptions;
  readonly #queue: Entry[] = [];
  #unwritten = 0;
  #writing: Promise<void> | null = null;
  #stopping = false;

  /** Playbacks begun since the last look at how many are outside the curves. */
  #opened = 0;

  /** @param ownHosts names of the site itself, whose pages link to each other */
  constructor(db: Db, { forward, ownHosts = [] }: { forward: boolean; ownHosts?: readonly string[] }) {
    this.#db = db;
    this.#options = {
      forward,
      lookUpSite: createSiteLookup(),
      segments: new SegmentCache(),
      ownHosts: new Set(ownHosts.map(bareHost)),
    };
  }

  /**
   * Stores the events of a request; when this resolves, they are on disk.
   * @throws what the database threw; then none of them is stored.
   */
  async record(submission: Submission): Promise<RecordResult> {
    if (this.#stopping) return { ok: false, reason: 'stopping' };
    if (this.#unwritten + submission.events.length > MAX_UNWRITTEN) return { ok: false, reason: 'overloaded' };
    this.#unwritten += submission.events.length;
    try {
      return { ok: true, outcomes: await this.#enqueue(submission) };
    } finally {
      this.#unwritten -= submission.events.length;
    }
  }

  /** Takes no more events, and resolves once those taken are on disk. */
  async drain(): Promise<void> {
    this.#stopping = true;
    await this.#writing;
  }

  #enqueue(submission: Submission): Promise<Outcome[]> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ submission, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    while (this.#queue.length > 0) {
      await this.#gather();
      await this.#write(this.#takeBatch());
    }
    // In the same turn as the queue was seen empty: whoever comes next starts a new loop.
    this.#writing = null;
  }

  /** Waits for as long as each turn of the event loop brings more requests: those join the commit. */
  async #gather(): Promise<void> {
    let waiting: number;
    do {
      waiting = this.#unwritten;
      await nextTurn();
    } while (this.#unwritten > waiting && this.#unwritten < MAX_BATCH);
  }

  #takeBatch(): Entry[] {
    let events = 0;
    let count = 0;
    for (const { submission } of this.#queue) {
      if (events >= MAX_BATCH) break;
      events += submission.events.length;
      count += 1;
    }
    return this.#queue.splice(0, count);
  }

  async #write(batch: Entry[]): Promise<void> {
    try {
      await this.#store(batch);
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else await this.#writeSingly(batch);
    }
  }

  /** After a failure, so that one request that can't be stored does not take its neighbours with it. */
  async #writeSingly(batch: Entry[]): Promise<void> {
    let failures = 0;
    let lastError: unknown;
    for (const entry of batch) {
      if (failures === MAX_FAILURES) {
        entry.reject(lastError);
        continue;
      }
      try {
        await this.#store([entry]);
        failures = 0;
      } catch (error) {
        failures += 1;
        lastError = error;
        entry.reject(error);
      }
    }
  }

  async #store(batch: Entry[]): Promise<void> {
    const { outcomes, opened } = await storeBatch(
      this.#db,
      batch.map(({ submission }) => submission),
      this.#options,
    );
    for (const [index, entry] of batch.entries()) entry.resolve(outcomes[index] ?? []);
    this.#opened += opened;
    if (this.#opened >= FOLD_EVERY) await this.#fold();
  }

  /** Its events are stored and answered for by now; what fails here is tried again after the next. */
  async #fold(): Promise<void> {
    try {
      this.#opened = (await foldWaiting(this.#db)) ? FOLD_EVERY : 0;
    } catch (error) {
      log.error('playbacks not put into the curves', { error });
    }
  }
}
