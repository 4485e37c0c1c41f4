import { randomBytes } from 'node:crypto';
import type { Db } from '../db/client';
import { getEnv } from '../env';

const NAME = 'auth_secret';

/**
 * The secret that signs session cookies where the operator set none: made once, kept in the database, and the same for
 * every process however many of them ask for it first.
 */
export async function getStoredAuthSecret(db: Db): Promise<string> {
  const fresh = randomBytes(32).toString('base64url');
  await db.$executeRaw`INSERT INTO site_value (name, value) VALUES (${NAME}, ${fresh}) ON CONFLICT (name) DO NOTHING`;
  const { value } = await db.siteValue.findUniqueOrThrow({ where: { name: NAME } });
  return value;
}

/** The secret of this site: the operator's, or else the stored one. */
export async function getAuthSecret(db: Db): Promise<string> {
  return getEnv().authSecret ?? getStoredAuthSecret(db);
}
