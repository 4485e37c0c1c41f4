import type { EventContext } from '@/lib/analytics/ingest/event-schema';
import { HOST_NAME, MAX_CAMPAIGN, MAX_REFERRER } from '@/lib/analytics/ingest/limits';

/**
 * Where a page view came from: the host of the page that linked here, and the campaign that the link was marked with. The
 * rest of that page's address is nobody's business and stays in the browser. Undefined where nothing is known.
 * @param href the page's own address
 * @param referrer document.referrer, which is empty where the other site keeps it back
 */
export function readPageContext(href: string, referrer: string): EventContext | undefined {
  const page = new URL(href);
  const host = readReferrer(referrer, page.hostname);
  const campaign = readCampaign(page.searchParams);
  if (host === null && campaign === null) return undefined;
  return { ...(host !== null && { referrer: host }), ...(campaign !== null && { campaign }) };
}

/** Going from page to page of the site is no arrival, so the site's own host is none. */
function readReferrer(referrer: string, ownHost: string): string | null {
  if (!URL.canParse(referrer)) return null;
  const { protocol, hostname } = new URL(referrer);
  const host = withoutWww(hostname);
  if (!/^https?:$/.test(protocol) || host === withoutWww(ownHost)) return null;
  return HOST_NAME.test(host) && host.length <= MAX_REFERRER ? host : null;
}

/** www.example.org and example.org are one source in everybody's eyes. */
function withoutWww(host: string): string {
  return host.replace(/^www\.(?=[^.]+\.)/, '');
}

function readCampaign(query: URLSearchParams): string | null {
  const read = (name: string) => toWords(query.get(name) ?? '');
  const campaign = read('utm_campaign') || [read('utm_source'), read('utm_medium')].filter(Boolean).join(' / ');
  return toWords(campaign.slice(0, MAX_CAMPAIGN)) || null;
}

/** As the event schema wants words: no control characters, and no halves of characters where one was cut. */
function toWords(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
}
