import { z } from 'zod';
import { getEnv } from '@/lib/env';
import { toOEmbed, toOEmbedXml } from '@/lib/feeds/oembed';
import { parseEpisodeAddress } from '@/lib/feeds/parse-episode-address';
import { listOwnOrigins } from '@/lib/site/own-origins';
import { readAddresses } from '../../_cache/addresses';
import { readEpisode, readSeries } from '../../_cache/read';

export const dynamic = 'force-dynamic';

/** Pixels; what is no such number says nothing, as though it were left out. */
const pixels = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .nullable()
  .catch(null);

const query = z.object({
  url: z.string().min(1),
  format: z.string().nullable(),
  maxwidth: pixels,
  maxheight: pixels,
});

/** https://oembed.com: how to show an interview of this site in a page elsewhere. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const fields = ['url', 'format', 'maxwidth', 'maxheight'].map((name) => [name, searchParams.get(name)]);
  const parsed = query.safeParse(Object.fromEntries(fields));
  if (!parsed.success) return refuse(400, 'Name the address of an interview: /oembed?url=…');
  const { url, format, maxwidth, maxheight } = parsed.data;
  if (format !== null && format !== 'json' && format !== 'xml') return refuse(501, 'The formats are json and xml.');
  const named = parseEpisodeAddress(url, listOwnOrigins(getEnv()));
  if (!named) return refuse(404, 'This address is not that of an interview on this site.');
  const episode = await readEpisode(named.slug);
  if (!episode) return refuse(404, 'There is no interview at this address.');
  const answer = toOEmbed(episode, {
    addresses: readAddresses(),
    providerName: (await readSeries())?.title ?? 'Colloquy',
    start: named.start,
    maxWidth: maxwidth,
    maxHeight: maxheight,
  });
  return format === 'xml'
    ? respond(200, toOEmbedXml(answer), 'text/xml; charset=utf-8')
    : respond(200, JSON.stringify(answer), 'application/json; charset=utf-8');
}

function refuse(status: number, sentence: string): Response {
  return respond(status, `${sentence}\n`, 'text/plain; charset=utf-8');
}

function respond(status: number, body: string, contentType: string): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': contentType,
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': status === 200 ? 'public, max-age=300' : 'no-store',
    },
  });
}
