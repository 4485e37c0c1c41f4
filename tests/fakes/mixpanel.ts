import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FailedRecord, findFault, identityOf, type ReceivedEvent } from './mixpanel-validation';

/** How one request is mistreated. `stored` says whether its events are taken nevertheless. */
export type Fault =
  /** Never answers. */
  | { kind: 'hang'; stored?: boolean }
  /** Announces a whole answer and closes the connection half-way through it. */
  | { kind: 'truncate'; stored?: boolean }
  /** Closes the connection without an answer. */
  | { kind: 'drop'; stored?: boolean }
  /** A byte of the answer at a time, for so long. */
  | { kind: 'trickle'; stored?: boolean; everyMs: number }
  /** Answers correctly, but late. */
  | { kind: 'slow'; ms: number }
  /** 200 with something that Mixpanel never said. */
  | { kind: 'garbage'; stored?: boolean; body?: string }
  /** Refuses with a status, such as 429, 500, 502, 503, 401, 413, or 400 without failed_records. */
  | { kind: 'status'; status: number; retryAfter?: string; body?: string; stored?: boolean };

export type ReceivedRequest = {
  path: string;
  headers: IncomingMessage['headers'];
  events: ReceivedEvent[];
  at: number;
};

export type FakeMixpanel = {
  /** For MIXPANEL_API_URL. */
  url: string;
  /** For MIXPANEL_TOKEN. */
  token: string;
  /** What Mixpanel holds: each event once, as first received. */
  events(): ReceivedEvent[];
  /** How often events arrived and were taken, repeats counted. */
  receipts(): number;
  requests: ReceivedRequest[];
  /** The next requests meet these, one each. */
  misbehave(...faults: Fault[]): void;
  /** Every request meets what this gives for it, until it is taken back with null; misbehave() goes first. */
  misbehaveWhile(choose: ((events: ReceivedEvent[]) => Fault | null) | null): void;
  /** Events are refused for the reason that this gives, each alone, in a 400 with failed_records. */
  refuse(reason: ((event: ReceivedEvent) => string | null) | null): void;
  /** Answers 401 to every other token from now on. */
  setToken(token: string): void;
  close(): Promise<void>;
};

