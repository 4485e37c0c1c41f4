import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { holdHtml } from '@/server/hold-html';

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Asks a server whose answer is held, and then sent in capitals. */
async function ask(answer: Answer): Promise<{ status: number; text: string; type: string | null }> {
  const server = createServer(async (request, response) => {
    const html = await holdHtml(request, response, () => answer(request, response));
    if (html !== null) response.end(html.toUpperCase());
  }).listen(0);
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`);
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
}

test('HTML is held, however it is written, and its status is kept', async () => {
  const inPieces = await ask(async (_request, response) => {
    response.statusCode = 404;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.flushHeaders();
    response.write('<p>one</p>');
    await new Promise((resolve) => response.write(Buffer.from('<p>two</p>'), resolve));
    response.end('<p>é</p>');
  });
  expect(inPieces).toEqual({ status: 404, text: '<P>ONE</P><P>TWO</P><P>É</P>', type: 'text/html; charset=utf-8' });
  const atOnce = await ask(async (_request, response) => {
    response.writeHead(201, { 'content-type': 'text/html' }).end('<p>x</p>');
  });
  expect(atOnce).toEqual({ status: 201, text: '<P>X</P>', type: 'text/html' });
});

test('HTML that is still being written when its writer returns is waited for', async () => {
  const late = await ask(async (_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    setImmediate(() => response.end('<p>late</p>'));
  });
  expect(late.text).toBe('<P>LATE</P>');
});

test('anything else goes out as it is written', async () => {
  const json = await ask(async (_request, response) => {
    response.writeHead(202, 'Accepted', { 'Content-Type': 'application/json' });
    response.write('{"a":');
    response.end('1}');
  });
  expect(json).toEqual({ status: 202, text: '{"a":1}', type: 'application/json' });
});

test('nobody compresses what is held', async () => {
  let accepted: unknown = 'unset';
  await ask(async (request, response) => {
    response.setHeader('Content-Type', 'text/html');
    accepted = request.headers['accept-encoding'];
    response.end('<p>x</p>');
  });
  expect(accepted).toBeUndefined();
});
