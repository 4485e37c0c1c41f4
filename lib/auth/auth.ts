import { prismaAdapter } from 'better-auth/adapters/prisma';
import { isAPIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { admin } from 'better-auth/plugins/admin';
import { adminAc, userAc } from 'better-auth/plugins/admin/access';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { type Db, databaseKind } from '../db/client';
import { type Env, getEnv } from '../env';
import { log } from '../log';
import { getAuthSecret } from './auth-secret';
import { PASSWORD_LENGTH } from './password-rule';
import type { Role } from './permissions';

/** Tries to sign in that one address has, and the seconds without a try after which it has them anew. */
export const SIGN_IN_LIMIT = { max: 5, window: 60 };

/**
 * Our roles as the admin plugin knows them: owners administer accounts. It asks this table in endpoints of its own, none
 * of which can be reached; what the site asks is lib/auth/permissions.ts.
 */
const PLUGIN_ROLES = {
  owner: adminAc,
  editor: userAc,
  contributor: userAc,
  analyst: userAc,
} as const satisfies Record<Role, unknown>;

const LIMITS = {
  '/sign-in/email': SIGN_IN_LIMIT,
  // Five codes an address and minute; the plugin counts too: five a sign-in, and ten in a row close an account's second
  // step for a quarter of an hour.
  '/two-factor/verify-totp': SIGN_IN_LIMIT,
  '/two-factor/verify-backup-code': SIGN_IN_LIMIT,
  '/two-factor/enable': SIGN_IN_LIMIT,
  '/two-factor/disable': SIGN_IN_LIMIT,
  '/two-factor/generate-backup-codes': SIGN_IN_LIMIT,
};

const SESSION_SECONDS = 14 * 24 * 60 * 60;

export type AuthSettings = Pick<Env, 'siteUrl' | 'siteUrlIsSet' | 'port'> & { secret: string };
export type Auth = ReturnType<typeof createAuth>;

/**
 * better-auth over our tables. None of its HTTP endpoints is mounted: the site signs people in and out through its own
 * actions, which call it in process. See docs/decisions/0006-sign-in.md.
 */
export function createAuth(db: Db, { siteUrl, siteUrlIsSet, port, secret }: AuthSettings) {
  return betterAuth({
    appName: 'Colloquy',
    baseURL: siteUrl,
    trustedOrigins: siteUrlIsSet ? [siteUrl] : [`http://localhost:${port}`, `http://127.0.0.1:${port}`],
    secret,
    database: prismaAdapter(db, { provider: databaseKind(db) }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    // Pages can read a session but can't write its cookie anew, so a session simply ends after two weeks.
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    rateLimit: { enabled: true, storage: 'database', customRules: LIMITS },
    advanced: {
      cookiePrefix: 'colloquy',
      useSecureCookies: siteUrl.startsWith('https:'),
      disableOriginCheck: false,
      // One address: server/client-address.ts has made this header true.
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
    },
    // The address is for the limit alone, and is not kept with the session.
    databaseHooks: { session: { create: { before: async (session) => ({ data: { ...session, ipAddress: null } }) } } },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.error(`better-auth: ${message}`) },
    // A refused sign-in is an answer, not a failure.
    onAPIError: {
      onError: (error) => {
        if (!isAPIError(error)) log.error('better-auth failed', { error });
      },
    },
    plugins: [
      admin({ roles: PLUGIN_ROLES, adminRoles: ['owner' satisfies Role], defaultRole: 'analyst' satisfies Role }),
      twoFactor(),
    ],
  });
}

const known = new WeakMap<Db, Promise<Auth>>();

/** better-auth with the settings of this process. */
export function getAuth(db: Db): Promise<Auth> {
  const made = known.get(db) ?? makeAuth(db);
  known.set(db, made);
  // A database that was out of reach for a moment must not be remembered as a failure.
  made.catch(() => known.delete(db));
  return made;
}

async function makeAuth(db: Db): Promise<Auth> {
  return createAuth(db, { ...getEnv(), secret: await getAuthSecret(db) });
}
