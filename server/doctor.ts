import { deliveryState } from '../lib/analytics/sinks/delivery-state';
import { getDeliveryStatus } from '../lib/analytics/sinks/get-delivery-status';
import { type Db, openDb } from '../lib/db/client';
import { readMigrations } from '../lib/db/migrate';
import type { Env } from '../lib/env';
import { prepareDataDirectory } from './data-directory';
import { examineRollups } from './examine-rollups';
import { StartFailure } from './start-failure';

/** What one look found: a sentence, and whether somebody should do something about it. */
export type Finding = { healthy: boolean; sentence: string };

/**
 * `npm run site -- doctor`: looks at the parts of an installation, beside a running server too, and changes nothing.
 * @param recount whether to compare the figures of reports with all events, which takes some minutes for three million
 * @throws StartFailure where something wants mending, after everything was looked at.
 */
export async function doctor(
  env: Env,
  now: Date,
  say: (line: string) => void,
  { recount }: { recount: boolean } = { recount: false },
): Promise<void> {
  const db = openDb(env.database);
  try {
    const findings = [
      examineDataDirectory(env),
      await examineMigrations(db, env),
      ...(env.database.kind === 'sqlite' ? await examineSqlite(db) : []),
      await examineAccounts(db),
      await examineDelivery(db, env, now),
      ...(recount ? await examineRollups(db) : []),
    ];
    for (const { healthy, sentence } of findings) say(`${healthy ? 'ok     ' : 'PROBLEM'}  ${sentence}`);
    const problems = findings.filter(({ healthy }) => !healthy).length;
    if (problems > 0) throw new StartFailure(`${problems} ${problems === 1 ? 'problem' : 'problems'} found.`);
  } finally {
    await db.$disconnect();
  }
}

function examineDataDirectory({ dataDir }: Env): Finding {
  const result = prepareDataDirectory(dataDir);
  return result.ok
    ? { healthy: true, sentence: `The data directory ${dataDir} can be written to.` }
    : { healthy: false, sentence: `The data directory ${dataDir} can't be written to: ${result.detail}.` };
}

async function examineMigrations(db: Db, { database }: Env): Promise<Finding> {
  const rows = await db.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const applied = new Set(rows.map((row) => row.migration_name));
  const pending = readMigrations(database.kind).filter(({ name }) => !applied.has(name));
  return pending.length === 0
    ? { healthy: true, sentence: 'The database is up to date.' }
    : {
        healthy: false,
        sentence: `Not applied yet: ${pending.map(({ name }) => name).join(', ')}. Run npm run site -- migrate`,
      };
}

async function examineSqlite(db: Db): Promise<Finding[]> {
  const faults = (await db.$queryRaw<{ quick_check: string }[]>`PRAGMA quick_check`).map((row) => row.quick_check);
  const dangling = await db.$queryRaw<{ table: string }[]>`PRAGMA foreign_key_check`;
  return [
    faults.join() === 'ok'
      ? { healthy: true, sentence: 'The database file is whole.' }
      : { healthy: false, sentence: `The database file is damaged (${faults[0]}). Restore a backup.` },
    dangling.length === 0
      ? { healthy: true, sentence: 'No row refers to one that is missing.' }
      : {
          healthy: false,
          sentence: `${dangling.length} of the rows refer to ones that are missing, the first in ${dangling[0]?.table}.`,
        },
  ];
}

async function examineAccounts(db: Db): Promise<Finding> {
  const count = await db.user.count();
  return count > 0
    ? { healthy: true, sentence: `There ${count === 1 ? 'is 1 account' : `are ${count} accounts`}.` }
    : { healthy: false, sentence: 'There is no administrator. Run npm run site -- create-admin --email E' };
}

async function examineDelivery(db: Db, env: Env, now: Date): Promise<Finding> {
  const status = await getDeliveryStatus(db, now.getTime());
  const figures = `${status.acknowledged} delivered, ${status.waiting} waiting, ${status.refused} refused`;
  switch (deliveryState(status, env.mixpanel !== null)) {
    case 'off':
      return { healthy: true, sentence: 'Delivery to Mixpanel is off: MIXPANEL_TOKEN is not set.' };
    case 'healthy':
      return { healthy: true, sentence: `Delivery to Mixpanel works: ${figures}.` };
    case 'delayed':
      return {
        healthy: false,
        sentence: `Delivery to Mixpanel is delayed (${status.holdUp?.reason ?? 'no process sends'}): ${figures}.`,
      };
    case 'refused':
      return {
        healthy: false,
        sentence: `Mixpanel refused events (${status.refusals[0]?.reason}): ${figures}. See /admin`,
      };
  }
}
