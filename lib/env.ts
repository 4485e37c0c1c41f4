import { resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { YOUTUBE_HOSTS, type YoutubeHosts } from './youtube/fetch-oembed';

/**
 * The settings of contract.md, parsed once. Nothing else reads `process.env`.
 *
 * A setting that is unset or empty takes its default; an unset service is off.
 */
export type Env = {
  database: { kind: 'sqlite'; path: string } | { kind: 'postgresql'; url: string };
  /** Absolute path of everything that must be kept. */
  dataDir: string;
  host: string;
  port: number;
  /** Public address without a trailing slash, and whether the operator chose it. */
  siteUrl: string;
  siteUrlIsSet: boolean;
  mixpanel: { token: string; apiUrl: string } | null;
  /** WebSub hub that is told when there is something new in the feeds; null where there is none. */
  webSubHub: string | null;
  /** Where YouTube is asked of videos; tests put a stand-in on this machine in its place. */
  youtube: YoutubeHosts;
  /** CIDR ranges whose X-Forwarded-* headers are believed. */
  trustedProxies: [ipaddr.IPv4 | ipaddr.IPv6, number][];
  /** After how many days events are deleted; null keeps them. Reports stay as they are. */
  eventRetentionDays: number | null;
  /** Signs session cookies; null means that the one kept in the database is used. */
  authSecret: string | null;
};

export type SettingProblem = { setting: string; problem: string };
export type EnvResult = { ok: true; env: Env } | { ok: false; problems: SettingProblem[] };

/** Readers’ browsers repeat what was not acknowledged for five days, and an event that is gone would count again. */
const MIN_RETENTION_DAYS = 7;

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

const url = (what: string) =>
  z.string().transform((text, ctx) => {
    const parsed = URL.parse(text);
    if (parsed && /^https?:$/.test(parsed.protocol) && !parsed.search && !parsed.hash) return parsed;
    ctx.addIssue({ code: 'custom', message: `is “${text}”; expected ${what}` });
    return z.NEVER;
  });

/** Unlike the others, a hub's address may have a query. */
const hub = z.string().transform((text, ctx) => {
  const parsed = URL.parse(text);
  const safe = parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && LOOPBACK.test(parsed.hostname));
  if (parsed && safe && !parsed.hash) return parsed.href;
  ctx.addIssue({
    code: 'custom',
    message: `is “${text}”; expected the https address of a WebSub hub, such as https://pubsubhubbub.appspot.com/`,
  });
  return z.NEVER;
});

const trustedProxies = z.string().transform((text, ctx) => {
  const ranges: Env['trustedProxies'] = [];
  for (const item of text.split(/[\s,]+/).filter(Boolean)) {
    if (ipaddr.isValidCIDR(item)) ranges.push(ipaddr.parseCIDR(item));
    else if (ipaddr.isValid(item)) {
      const address = ipaddr.process(item);
      ranges.push([address, address.kind() === 'ipv4' ? 32 : 128]);
    } else {
      ctx.addIssue({
        code: 'custom',
        message: `has “${item}”; expected IP addresses or CIDR ranges separated by commas, such as 127.0.0.1, 10.0.0.0/8`,
      });
      return z.NEVER;
    }
  }
  return ranges;
});

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((n) => n >= 1 && n <= 65_535);

