import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { z } from 'zod';
import type { LoadResult } from './run-load';

const [, , url = '', amount = ''] = process.argv;

const video = { youtubeID: 'rR6vHY3qYE4', postID: 'glyph interview' };
const report = (until: number) => ({ ...video, duration: 60, watched: [[0, until]], watchTime: until });
/** What a reader of an episode reports, one event a request. */
const VISIT = [
  { name: 'Post viewed', props: { id: video.postID } },
  { name: 'Video played', props: video },
  { name: 'Video progress', props: report(10) },
  { name: 'Video progress', props: report(20) },
  { name: 'Video paused', props: report(25) },
  { name: 'Video ended', props: report(60) },
] as const;

let readers = 0;
/** Requests of one reader after another, each a visitor of its own by its user agent. */
function* visits() {
  for (;;) {
    readers += 1;
    const userAgent = `Mozilla/5.0 (X11; Linux x86_64; rv:${readers}.0) Gecko/20100101 Firefox/${readers}.0`;
    const page = { page_view_id: randomUUID(), play_session_id: randomUUID() };
    for (const [seq, event] of VISIT.entries()) {
      const now = Date.now();
      const events = [{ event_id: randomUUID(), ...page, seq, client_ts: now, ...event }];
      yield { userAgent, body: JSON.stringify({ sent_at: now, events }) };
    }
  }
}

const answerSchema = z.object({ accepted: z.number(), dropped: z.number() });
let accepted = 0;
// autocannon tells how long it took in whole seconds of its own clock.
const began = performance.now();
let lastAnswerAt = began;

const result = await autocannon({
  url: `${url}/api/events`,
  connections: 32,
  amount: Number(amount),
  setupClient: (client) => {
    const reader = visits();
    const next = () => {
      const { value } = reader.next();
      if (!value) throw new Error('visits() ended');
      return {
        method: 'POST' as const,
        headers: { 'content-type': 'text/plain;charset=UTF-8', 'user-agent': value.userAgent },
        body: value.body,
      };
    };
    client.setRequests([next()]);
    client.on('body', (body) => {
      lastAnswerAt = performance.now();
      accepted += answerSchema.parse(JSON.parse(body.toString())).accepted;
      client.setRequests([next()]);
    });
  },
});
const summary: LoadResult = {
  requestsPerSecond: (result.requests.total * 1_000) / (lastAnswerAt - began),
  p50: result.latency.p50,
  p99: result.latency.p99,
  requests: result.requests.total,
  failed: result.non2xx + result.errors,
  accepted,
};
process.stdout.write(JSON.stringify(summary));
