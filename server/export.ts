import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDb } from '../lib/db/client';
import type { Env } from '../lib/env';
import { backUp } from '../lib/exporting/back-up';
import { exportName } from '../lib/exporting/export-name';
import { exportToFile } from '../lib/exporting/export-to-file';
import { listFigures } from '../lib/exporting/list-figures';
import { describeFileError, StartFailure } from './start-failure';

const EXPORT_USAGE = 'Usage: npm run site -- export FILE.zip';
const BACKUP_USAGE = 'Usage: npm run site -- backup FOLDER [--keep 7]';

/** `npm run site -- export PATH`: the whole site as one file, also beside a running server. */
export async function exportSite(args: string[], env: Env, now: Date, say: (line: string) => void): Promise<void> {
  const given = readPath(args, EXPORT_USAGE).path;
  const path = (await isFolder(given)) ? join(given, exportName(now)) : given;
  const db = openDb(env.database);
  try {
    const { manifest, sha256 } = await exportToFile(db, { ...env, path }, now);
    const megabytes = (await stat(path)).size / 1_000_000;
    say(`${path} has everything: ${listFigures(manifest)}; ${megabytes.toFixed(1)} MB.`);
    for (const id of manifest.missingPictures) say(`The file of picture ${id} is missing in ${env.dataDir}.`);
    say(`The same content, wherever it is restored, has the sum ${sha256}.`);
    say('Accounts are in it with what their passwords can be checked by: keep it as safe as the site.');
  } catch (error) {
    throw describeFileError(error, path);
  } finally {
    await db.$disconnect();
  }
}

/** `npm run site -- backup PATH [--keep N]`: one more export in a folder, tried out before old ones go. */
export async function backUpSite(args: string[], env: Env, now: Date, say: (line: string) => void): Promise<void> {
  const { path: folder, keep } = readPath(args, BACKUP_USAGE);
  const db = openDb(env.database);
  try {
    const result = await backUp(db, { ...env, folder, keep }, now);
    if (!result.ok) throw new StartFailure(`This backup is not good and was thrown away: ${result.problem}.`);
    say(`${result.path} is good: it was restored to a place of its own and was the same.`);
    say(`In it: ${listFigures(result.summary.manifest)}.`);
    for (const name of result.removed) say(`Removed ${name}.`);
  } catch (error) {
    throw describeFileError(error, folder);
  } finally {
    await db.$disconnect();
  }
}

/** @returns what was given by position, one path, and the option that only one of the two commands has */
function readPath(args: string[], usage: string): { path: string; keep: number | null } {
  const { positionals, values } = parse(args, usage);
  const [path, ...others] = positionals;
  const isMisplaced = values.keep !== undefined && usage !== BACKUP_USAGE;
  if (path === undefined || others.length > 0 || isMisplaced) throw new StartFailure(usage);
  if (values.keep === undefined) return { path: resolve(path), keep: null };
  const keep = Number(values.keep);
  if (/^\d+$/.test(values.keep) && keep >= 1) return { path: resolve(path), keep };
  throw new StartFailure(`--keep is “${values.keep}”; expected a whole number from 1 on.\n${usage}`);
}

function parse(args: string[], usage: string) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { keep: { type: 'string' } } });
  } catch (error) {
    throw new StartFailure(`${error instanceof Error ? error.message : String(error)}\n${usage}`, { cause: error });
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