/** Starts a stand-in for Mixpanel's /import and /track on loopback: it stores and deduplicates as Mixpanel does. */
export async function startFakeMixpanel({ token = 'stand-in-token' } = {}): Promise<FakeMixpanel> {
  const state = new State(token);
  const server = createServer((request, response) => void handle(state, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the stand-in Mixpanel has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    token,
    events: () => [...state.held.values()],
    receipts: () => state.receipts,
    requests: state.requests,
    misbehave: (...faults) => void state.faults.push(...faults),
    misbehaveWhile: (choose) => {
      state.choose = choose;
    },
    refuse: (reason) => {
      state.refuse = reason;
    },
    setToken: (value) => {
      state.token = value;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

class State {
  readonly held = new Map<string, ReceivedEvent>();
  readonly requests: ReceivedRequest[] = [];
  readonly faults: Fault[] = [];
  choose: ((events: ReceivedEvent[]) => Fault | null) | null = null;
  refuse: ((event: ReceivedEvent) => string | null) | null = null;
  receipts = 0;
  token: string;

  constructor(token: string) {
    this.token = token;
  }

  take(event: ReceivedEvent): void {
    this.receipts += 1;
    const identity = identityOf(event);
    if (!this.held.has(identity)) this.held.set(identity, event);
  }
}

type Answer = { status: number; body: string };

const json = (status: number, body: object): Answer => ({ status, body: JSON.stringify({ code: status, ...body }) });

async function handle(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request).catch(() => null);
  // The sender went away before it had said all.
  if (body === null) return;
  const path = request.url ?? '';
  const events = parseEvents(request, body);
  state.requests.push({ path, headers: request.headers, events: events ?? [], at: Date.now() });
  const fault = state.faults.shift() ?? state.choose?.(events ?? []) ?? null;
  if (fault) return mistreat(state, fault, { request, response, body, events });
  send(response, answer(state, request, body, events));
}

/** The answer of a Mixpanel in good health, which takes what is valid. */
function answer(state: State, request: IncomingMessage, body: string, events: ReceivedEvent[] | null): Answer {
  const url = new URL(request.url ?? '', 'http://fake');
  if (url.pathname === '/track') return answerTrack(state, events);
  if (url.pathname !== '/import' || request.method !== 'POST') return json(404, { error: 'not found', status: 0 });
  const authorization = `Basic ${Buffer.from(`${state.token}:`).toString('base64')}`;
  if (request.headers.authorization !== authorization) return json(401, { error: 'Unauthorized', status: 0 });
  if (Buffer.byteLength(body) > 2_097_152) {
    return json(413, { error: 'request exceeds max limit of 2097152 bytes', status: 0 });
  }
  if (!events || events.length > 2_000) return json(400, { error: 'the batch can’t be read', status: 'Bad Request' });
  return answerImport(state, events, url.searchParams.get('strict') === '1');
}

function answerImport(state: State, events: ReceivedEvent[], strict: boolean): Answer {
  const failed: FailedRecord[] = [];
  for (const [index, event] of events.entries()) {
    const chosen = state.refuse?.(event);
    const fault = chosen ? (['properties', chosen] as const) : findFault(event, state.token);
    if (!fault) state.take(event);
    else {
      const [field, message] = fault;
      failed.push({ index, insert_id: String(event.properties?.$insert_id ?? ''), field, message });
    }
  }
  const imported = { num_records_imported: events.length - failed.length };
  if (failed.length === 0 || !strict) return json(200, { ...imported, status: 'OK' });
  const error = 'some data points in the request failed validation';
  return json(400, { ...imported, error, failed_records: failed, status: 'Bad Request' });
}

/** /track answers 1 to anything it can read, and drops what is older than five days without a word. */
function answerTrack(state: State, events: ReceivedEvent[] | null): Answer {
  for (const event of events ?? []) {
    const time = event.properties?.time;
    if (typeof time !== 'number' || time > Date.now() - 5 * 86_400_000) state.take(event);
  }
  return { status: 200, body: events ? '1' : '0' };
}

type Exchange = { request: IncomingMessage; response: ServerResponse; body: string; events: ReceivedEvent[] | null };

async function mistreat(state: State, fault: Fault, { request, response, body, events }: Exchange): Promise<void> {
  if (fault.kind === 'slow') {
    await sleep(fault.ms);
    return send(response, answer(state, request, body, events));
  }
  const proper = fault.stored
    ? answer(state, request, body, events)
    : json(200, { num_records_imported: events?.length ?? 0, status: 'OK' });
  switch (fault.kind) {
    case 'hang':
      return;
    case 'drop':
      return void request.socket.destroy();
    case 'truncate':
      response.writeHead(proper.status, { 'content-length': proper.body.length });
      return void response.write(proper.body.slice(0, 10), () => request.socket.destroy());
    case 'trickle':
      return trickle(response, proper, fault.everyMs);
    case 'garbage':
      return send(response, { status: 200, body: fault.body ?? '<html>Please accept our terms</html>' });
    case 'status': {
      if (fault.retryAfter) response.setHeader('retry-after', fault.retryAfter);
      const plain = json(fault.status, { error: `stand-in says ${fault.status}`, status: 'Error' });
      return send(response, { status: fault.status, body: fault.body ?? plain.body });
    }
  }
}

async function trickle(response: ServerResponse, { status, body }: Answer, everyMs: number): Promise<void> {
  response.writeHead(status, { 'content-length': body.length });
  for (const byte of body) {
    if (response.destroyed) return;
    response.write(byte);
    await sleep(everyMs);
  }
  response.end();
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The events of a JSON body, or of a form whose `data` is base64 as the mixpanel package sends it; null if unreadable. */
function parseEvents(request: IncomingMessage, body: string): ReceivedEvent[] | null {
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const inQuery = new URL(request.url ?? '', 'http://fake').searchParams.get('data');
  const encoded = isForm ? new URLSearchParams(body).get('data') : inQuery;
  try {
    const parsed: unknown = JSON.parse(encoded ? Buffer.from(encoded, 'base64').toString('utf8') : body);
    return (Array.isArray(parsed) ? parsed : [parsed]) as ReceivedEvent[];
  } catch {
    return null;
  }
}
