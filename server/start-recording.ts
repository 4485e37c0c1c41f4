import { createEventsHandler } from '../app/api/events/handle';
import { createVisitorHasher } from '../lib/analytics/visitors/visitor-hash';
import { isSignedIn } from '../lib/auth/is-signed-in';
import { startBackground } from '../lib/background';
import type { Env } from '../lib/env';
import { processGlobals } from '../lib/process-globals';
import { listOwnOrigins } from '../lib/site/own-origins';

/**
 * Starts what runs beside the requests, and has events answered from now on. Neither needs Next, which takes longer to
 * start than all of this: after a crash, readers' reports are taken again as soon as the database is there.
 */
export function startRecording(env: Env): void {
  const { db, recorder } = startBackground();
  processGlobals.answerEvents = createEventsHandler({
    recorder,
    hashVisitor: createVisitorHasher(db, env.siteUrl),
    isSignedIn: (headers) => isSignedIn(db, headers),
    origins: listOwnOrigins(env),
    now: Date.now,
  });
}
