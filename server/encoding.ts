import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressors = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes),
};
export type Encoding = keyof typeof compressors;

/** What a client accepts, best first; null for neither. */
export function chooseEncoding(accepted: string | string[] | undefined): Encoding | null {
  const list = String(accepted ?? '');
  if (/\bbr\b(?!;q=0(\.0*)?(,|$))/.test(list)) return 'br';
  if (/\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(list)) return 'gzip';
  return null;
}

/** A body in an encoding, compressed the first time. @param variants what there is of it already */
export async function encodeOnce(
  body: string | Uint8Array,
  encoding: Encoding | null,
  variants: Map<string, Uint8Array>,
): Promise<Uint8Array> {
  const name = encoding ?? 'identity';
  const known = variants.get(name);
  if (known) return known;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const encoded = encoding ? await compressors[encoding](bytes) : bytes;
  variants.set(name, encoded);
  return encoded;
}
