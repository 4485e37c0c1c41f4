import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCopySender, SEND_AFTER_MS, type SendOutcome, type ServerState } from '@/app/admin/_kept/copy-sender';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/** A sender of what `text` is, to a server that takes `latency` ms and answers as told. */
function rig({ latency = 50 } = {}) {
  const server = { answer: 'kept' as SendOutcome, taken: [] as string[], texts: 0 };
  let text = '';
  const states: ServerState[] = [];
  const sender = createCopySender(
    async () => {
      const sent = text;
      server.texts++;
      const { answer } = server;
      await new Promise((done) => setTimeout(done, latency));
      if (answer === 'kept') server.taken.push(sent);
      return answer;
    },
    (state) => void states.push(state),
    Date.now,
  );
  const type = (key: string) => {
    text += key;
    sender.change();
  };
  return { server, sender, type, state: () => states.at(-1) };
}

test('what is typed without a pause is on the server half a second later, again and again', async () => {
  const { server, type } = rig();
  const late: number[] = [];
  for (let n = 1; n <= 100; n++) {
    type('x');
    await vi.advanceTimersByTimeAsync(100);
    late.push(n - (server.taken.at(-1)?.length ?? 0));
  }
  expect(Math.max(...late)).toBeLessThanOrEqual((SEND_AFTER_MS + 200) / 100);
  expect(server.texts).toBeLessThan(25);
});

test('one request is under way at a time, and the next has all there is', async () => {
  const { server, type, state } = rig({ latency: 3_000 });
  type('a');
  await vi.advanceTimersByTimeAsync(1_000);
  type('b');
  type('c');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.texts).toBe(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(server.taken).toEqual(['a', 'abc']);
  expect(state()).toMatchObject({ isBehind: false, problem: null });
});

test('a server that does not answer is tried again, and its state is told as it is', async () => {
  const { server, type, state } = rig();
  server.answer = 'unreachable';
  type('a');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state()).toEqual({ keptAt: null, problem: 'unreachable', isBehind: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.texts).toBeLessThan(8);
  server.answer = 'kept';
  await vi.advanceTimersByTimeAsync(31_000);
  expect(server.taken).toEqual(['a']);
  expect(state()).toMatchObject({ problem: null, isBehind: false });
});

test('an ended session is told, and coming back from signing in sends at once', async () => {
  const { server, sender, type, state } = rig();
  server.answer = 'signed-out';
  type('a');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(state()).toMatchObject({ problem: 'signed-out' });
  server.answer = 'kept';
  sender.flush();
  await vi.advanceTimersByTimeAsync(100);
  expect(server.taken).toEqual(['a']);
});

test('a page that is left does not wait for the answer before', async () => {
  const { server, sender, type } = rig({ latency: 3_000 });
  type('a');
  await vi.advanceTimersByTimeAsync(1_000);
  type('b');
  sender.flush(true);
  await vi.advanceTimersByTimeAsync(3_500);
  expect(server.taken).toEqual(['a', 'ab']);
});

test('after a save nothing is left to send, and an answer from before says nothing', async () => {
  const { server, sender, type, state } = rig({ latency: 1_000 });
  type('a');
  await vi.advanceTimersByTimeAsync(800);
  sender.reset();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(server.texts).toBe(1);
  expect(state()).toEqual({ keptAt: null, problem: null, isBehind: false });
});
