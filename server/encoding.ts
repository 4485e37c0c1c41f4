import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Brotli's own scale. For keeping, an eighth is saved for some 70 ms of a thread; what is sent once is not worth that. */
const BROTLI_QUALITY = { kept: 11, once: 5 };

async function compress(bytes: Uint8Array, encoding: Encoding, quality: keyof typeof BROTLI_QUALITY) {
  if (encoding === 'gzip') return promisify(gzip)(bytes);
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY[quality] } });
}

/** What a client accepts, best first; null for neither. */
export function chooseEncoding(accepted: string | string[] | undefined): Encoding | null {
  const list = String(accepted ?? '');
  if (/\bbr\b(?!;q=0(\.0*)?(,|$))/.test(list)) return 'br';
  if (/\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(list)) return 'gzip';
  return null;
}

/**
 * A body in an encoding, compressed the first time.
 * @param variants what there is of it already
 * @param quality whether it will be sent again
 */
export async function encodeOnce(
  body: string | Uint8Array,
  encoding: Encoding | null,
  variants: Map<string, Uint8Array>,
  quality: keyof typeof BROTLI_QUALITY,
): Promise<Uint8Array> {
  const name = encoding ?? 'identity';
  const known = variants.get(name);
  if (known) return known;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const encoded = encoding ? await compress(bytes, encoding, quality) : bytes;
  variants.set(name, encoded);
  return encoded;
}
