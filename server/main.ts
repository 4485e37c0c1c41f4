import { createServer, type Server, type ServerResponse } from 'node:http';
import { ensureRollups } from '../lib/analytics/rollups/bring-up-to-date';
import { issueSetupToken } from '../lib/auth/issue-setup-token';
import { type Db, getDb } from '../lib/db/client';
import { migrate } from '../lib/db/migrate';
import { type Env, getEnv, readEnv } from '../lib/env';
import { log } from '../lib/log';
import { processGlobals } from '../lib/process-globals';
import { seedSampleSeries } from '../lib/sample/seed-sample-series';
import { updateIndex } from '../lib/search/update-index';
import { type HitCounter, startHitCounter } from '../lib/site/redirects/hit-counter';
import { answerAsset } from './answer-asset';
import { answerDocument } from './answer-document';
import { answerEvents } from './answer-events';
import { answerMedia } from './answer-media';
import { answerPage, PAGE_CACHE_CONTROL } from './answer-page';
import { answerWithNext, type RequestHandler } from './answer-with-next';
import { sanitiseProxyHeaders } from './client-address';
import { claimDataDirectory, prepareDataDirectory } from './data-directory';
import { loggedPath } from './logged-path';
import { createSecurityHeaders } from './security-headers';
import {
  describeDatabaseError,
  describeListenError,
  describeMigrateRefusal,
  describeSettingProblems,
  StartFailure,
} from './start-failure';
import { startRecording } from './start-recording';

/** How long requests under way may take to finish once the server is told to stop, milliseconds. */
const GRACE_MS = 10_000;

/**
 * How long a connection that nobody uses stays open, milliseconds: longer than proxies keep theirs (nginx a minute, others
 * two), for a request that meets the closing of its connection fails.
 */
const KEEP_ALIVE_MS = 125_000;
/** The same of one that is answered while the server stops. */
const CLOSING_KEEP_ALIVE_MS = 100;

/** A signal that repeats within this time is the same one, milliseconds. */
const REPEAT_MS = 1_000;

export type ServeOptions = {
  dev: boolean;
  /** Leave the sample series out of an empty database. */
  empty: boolean;
  say: (line: string) => void;
};

/**
 * Checks the settings, brings the database up to date, and serves until told to stop.
 * @throws StartFailure, whose message is a sentence for the operator.
 */
