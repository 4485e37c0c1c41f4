import type { IncomingMessage, ServerResponse } from 'node:http';
import { getVariant } from '../lib/media/get-variant';
import { FORMATS, MEDIA_TYPES, WIDTHS } from '../lib/media/picture';

const ADDRESS = /^\/media\/([0-9a-f]{32})\/(\d+)\.(\w+)$/;

/**
 * Answers with a picture of ours: /media/ID/WIDTH.FORMAT. Its address is of its content, so whoever has it need never
 * ask again.
 * @returns false where there is none
 */
export async function answerMedia(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  dataDir: string,
): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const [, id, digits, ending] = ADDRESS.exec(pathname) ?? [];
  const width = WIDTHS.find((candidate) => String(candidate) === digits);
  const format = FORMATS.find((candidate) => candidate === ending);
  if (!id || !width || !format) return false;
  const bytes = await getVariant(dataDir, { id, width, format });
  if (!bytes) return false;
  response.writeHead(200, {
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Length': bytes.byteLength,
    'Content-Type': MEDIA_TYPES[format],
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
  return true;
}
