import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type EventsRequest, type PlainResponse, processGlobals } from '@/lib/process-globals';
import { answerEvents } from '@/server/answer-events';

const answer = vi.fn(
  async ({ body }: EventsRequest): Promise<PlainResponse> => ({
    status: body.byteLength > 65_536 ? 413 : 202,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ length: body.byteLength }),
  }),
);
const BODY_TIMEOUT_MS = 300;
let server: Server;
let port: number;
let settled: Promise<boolean>[];

beforeEach(async () => {
  answer.mockClear();
  processGlobals.answerEvents = answer;
  settled = [];
  server = createServer((request, response) => {
    const outcome = answerEvents(request, response, BODY_TIMEOUT_MS);
    settled.push(outcome);
    void outcome.then((answered) => !answered && response.writeHead(404).end('next'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  processGlobals.answerEvents = undefined;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const post = (body: string, path = '/api/events') => fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body });

/** A connection of its own, and everything that comes back on it. */
async function dial(): Promise<{ socket: Socket; received(): string; closed: Promise<void> }> {
  let received = '';
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  socket.on('data', (chunk) => (received += chunk)).on('error', () => {});
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  return { socket, received: () => received, closed };
}

const head = (length: number) => `POST /api/events HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`;

test('a body at the limit is handed on whole, and a query in the address does not matter', async () => {
  const response = await post('x'.repeat(65_536), '/api/events?from=beacon');
  expect(response.status).toBe(202);
  expect(await response.json()).toEqual({ length: 65_536 });
});

test('other methods and other addresses are left to Next', async () => {
  expect((await fetch(`http://127.0.0.1:${port}/api/events`)).status).toBe(404);
  expect((await post('{}', '/api/events/more')).status).toBe(404);
  expect(answer).not.toHaveBeenCalled();
});

test('a body over the limit is answered with 413, not with a broken connection, and the connection ends', async () => {
  const { socket, received, closed } = await dial();
  socket.write(head(500_000) + 'x'.repeat(200_000));
  await vi.waitFor(() => expect(received()).toContain('413 Payload Too Large'));
  socket.write('x'.repeat(300_000));
  await closed;
  expect(received()).toMatch(/connection: close/i);
  expect(answer).toHaveBeenCalledTimes(1);
});

test('a client that sends without end gets its 413 and is cut off', async () => {
  const { socket, received, closed } = await dial();
  socket.write(head(1_000_000_000));
  const stream = setInterval(() => socket.write('x'.repeat(60_000)), 1);
  await closed;
  clearInterval(stream);
  expect(received()).toContain('413 Payload Too Large');
});

test('a body that does not come to its end in time is answered with 408', async () => {
  const { socket, received, closed } = await dial();
  socket.write(`${head(100)}{"sent_at"`);
  await vi.waitFor(() => expect(received()).toContain('408 Request Timeout'));
  socket.end();
  await closed;
  expect(answer).not.toHaveBeenCalled();
});

test('a client that goes away while it sends leaves nothing behind', async () => {
  const { socket } = await dial();
  socket.write(`${head(100)}{"sent_at"`);
  await vi.waitFor(() => expect(settled).toHaveLength(1));
  socket.destroy();
  expect(await settled[0]).toBe(true);
  expect(answer).not.toHaveBeenCalled();
});

test('a client that goes away while its events are stored does no harm', async () => {
  answer.mockImplementationOnce(async () => {
    await sleep(100);
    return { status: 202, headers: {}, body: '{}' };
  });
  const { socket } = await dial();
  socket.write(`${head(2)}{}`);
  await vi.waitFor(() => expect(answer).toHaveBeenCalled());
  socket.destroy();
  expect(await settled[0]).toBe(true);
  expect((await post('{}')).status).toBe(202);
});

test('a connection is used again for the next request', async () => {
  const { socket, received } = await dial();
  socket.write(`${head(2)}{}`);
  await vi.waitFor(() => expect(received()).toContain('{"length":2}'));
  socket.write(`${head(3)}{ }`);
  await vi.waitFor(() => expect(received()).toContain('{"length":3}'));
});
