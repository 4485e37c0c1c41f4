import { type Db, databaseKind, type Tx } from '../db/client';
import type { SearchDocument } from './document';
import type { IdRange } from './document-id';
import { postgresqlEngine } from './engines/postgresql';
import { sqliteEngine } from './engines/sqlite';
import type { Term } from './parse-query';

export type Field = keyof SearchDocument['words'];

/** A question to the index: documents of a range in which the terms are found in certain fields. */
export type Probe = {
  range: IdRange;
  terms: readonly Term[];
  /** Whether each term must be found, or one. */
  match: 'all' | 'any';
  /** At least one term must be found in one of these, */
  fields: readonly Field[];
  /** … and the others in one of them or of these. */
  besides: readonly Field[];
  /** Only what is said by, or about, this guest. */
  guestId: number | null;
  /** Only of these documents, at least one; those found besides may be others. */
  among?: readonly number[];
};

/** Full text of one of the two databases. Both find the same documents, to the last one. */
export type SearchEngine = {
  put(tx: Tx, documents: readonly SearchDocument[]): Promise<void>;
  remove(tx: Tx, range: IdRange): Promise<void>;
  /** For each probe the IDs that it found, in no order, and not more than `limit`. */
  probe(db: Db | Tx, probes: readonly Probe[], limit: number): Promise<number[][]>;
};

export function searchEngine(db: Db | Tx): SearchEngine {
  return databaseKind(db) === 'sqlite' ? sqliteEngine : postgresqlEngine;
}
