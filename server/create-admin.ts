import { parseArgs } from 'node:util';
import { PASSWORD_PROBLEMS } from '../lib/auth/password-rule';
import { putAdministrator } from '../lib/auth/put-administrator';
import { openDb } from '../lib/db/client';
import type { Env } from '../lib/env';
import { readPassword } from './read-password';
import { StartFailure } from './start-failure';

const USAGE = 'Usage: npm run site -- create-admin --email YOU@EXAMPLE.ORG   (the password comes on standard input)';

/** `npm run site -- create-admin --email E`: makes an administrator, or gives the one there is a new password. */
export async function createAdmin(args: string[], env: Env, say: (line: string) => void): Promise<void> {
  const email = readEmail(args);
  const password = await readPassword(`Password for ${email} (not shown): `);
  const db = openDb(env.database);
  try {
    const result = await putAdministrator(db, { email, password }, new Date());
    if (!result.ok && result.reason === 'email') throw new StartFailure(`“${email}” is no e-mail address.\n${USAGE}`);
    if (!result.ok) throw new StartFailure(`The password ${PASSWORD_PROBLEMS[result.problem]}. Nothing was changed.`);
    say(
      result.created
        ? `${email} can sign in at ${env.siteUrl}/login now.`
        : `${email} has the new password and no second factor, and was signed out everywhere.`,
    );
  } finally {
    await db.$disconnect();
  }
}

function readEmail(args: string[]): string {
  try {
    const { values } = parseArgs({ args, options: { email: { type: 'string' } } });
    if (values.email) return values.email;
  } catch (error) {
    throw new StartFailure(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
  throw new StartFailure(`--email is missing.\n${USAGE}`);
}
