/** Next calls this once in each server process, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startBackground } = await import('./lib/background');
  const background = startBackground();
  if (!background) return;
  const { createEventsHandler } = await import('./app/api/events/handle');
  const { createVisitorHasher } = await import('./lib/analytics/visitors/visitor-hash');
  const { getEnv } = await import('./lib/env');
  const { processGlobals } = await import('./lib/process-globals');
  const { listOwnOrigins } = await import('./lib/site/own-origins');
  const env = getEnv();
  processGlobals.answerEvents = createEventsHandler({
    recorder: background.recorder,
    hashVisitor: createVisitorHasher(background.db, env.siteUrl),
    isSignedIn: async () => false,
    origins: listOwnOrigins(env),
    now: Date.now,
  });
}
