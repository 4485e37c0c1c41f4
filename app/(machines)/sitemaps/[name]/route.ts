import { getDb } from '@/lib/db/client';
import { getEnv } from '@/lib/env';
import { addressesOf } from '@/lib/feeds/addresses';
import { readSitemapPart } from '@/lib/feeds/read-sitemap';
import { toSitemap } from '@/lib/feeds/sitemap';
import { readSeries } from '../../../_cache/read';
import { answerDocument } from '../../_answer-document';

export const dynamic = 'force-dynamic';

/** A part of a sitemap that has become too large for one: /sitemaps/episodes-2.xml. */
export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  const [, part] = /^(.*)\.xml$/.exec((await params).name) ?? [];
  return answerDocument(request, async () => {
    const listed = part ? await readSitemapPart(getDb(), part, addressesOf(getEnv().siteUrl)) : null;
    const timeZone = (await readSeries())?.timeZone ?? 'UTC';
    return listed && { body: toSitemap(listed, timeZone), contentType: 'application/xml; charset=utf-8' };
  });
}
