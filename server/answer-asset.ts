import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const ASSET = /^\/_next\/static\/((?:[\w~-]+\/)*[\w~-][\w.~-]*\.(js|css))$/;
const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/**
 * Headers that tell browsers how to treat a document. Scripts and styles go without, since a page loads some twenty of
 * them and half a kilobyte of policy with each was a tenth of what it downloads.
 */
const DOCUMENT_HEADERS = ['Content-Security-Policy', 'Permissions-Policy', 'Referrer-Policy'] as const;

/** Compressed files of the build, a few dozen. */
const compressed = new Map<string, Promise<Uint8Array>>();

/**
 * Answers with a script or style sheet of the build as Brotli, compressed once as far as it goes. Next has gzip alone,
 * which is a sixth more to download before a page is whole.
 * @returns false where the request is another one.
 */
export async function answerAsset(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const [, file, extension] = ASSET.exec((request.url ?? '').split('?', 1)[0] ?? '') ?? [];
  if (!file || (extension !== 'js' && extension !== 'css')) return false;
  if (!/\bbr\b(?!;q=0(\.0*)?(,|$))/.test(String(request.headers['accept-encoding'] ?? ''))) return false;
  const body = await compress(file).catch(() => null);
  if (!body) return false;
  for (const name of DOCUMENT_HEADERS) response.removeHeader(name);
  response.writeHead(200, {
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Encoding': 'br',
    'Content-Length': body.byteLength,
    'Content-Type': TYPES[extension],
    Vary: 'Accept-Encoding',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

function compress(file: string): Promise<Uint8Array> {
  const known = compressed.get(file);
  if (known) return known;
  const made = readFile(join(process.cwd(), '.next/static', file)).then((bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength } }),
  );
  compressed.set(file, made);
  // A name that is not there must not fill the memory.
  made.catch(() => compressed.delete(file));
  return made;
}
