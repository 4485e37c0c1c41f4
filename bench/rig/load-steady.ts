// Reports events at a steady rate until it is killed, and prints the IDs of those that were acknowledged, a request a line,
// with the milliseconds that it took.
import { randomUUID } from 'node:crypto';

const [, , url = '', perSecond = ''] = process.argv;
const EVENTS_A_REQUEST = 5;
const TICK_MS = 20;

const video = { youtubeID: 'rR6vHY3qYE4', postID: 'glyph interview' };
const watched = (until: number) => ({ ...video, duration: 60, watched: [[0, until]], watchTime: until });

let readers = 0;
/** What a reader reports of a visit, at once. */
function visit(): { userAgent: string; ids: string[]; body: string } {
  readers += 1;
  const page = { page_view_id: randomUUID(), play_session_id: randomUUID() };
  const now = Date.now();
  const events = [
    { name: 'Post viewed', props: { id: video.postID } },
    { name: 'Video played', props: video },
    { name: 'Video progress', props: watched(10) },
    { name: 'Video progress', props: watched(10 + (readers % 50)) },
    { name: 'Video ended', props: watched(60) },
  ].map((event, seq) => ({ event_id: randomUUID(), ...page, seq, client_ts: now, ...event }));
  return {
    userAgent: `Mozilla/5.0 (X11; Linux x86_64; rv:${readers}.0) Gecko/20100101 Firefox/${readers}.0`,
    ids: events.map(({ event_id }) => event_id),
    body: JSON.stringify({ sent_at: now, events }),
  };
}

async function report(): Promise<void> {
  const { userAgent, ids, body } = visit();
  const began = performance.now();
  const headers = { 'content-type': 'text/plain;charset=UTF-8', 'user-agent': userAgent };
  const response = await fetch(`${url}/api/events`, { method: 'POST', headers, body }).catch(() => null);
  const answer: { accepted?: number } = response?.status === 202 ? await response.json() : {};
  const ms = Math.round(performance.now() - began);
  process.stdout.write(answer.accepted === ids.length ? `${ms} ${ids.join(' ')}\n` : `${ms} failed\n`);
}

const began = performance.now();
let sent = 0;
setInterval(() => {
  // By the clock and not by the ticks, which come late on a busy machine.
  const due = ((performance.now() - began) / 1000) * (Number(perSecond) / EVENTS_A_REQUEST);
  for (; sent < due; sent++) void report();
}, TICK_MS);
