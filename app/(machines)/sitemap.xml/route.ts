import { getDb } from '@/lib/db/client';
import { getEnv } from '@/lib/env';
import { addressesOf } from '@/lib/feeds/addresses';
import { readSitemap } from '@/lib/feeds/read-sitemap';
import { toSitemap, toSitemapIndex } from '@/lib/feeds/sitemap';
import { readSeries } from '../../_cache/read';
import { answerDocument } from '../_answer-document';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) =>
  answerDocument(request, async () => {
    const sitemap = await readSitemap(getDb(), addressesOf(getEnv().siteUrl));
    const timeZone = (await readSeries())?.timeZone ?? 'UTC';
    const body = sitemap.kind === 'index' ? toSitemapIndex(sitemap.urls) : toSitemap(sitemap.addresses, timeZone);
    return { body, contentType: 'application/xml; charset=utf-8' };
  });
