import { PassThrough, type Readable } from 'node:stream';
import { openDb } from '../db/client';
import type { Env } from '../env';
import { type ExportOptions, type ExportSummary, writeExport } from './write-export';
import { ZipWriter } from './zip-writer';

/**
 * An export as it is written, for whoever takes it at their own pace. A client of its own reads it, since others wait for
 * SQLite's one connection. Who has had enough destroys the stream; where writing fails, it ends in an error.
 */
export function streamExport(
  { database, ...options }: ExportOptions & Pick<Env, 'database'>,
  now: Date,
): { stream: Readable; ended: Promise<ExportSummary> } {
  const db = openDb(database);
  const stream = new PassThrough();
  const ended = writeExport(db, new ZipWriter(stream), options, now).finally(() => db.$disconnect());
  return { stream, ended };
}
