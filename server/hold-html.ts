import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';

const HTML = /^text\/html\b/i;

/**
 * Has somebody answer a request, and holds the answer back where it is HTML: its status and headers stay on the
 * response, which is still to be sent. Anything else goes out as it is written.
 * @returns the HTML, uncompressed; null where the answer is another thing
 */
export async function holdHtml(
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => Promise<void>,
): Promise<string | null> {
  const { write, end, writeHead, flushHeaders, setHeader } = response;
  const chunks: Buffer[] = [];
  let holding = false;
  let resolve: () => void = () => {};
  const ended = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  const noteHeader = (name: string, value: unknown) => {
    if (holding || name.toLowerCase() !== 'content-type' || !HTML.test(String(value))) return;
    holding = true;
    // Next asks for this when it is about to compress, which comes later.
    delete request.headers['accept-encoding'];
  };
  response.setHeader = (name, value) => {
    noteHeader(name, value);
    return setHeader.call(response, name, value);
  };
  response.writeHead = (status: number, ...rest: HeadRest) => {
    const headers = rest.find((part) => typeof part === 'object');
    for (const [name, value] of listHeaders(headers)) noteHeader(name, value);
    if (!holding) return Reflect.apply(writeHead, response, [status, ...rest]);
    response.statusCode = status;
    for (const [name, value] of listHeaders(headers)) setHeader.call(response, name, value);
    return response;
  };
  response.flushHeaders = () => {
    if (!holding) flushHeaders.call(response);
  };
  response.write = (...args: unknown[]) => {
    if (!holding) return Reflect.apply(write, response, args);
    keep(chunks, args);
    return true;
  };
  response.end = (...args: unknown[]) => {
    if (!holding) return Reflect.apply(end, response, args);
    keep(chunks, args);
    resolve();
    return response;
  };
  response.once('close', () => resolve());
  try {
    await answer();
    if (holding) await ended;
  } finally {
    Object.assign(response, { write, end, writeHead, flushHeaders, setHeader });
  }
  return holding ? Buffer.concat(chunks).toString() : null;
}

type HeadRest = (string | OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined)[];

function listHeaders(headers: HeadRest[number]): [string, OutgoingHttpHeader][] {
  if (!headers || typeof headers === 'string' || Array.isArray(headers)) return [];
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

/** A write's or end's arguments: a chunk, or a callback alone; encodings other than UTF-8 are nobody's here. */
function keep(chunks: Buffer[], args: unknown[]): void {
  const [chunk] = args;
  if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
  else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  const callback = args.find((argument) => typeof argument === 'function');
  if (callback) queueMicrotask(() => callback(null));
}
