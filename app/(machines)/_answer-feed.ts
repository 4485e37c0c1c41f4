import { getDb } from '@/lib/db/client';
import { getEnv } from '@/lib/env';
import { addressesOf, type FeedFormat, type FeedScope } from '@/lib/feeds/addresses';
import { readFeed } from '@/lib/feeds/read-feed';
import { toJsonFeed } from '@/lib/feeds/to-json-feed';
import { toRss } from '@/lib/feeds/to-rss';
import { readSeries } from '../_cache/read';
import { answerDocument } from './_answer-document';

const formats = {
  xml: { write: toRss, contentType: 'application/rss+xml; charset=utf-8' },
  json: { write: toJsonFeed, contentType: 'application/feed+json; charset=utf-8' },
} as const satisfies Record<FeedFormat, object>;

/** @param page as it stands in the address: the first page's has none, so 1 is the same page twice */
export function answerFeed(
  request: Request,
  format: FeedFormat,
  scope: FeedScope,
  page: string | null = null,
): Promise<Response> {
  return answerDocument(request, async () => {
    const number = page === null ? 1 : parsePage(page);
    if (number === null) return null;
    const { siteUrl, webSubHub } = getEnv();
    const context = { addresses: addressesOf(siteUrl), hubUrl: webSubHub, series: await readSeries() };
    const feed = await readFeed(getDb(), { scope, page: number }, context);
    return feed && { body: formats[format].write(feed), contentType: formats[format].contentType };
  });
}

function parsePage(text: string): number | null {
  return /^[1-9]\d{0,3}$/.test(text) && text !== '1' ? Number(text) : null;
}
