import { migrate } from '../lib/db/migrate';
import { readEnv } from '../lib/env';
import { describeMigrateRefusal, describeSettingProblems, StartFailure } from './start-failure';

/** Operations without the browser: `npm run site -- VERB …`. Each verb works beside a running server. */
export async function runSiteCommand(args: string[], say: (line: string) => void): Promise<void> {
  const result = readEnv(process.env);
  if (!result.ok) throw new StartFailure(describeSettingProblems(result.problems));
  const [verb] = args;
  switch (verb) {
    case 'migrate': {
      const outcome = await migrate(result.env.database, undefined, (name) => say(`applied ${name}`));
      if (!outcome.ok) throw new StartFailure(describeMigrateRefusal(outcome));
      if (outcome.applied.length === 0) say('The database is up to date.');
      return;
    }
    default:
      throw new StartFailure(`Unknown command “${verb ?? ''}”. There is: migrate`);
  }
}
