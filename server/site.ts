import { migrate } from '../lib/db/migrate';
import { type Env, readEnv } from '../lib/env';
import { createAdmin } from './create-admin';
import { prepareDataDirectory } from './data-directory';
import { demo } from './demo';
import { doctor } from './doctor';
import { backUpSite, exportSite } from './export';
import { importArchive } from './import';
import { reindex } from './reindex';
import { restoreSite } from './restore';
import { describeDatabaseError, describeMigrateRefusal, describeSettingProblems, StartFailure } from './start-failure';

type Verb = (args: string[], env: Env, say: (line: string) => void) => Promise<void>;

const verbs: Record<string, Verb> = {
  migrate: async (_args, env, say) => {
    const applied = await bringUpToDate(env);
    for (const name of applied) say(`applied ${name}`);
    if (applied.length === 0) say('The database is up to date.');
  },
  'create-admin': async (args, env, say) => {
    await bringUpToDate(env);
    await createAdmin(args, env, say);
  },
  reindex: async (_args, env, say) => {
    await bringUpToDate(env);
    await reindex(env, say);
  },
  import: async (args, env, say) => {
    await bringUpToDate(env);
    await importArchive(args, env, say);
  },
  export: async (args, env, say) => {
    await bringUpToDate(env);
    await exportSite(args, env, new Date(), say);
  },
  restore: async (args, env, say) => {
    await bringUpToDate(env);
    await restoreSite(args, env, say);
  },
  backup: async (args, env, say) => {
    await bringUpToDate(env);
    await backUpSite(args, env, new Date(), say);
  },
  demo: async (args, env, say) => {
    await bringUpToDate(env);
    await demo(args, env, new Date(), say);
  },
  doctor: (args, env, say) => {
    const unknown = args.find((arg) => arg !== '--recount');
    if (unknown !== undefined) throw new StartFailure(`doctor does not know “${unknown}”; there is --recount`);
    return doctor(env, new Date(), say, { recount: args.includes('--recount') });
  },
};

/** Operations without the browser: `npm run site -- VERB …`. Each verb works beside a running server. */
export async function runSiteCommand(args: string[], say: (line: string) => void): Promise<void> {
  const result = readEnv(process.env);
  if (!result.ok) throw new StartFailure(describeSettingProblems(result.problems));
  const [name = '', ...rest] = args;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new StartFailure(`Unknown command “${name}”. There are: ${Object.keys(verbs).join(', ')}`);
  try {
    await verb(rest, result.env, say);
  } catch (error) {
    const sentence = error instanceof StartFailure ? null : describeDatabaseError(error, result.env);
    throw sentence ? new StartFailure(sentence, { cause: error }) : error;
  }
}

/** A command may be the first thing that is run after an update, or on a new machine. */
async function bringUpToDate(env: Env): Promise<string[]> {
  const directory = prepareDataDirectory(env.dataDir);
  if (!directory.ok) {
    throw new StartFailure(`The data directory ${env.dataDir} can't be written to: ${directory.detail}.`);
  }
  const outcome = await migrate(env.database);
  if (!outcome.ok) throw new StartFailure(describeMigrateRefusal(outcome));
  return outcome.applied;
}