export async function serve({ dev, empty, say }: ServeOptions): Promise<void> {
  const env = checkSettings();
  const release = claim(env);
  const recording = deferred<void>();
  const handler = deferred<RequestHandler>();
  const hits = startHitCounter(getDb(), (error) => log.error('hits of redirects not counted', { error }));
  const server = createServer(answerWith({ recording: recording.promise, handler: handler.promise }, env, dev, hits));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(server, env);
  const setupToken = await prepareDatabase(env, empty, say);
  startRecording(env);
  recording.resolve();
  stopOnSignal(server, { hits, release, say });
  // Loaded only now, because events need not wait for it.
  const { default: next } = await import('next');
  const app = next({ dev, dir: process.cwd(), hostname: env.host, port: env.port, httpServer: server });
  await app.prepare();
  handler.resolve(app.getRequestHandler());
  say(`Colloquy is ready at ${env.siteUrl}`);
  if (setupToken) {
    say(`It has no administrator yet. Whoever opens this link within 30 minutes becomes the first:
  ${env.siteUrl}/setup?token=${setupToken}`);
  }
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

/** What a request waits for while the server starts: its database, with what stores events in it; and after that, Next. */
type Start = { recording: Promise<void>; handler: Promise<RequestHandler> };

/** The whole way of a request: what is hot is answered here, the rest by Next. */
function answerWith(start: Start, env: Env, dev: boolean, hits: HitCounter): RequestHandler {
  const headers = createSecurityHeaders(env, dev);
  const publicHost = env.siteUrlIsSet ? new URL(env.siteUrl).host : null;
  return async (request, response) => {
    const pathname = request.url?.split('?', 1)[0] ?? '';
    try {
      sanitiseProxyHeaders(request, env.trustedProxies);
      // Next would put the nonce of a policy that a client sends into the page, and keep that page for everybody.
      delete request.headers['content-security-policy'];
      delete request.headers['content-security-policy-report-only'];
      // Next takes actions from pages under this host; a proxy that rewrites Host would have it refuse them all.
      if (publicHost) request.headers['x-forwarded-host'] = publicHost;
      headers.set(response, pathname);
      await start.recording;
      if (await answerEvents(request, response)) return;
      const next = await start.handler;
      if (await answerPage(request, response, pathname, headers)) return;
      if (await answerDocument(request, response, pathname)) return;
      if (!dev && (await answerAsset(request, response))) return;
      if (await answerMedia(request, response, pathname, env.dataDir)) return;
      keepProxiesFromCaching(response);
      if (dev) await next(request, response);
      else await answerWithNext(request, response, pathname, { next, headers, hits });
    } catch (error) {
      log.error('a request failed', { error, method: request.method, path: loggedPath(request.url ?? '') });
      if (!response.headersSent) response.writeHead(500).end();
      else response.destroy();
    }
  };
}

/** Next gives rendered pages a year in shared caches, which an edit could not reach. */
function keepProxiesFromCaching(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    setHeader(name, /^cache-control$/i.test(name) && /^s-maxage/.test(String(value)) ? PAGE_CACHE_CONTROL : value);
}

function checkSettings(): Env {
  const result = readEnv(process.env);
  if (!result.ok) throw new StartFailure(describeSettingProblems(result.problems));
  return getEnv();
}

/** Several processes may serve one PostgreSQL and share its data directory; SQLite is for one alone. */
function claim(env: Env): () => void {
  const directory = prepareDataDirectory(env.dataDir);
  if (!directory.ok) {
    throw new StartFailure(`The data directory ${env.dataDir} can't be written to: ${directory.detail}.
Make it writable for this user, or set DATA_DIR to another place.`);
  }
  if (env.database.kind === 'postgresql') return () => {};
  const self = `process ${process.pid}, serving ${env.siteUrl}`;
  const result = claimDataDirectory(env.dataDir, self);
  if (result.ok) return result.release;
  throw new StartFailure(`The data directory ${env.dataDir} is in use by ${result.holder}.
Stop that one first, or set DATA_DIR to another place.`);
}

/** Takes the port before the slow steps, so that a taken one is told at once; requests wait for those steps. */
function listen(server: Server, env: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new StartFailure(describeListenError(error, env), { cause: error })));
    server.listen(env.port, env.host, resolve);
  });
}

/** @returns the token of the link for the first administrator, where there is no account yet. */
async function prepareDatabase(env: Env, empty: boolean, say: (line: string) => void): Promise<string | null> {
  try {
    const result = await migrate(env.database, undefined, (name) => say(`Database: applied ${name}`));
    if (!result.ok) throw new StartFailure(describeMigrateRefusal(result));
    // The one that serves, for a client of its own would take a good part of what a start takes.
    const db = getDb();
    await fillEmptyDatabase(db, empty, say);
    await ensureRollups(db);
    // After a migration that begins the index, all there is; otherwise what was written without a server.
    const indexed = await updateIndex(db);
    if (indexed > 0) say(`Search: indexed ${indexed} ${indexed === 1 ? 'source' : 'sources'}`);
    return await issueSetupToken(db, new Date());
  } catch (error) {
    const sentence = error instanceof StartFailure ? null : describeDatabaseError(error, env);
    throw sentence ? new StartFailure(sentence, { cause: error }) : error;
  }
}

/** Puts the sample series into a database that has none. */
async function fillEmptyDatabase(db: Db, empty: boolean, say: (line: string) => void): Promise<void> {
  if (empty) return;
  if (await seedSampleSeries(db, new Date())) say('Database: it was empty, so the sample series went in');
}

/**
 * On Ctrl-C or SIGTERM: takes no new connections, lets requests under way finish, stores what was accepted, and ends.
 * A second signal ends it at once, if it comes later: npm passes on the Ctrl-C that the terminal has sent here already.
 */
function stopOnSignal(
  server: Server,
  { hits, release, say }: { hits: HitCounter; release: () => void; say: (line: string) => void },
): void {
  let stoppingSince: number | null = null;
  const stop = async () => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > REPEAT_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    say('Stopping: finishing the requests under way …');
    await closeServer(server);
    await hits.stop();
    await processGlobals.background?.stop();
    release();
    say('Stopped.');
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    // Those with a request under way close soon after its answer.
    server.keepAliveTimeout = CLOSING_KEEP_ALIVE_MS;
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
