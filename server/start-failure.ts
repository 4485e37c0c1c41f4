import type { MigrateResult } from '../lib/db/migrate';
import type { Env, SettingProblem } from '../lib/env';

/** A start that can't go on for a reason that the operator can do something about; the message says what. */
export class StartFailure extends Error {
  override name = 'StartFailure';
}

export function describeSettingProblems(problems: SettingProblem[]): string {
  return problems.map(({ setting, problem }) => `The setting ${setting} ${withVerb(problem)}.`).join('\n');
}

const withVerb = (problem: string) => (problem.startsWith('expected') ? `is not usable: ${problem}` : problem);

export function describeListenError(error: NodeJS.ErrnoException, env: Env): string {
  const place = `${env.host}:${env.port}`;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${env.port} is taken by another program. Stop it, or choose another port: PORT=3001 npm start`;
    case 'EACCES':
      return `This user may not listen on ${place}. Choose a port above 1023: PORT=3000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is “${env.host}”, which is no address of this machine. Expected one such as 127.0.0.1 or 0.0.0.0.`;
    default:
      return `Can't listen on ${place}: ${error.message}`;
  }
}

export function describeMigrateRefusal(refusal: Extract<MigrateResult, { ok: false }>): string {
  switch (refusal.reason) {
    case 'newer-database':
      return `The database was written by a newer version of Colloquy: it has ${refusal.unknown.join(', ')}, which this version does not know.
Update Colloquy, or restore a backup from before the newer version ran.`;
    case 'changed-migration':
      return `The file of migration ${refusal.migration} is not the one that was applied to this database.
Get the original file back: git checkout prisma/migrations`;
    case 'unfinished-migration':
      return `Migration ${refusal.migration} was begun by Prisma's command line and not finished.
Look at the database, then tell Prisma what holds: npx prisma migrate resolve --help`;
  }
}

/** A sentence for the ways in which opening a database fails, or null where it is none of those. */
export function describeDatabaseError(error: unknown, env: Env): string | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  if (env.database.kind === 'sqlite') return describeSqliteError(code, error, env.database.path);
  const place = describePostgresql(env.database.url);
  if (
    /^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ECONNRESET|EAI_AGAIN)$/.test(code) ||
    /timeout/i.test(error.message)
  ) {
    return `PostgreSQL at ${place} can't be reached (${code || error.message}). Is it running, and is DATABASE_URL right?`;
  }
  if (code === '28P01' || code === '28000')
    return `PostgreSQL at ${place} refuses the user or password in DATABASE_URL.`;
  if (code === '3D000')
    return `PostgreSQL at ${place} has no database of the name in DATABASE_URL. Create it first: createdb NAME`;
  if (code === '42501') return `The user in DATABASE_URL may not create tables: ${error.message}.`;
  return null;
}

function describeSqliteError(code: string, error: Error, path: string): string | null {
  if (code.startsWith('SQLITE_CANTOPEN') || error.message.includes('directory does not exist')) {
    return `The database ${path} can't be opened: its folder is missing or not writable.`;
  }
  if (code.startsWith('SQLITE_NOTADB'))
    return `The file ${path} is not an SQLite database. Set DATABASE_URL to another place.`;
  if (code.startsWith('SQLITE_READONLY')) return `The database ${path} can't be written to: ${error.message}.`;
  if (code.startsWith('SQLITE_CORRUPT')) return `The database ${path} is damaged (${error.message}). Restore a backup.`;
  if (code.startsWith('SQLITE_BUSY')) return `The database ${path} is locked by another program.`;
  return null;
}

/** Host, port and name, without the password. */
function describePostgresql(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.host}${parsed.pathname}` : 'DATABASE_URL';
}

const FILE_PROBLEMS: Record<string, string> = {
  ENOENT: 'is not there, or its folder is not',
  EACCES: 'may not be read or written by this user',
  EPERM: 'may not be read or written by this user',
  EISDIR: 'is a folder; name the file',
  ENOTDIR: 'has something in its path that is no folder',
  EEXIST: 'is there already, and is no folder',
  ENOSPC: 'does not fit: the disk is full',
  EROFS: 'can’t be written: the disk is read-only',
};

/** The same error, or a sentence for what the operating system says of a file that the operator named. */
export function describeFileError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const problem = Object.hasOwn(FILE_PROBLEMS, code) ? FILE_PROBLEMS[code] : undefined;
  return problem === undefined ? error : new StartFailure(`${path} ${problem}.`, { cause: error });
}
