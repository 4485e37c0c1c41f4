import { Refusal } from '../refusal';
import type { ArchiveEntry } from './archive';

/** Bytes in which an encoding is named, if it is. */
const START = 1_024;

/**
 * A file's text by its byte order mark, the encoding that it names, or else as UTF-8. What is not valid becomes U+FFFD.
 * Throws a Refusal for an encoding that is not known here.
 */
export async function* decode(entry: ArchiveEntry): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let start: Uint8Array = new Uint8Array();
  for await (const chunk of entry.open()) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.byteLength < START) continue;
    decoder = decoderFor(start);
    yield decoder.decode(start, { stream: true });
  }
  if (!decoder) {
    decoder = decoderFor(start);
    yield decoder.decode(start, { stream: true });
  }
  yield decoder.decode();
}

/** The same of a file at hand. One that names no encoding and is not UTF-8 is taken for Windows-1252, as browsers do. */
export function decodeWhole(bytes: Uint8Array): string {
  if (markOf(bytes) === null && nameOf(bytes) === null && !isUtf8(bytes)) {
    return new TextDecoder('windows-1252').decode(bytes);
  }
  return decoderFor(bytes).decode(bytes);
}

function decoderFor(start: Uint8Array): TextDecoder {
  const name = markOf(start) ?? nameOf(start) ?? 'utf-8';
  try {
    return new TextDecoder(name);
  } catch (error) {
    throw new Refusal(`It is written in an encoding that is not known here, ${name.slice(0, 40)}.`, { cause: error });
  }
}

function markOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark, the first character of XML or JSON says as much.
  if (first === 0x3c && second === 0x00) return 'utf-16le';
  if (first === 0x00 && second === 0x3c) return 'utf-16be';
  return null;
}

/** What an XML declaration or an HTML meta element names. UTF-16 it can't be, or this would not be readable. */
function nameOf(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.subarray(0, START)).toString('latin1');
  const name =
    /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(text)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(text)?.[1];
  return name === undefined || /^utf-?16/i.test(name) ? null : name;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
