import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { type Network, publicNetwork } from './network';

export type FetchLimits = {
  /** Of the body, as it arrives. */
  bytes: number;
  /** For all of it: names, redirects, body. Milliseconds. */
  time: number;
  redirects: number;
};

export type FetchRefusal =
  /** No complete address of the Web, or one with a password in it. */
  | 'address'
  /** It leads to a machine that may not be asked. */
  | 'private'
  /** Its name has no address, or nobody answers there. */
  | 'unreachable'
  | 'too-slow'
  | 'too-large'
  | 'too-many-redirects'
  /** The answer is no picture's: gone, forbidden, a fault of the server. */
  | 'refused'
  | 'stopped';

export type FetchBytesResult = { ok: true; bytes: Uint8Array } | { ok: false; reason: FetchRefusal };

export type FetchOptions = { limits: FetchLimits; network?: Network; signal?: AbortSignal };

const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * What is at an address out of an archive. Each name is resolved here, each of its addresses looked at, and the connection
 * made to the one that was looked at, so that a name which means something else the next moment leads nowhere; the same for
 * each redirect. Nothing is sent along that says who asks, and no proxy is used.
 */
export async function fetchBytes(
  address: string,
  { limits, network = publicNetwork, signal }: FetchOptions,
): Promise<FetchBytesResult> {
  const timer = AbortSignal.timeout(limits.time);
  const ended = signal ? AbortSignal.any([signal, timer]) : timer;
  try {
    for (let [at, left] = [parse(address), limits.redirects]; ; left--) {
      if (!at) return { ok: false, reason: 'address' };
      const ip = await chooseAddress(at, network, ended);
      if (ip === null) return { ok: false, reason: 'private' };
      const response = await ask(at, ip, ended);
      const { statusCode = 0, headers } = response;
      if (!REDIRECTS.includes(statusCode)) return await readBody(response, limits.bytes);
      response.destroy();
      if (left <= 0) return { ok: false, reason: 'too-many-redirects' };
      at = parse(headers.location ?? '', at);
    }
  } catch {
    // What the network says has a hundred names; to whoever imports it is one of these.
    if (signal?.aborted) return { ok: false, reason: 'stopped' };
    return { ok: false, reason: timer.aborted ? 'too-slow' : 'unreachable' };
  }
}

function parse(address: string, base?: URL): URL | null {
  const url = URL.parse(address.trim(), base?.href);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url;
}

/** The address to connect to; null where the host has any that may not be asked. */
async function chooseAddress({ hostname, protocol, port }: URL, network: Network, ended: AbortSignal) {
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await unlessEnded(network.resolve(host), ended);
  const at = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
  const [first] = addresses;
  return first !== undefined && addresses.every((address) => network.mayConnect(address, at)) ? first : null;
}

/** The operating system's look-up of a name can't be called off, only not waited for. */
function unlessEnded<T>(promise: Promise<T>, ended: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (ended.aborted) return reject(ended.reason);
    ended.addEventListener('abort', () => reject(ended.reason), { once: true });
    promise.then(resolve, reject);
  });
}

function ask(url: URL, ip: string, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const family = isIP(ip);
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      agent: false,
      // The name is still what the certificate has to be of and what the server is asked for.
      lookup: (_host, { all }, done) => (all ? done(null, [{ address: ip, family }]) : done(null, ip, family)),
      headers: {
        Accept: 'image/avif,image/webp,image/png,image/jpeg',
        'Accept-Encoding': 'identity',
        'User-Agent': 'Colloquy',
        Connection: 'close',
      },
      signal,
    });
    asked.once('response', resolve);
    asked.once('error', reject);
    asked.end();
  });
}

async function readBody(response: IncomingMessage, limit: number): Promise<FetchBytesResult> {
  const refuse = (reason: FetchRefusal): FetchBytesResult => {
    response.destroy();
    return { ok: false, reason };
  };
  if (response.statusCode !== 200) return refuse('refused');
  if (Number(response.headers['content-length'] ?? 0) > limit) return refuse('too-large');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > limit) return refuse('too-large');
    chunks.push(chunk);
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}
