import type { Tx } from '../../db/client';
import { selectRows } from '../../db/json-rows';
import { type Segment, UNKNOWN, UNKNOWN_ID } from './segment';

/**
 * Combinations that are told apart. Anybody may send any referrer and campaign, and each combination makes rows of its own
 * in the rollups; those beyond keep their country and device, of which there are few, and lose the rest.
 */
const MAX_SEGMENTS = 50_000;
/** Combinations that a process remembers. */
const MAX_KEPT = 100_000;

type SegmentRow = Segment & { id: number };

/**
 * The numbers of segments, as one process has come to know them. They don't change, but go with a demo that is removed, which
 * changes content; so they are read once for each version of it.
 */
export class SegmentCache {
  readonly #ids = new Map<string, number>();
  readonly #segments = new Map<number, Segment>();

  #version: string | undefined;

  /** Forgets what was known under another version of the content. */
  startOver(version: string): void {
    if (version === this.#version) return;
    this.#version = version;
    this.#ids.clear();
    this.#segments.clear();
  }

  /** For one transaction: what it adds is remembered once it has committed, by keep(). */
  begin(): SegmentBatch {
    return new SegmentBatch(this);
  }

  idOf(segment: Segment): number | undefined {
    const key = keyOf(segment);
    return key === keyOf(UNKNOWN) ? UNKNOWN_ID : this.#ids.get(key);
  }

  get(id: number): Segment | undefined {
    return id === UNKNOWN_ID ? UNKNOWN : this.#segments.get(id);
  }

  keep(ids: ReadonlyMap<string, number>, segments: ReadonlyMap<number, Segment>): void {
    if (this.#ids.size + ids.size > MAX_KEPT) {
      this.#ids.clear();
      this.#segments.clear();
    }
    for (const [key, id] of ids) this.#ids.set(key, id);
    for (const [id, segment] of segments) this.#segments.set(id, segment);
  }
}

/** The segments that one transaction reads and adds. */
export class SegmentBatch {
  readonly #cache: SegmentCache;
  readonly #ids = new Map<string, number>();
  readonly #segments = new Map<number, Segment>();

  constructor(cache: SegmentCache) {
    this.#cache = cache;
  }

  /** Makes idOf() know these segments, giving numbers to new ones. */
  async intern(tx: Tx, segments: readonly Segment[]): Promise<void> {
    const unknown = this.#unknownOf(segments);
    if (unknown.length === 0) return;
    await this.#read(tx, unknown);
    const fresh = this.#unknownOf(unknown);
    if (fresh.length === 0) return;
    const [{ highest } = { highest: 0 }] = await tx.$queryRaw<{ highest: number | bigint | null }[]>`
      SELECT MAX(id) AS highest FROM segment`;
    const room = Number(highest ?? 0) + fresh.length <= MAX_SEGMENTS;
    const kept = room ? fresh : fresh.map(({ country, device }) => ({ ...UNKNOWN, country, device }));
    await tx.$executeRaw`
      INSERT INTO segment (referrer, country, device, campaign)
      ${selectRows(tx, ['text', 'text', 'text', 'text'], kept.map(cellsOf))} ON CONFLICT DO NOTHING`;
    await this.#read(tx, kept);
    for (const [index, segment] of fresh.entries()) {
      const id = this.idOf(kept[index] ?? segment);
      this.#ids.set(keyOf(segment), id);
    }
  }

  /** Makes get() know the segments of these numbers. */
  async load(tx: Tx, ids: Iterable<number>): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => this.#find(id) === undefined);
    if (unknown.length === 0) return;
    const rows = await tx.segment.findMany({ where: { id: { in: unknown } } });
    for (const { id, ...segment } of rows) this.#segments.set(id, segment);
  }

  /** @throws where neither intern() nor the cache knows it */
  idOf(segment: Segment): number {
    const id = this.#ids.get(keyOf(segment)) ?? this.#cache.idOf(segment);
    if (id === undefined) throw new Error('This segment was not interned');
    return id;
  }

  get(id: number): Segment {
    return this.#find(id) ?? UNKNOWN;
  }

  /** To be called once the transaction has committed. */
  keep(): void {
    this.#cache.keep(this.#ids, this.#segments);
  }

  #find(id: number): Segment | undefined {
    return this.#segments.get(id) ?? this.#cache.get(id);
  }

  #unknownOf(segments: readonly Segment[]): Segment[] {
    const byKey = new Map(segments.map((segment) => [keyOf(segment), segment]));
    return [...byKey].flatMap(([key, segment]) =>
      this.#ids.has(key) || this.#cache.idOf(segment) !== undefined ? [] : [segment],
    );
  }

  async #read(tx: Tx, segments: readonly Segment[]): Promise<void> {
    const rows = await tx.$queryRaw<SegmentRow[]>`
      SELECT id, referrer, country, device, campaign FROM segment
      WHERE (referrer, country, device, campaign) IN (${selectRows(
        tx,
        ['text', 'text', 'text', 'text'],
        segments.map(cellsOf),
      )})`;
    for (const { id, ...segment } of rows) {
      this.#ids.set(keyOf(segment), Number(id));
      this.#segments.set(Number(id), segment);
    }
  }
}

function cellsOf({ referrer, country, device, campaign }: Segment): string[] {
  return [referrer, country, device, campaign];
}

function keyOf(segment: Segment): string {
  return cellsOf(segment).join('\n');
}