const settings = z.object({
  DATABASE_URL: z
    .string()
    .refine((text) => /^file:.+/.test(text) || /^postgres(ql)?:\/\/.+/.test(text), {
      error: 'expected file:PATH for SQLite or postgresql://USER:PASSWORD@HOST:PORT/NAME for PostgreSQL',
    })
    .optional(),
  DATA_DIR: z.string().default('./data'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: 'expected a host name or IP address to listen on, such as 127.0.0.1 or 0.0.0.0' })
    .default('127.0.0.1'),
  PORT: z
    .string()
    .default('3000')
    .transform((text, ctx) => {
      const parsed = port.safeParse(text);
      if (parsed.success) return parsed.data;
      ctx.addIssue({ code: 'custom', message: `is “${text}”; expected a whole number from 1 to 65535` });
      return z.NEVER;
    }),
  SITE_URL: url('the public address of the site, such as https://interviews.example.org')
    .refine((parsed) => parsed.pathname === '/', {
      error: 'has a path; expected an address without one, such as https://interviews.example.org',
    })
    .optional(),
  MIXPANEL_TOKEN: z
    .string()
    .regex(/^\S+$/, { error: 'has spaces in it; expected the token of a Mixpanel project' })
    .optional(),
  MIXPANEL_API_URL: url('an address such as https://api-eu.mixpanel.com')
    .refine((parsed) => parsed.protocol === 'https:' || LOOPBACK.test(parsed.hostname), {
      error: 'is plain http; expected https (http is allowed for this machine alone)',
    })
    .optional(),
  WEBSUB_HUB: hub.optional(),
  YOUTUBE_STAND_IN: url('an address of this machine, such as http://127.0.0.1:4000')
    .refine((parsed) => LOOPBACK.test(parsed.hostname), {
      error: 'expected an address of this machine: it is for tests',
    })
    .optional(),
  TRUSTED_PROXIES: trustedProxies.optional(),
  EVENT_RETENTION_DAYS: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= MIN_RETENTION_DAYS, {
      error: `expected a whole number of days, ${MIN_RETENTION_DAYS} or more`,
    })
    .transform(Number)
    .optional(),
  AUTH_SECRET: z.string().min(32, { error: 'is too short; expected 32 characters or more' }).optional(),
});

/**
 * Parses the settings out of a set of environment variables.
 * @returns the settings, or one problem a malformed one, each a phrase to follow the setting's name.
 */
export function readEnv(variables: Record<string, string | undefined>): EnvResult {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({ setting: String(issue.path[0]), problem: issue.message }));
    return { ok: false, problems };
  }
  const s = parsed.data;
  const dataDir = resolve(s.DATA_DIR);
  return {
    ok: true,
    env: {
      database: databaseOf(s.DATABASE_URL, dataDir),
      dataDir,
      host: s.HOST,
      port: s.PORT,
      siteUrl: s.SITE_URL?.origin ?? `http://localhost:${s.PORT}`,
      siteUrlIsSet: s.SITE_URL !== undefined,
      mixpanel: s.MIXPANEL_TOKEN
        ? {
            token: s.MIXPANEL_TOKEN,
            apiUrl: (s.MIXPANEL_API_URL?.href ?? 'https://api.mixpanel.com').replace(/\/+$/, ''),
          }
        : null,
      webSubHub: s.WEBSUB_HUB ?? null,
      youtube: s.YOUTUBE_STAND_IN
        ? { oembed: `${s.YOUTUBE_STAND_IN.origin}/oembed`, images: s.YOUTUBE_STAND_IN.origin }
        : YOUTUBE_HOSTS,
      trustedProxies: s.TRUSTED_PROXIES ?? [],
      eventRetentionDays: s.EVENT_RETENTION_DAYS ?? null,
      authSecret: s.AUTH_SECRET ?? null,
    },
  };
}

function databaseOf(databaseUrl: string | undefined, dataDir: string): Env['database'] {
  if (databaseUrl === undefined) return { kind: 'sqlite', path: resolve(dataDir, 'colloquy.db') };
  if (databaseUrl.startsWith('file:')) return { kind: 'sqlite', path: resolve(databaseUrl.slice('file:'.length)) };
  return { kind: 'postgresql', url: databaseUrl };
}

let parsedOnce: Env | undefined;

/** The settings of this process. Throws where they are malformed, which the start has already refused in words. */
export function getEnv(): Env {
  if (parsedOnce) return parsedOnce;
  const result = readEnv(process.env);
  if (!result.ok) throw new Error(result.problems.map((p) => `${p.setting} ${p.problem}`).join('; '));
  parsedOnce = result.env;
  return parsedOnce;
}

const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY'];

/**
 * Runs something synchronous as though no proxy were set. The `mixpanel` package reads these variables when a client
 * is made and then throws, since the proxy agent it calls has another shape by now. Here because nothing else touches
 * `process.env`.
 */
export function withoutProxyVariables<T>(run: () => T): T {
  const kept = PROXY_VARIABLES.map((name) => [name, process.env[name]] as const);
  for (const name of PROXY_VARIABLES) delete process.env[name];
  try {
    return run();
  } finally {
    for (const [name, value] of kept) if (value !== undefined) process.env[name] = value;
  }
}
