import type { Metadata } from 'next';
import { CARD_SIZE } from '@/lib/cards/card';
import { getEnv } from '@/lib/env';
import { addressesOf, type FeedScope } from '@/lib/feeds/addresses';
import { readSeries } from './read';

export type PageExtras = {
  /** Address of the picture that shared links show; the series' own where left out. */
  card?: string;
  /** Of a feed of what this page is about, named before the site's. */
  feed?: { scope: FeedScope; title: string };
  openGraph?: Metadata['openGraph'];
  /** Address of the page as others would embed it. */
  embeddable?: string;
  /** Where this page is a part of another one. */
  canonical?: string;
  /** False for what is to be found by its address alone; left out, search engines may list it. */
  isListed?: boolean;
};

/**
 * Title, description, canonical address, feeds and shared picture of a page.
 * @param path from the site's root, with its slash
 */
export async function pageMetadata(
  path: string,
  title: string,
  description: string,
  extras: PageExtras = {},
): Promise<Metadata> {
  const addresses = addressesOf(getEnv().siteUrl);
  const series = await readSeries();
  const siteName = series?.title ?? 'Colloquy';
  const url = new URL(path, getEnv().siteUrl).href;
  const image = { url: extras.card ?? addresses.card.site, ...CARD_SIZE, alt: title };
  const feeds = [...(extras.feed ? [extras.feed] : []), { scope: { kind: 'site' } as const, title: siteName }];
  return {
    title,
    description,
    alternates: {
      canonical: extras.canonical ?? url,
      types: {
        'application/rss+xml': feeds.map(({ scope, title }) => ({ url: addresses.feed(scope, 'xml'), title })),
        'application/feed+json': feeds.map(({ scope, title }) => ({ url: addresses.feed(scope, 'json'), title })),
        ...(extras.embeddable ? oembedLinks(addresses.oembed(extras.embeddable), title) : {}),
      },
    },
    openGraph: {
      type: 'website',
      title,
      description,
      url,
      siteName,
      locale: series?.language.replace('-', '_'),
      images: [image],
      ...extras.openGraph,
    },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
    robots:
      extras.isListed === false
        ? { index: false }
        : { index: true, follow: true, 'max-image-preview': 'large', 'max-video-preview': -1 },
  };
}

function oembedLinks(url: string, title: string) {
  return {
    'application/json+oembed': [{ url: `${url}&format=json`, title }],
    'text/xml+oembed': [{ url: `${url}&format=xml`, title }],
  };
}
