import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GuestArticle } from '@/components/guests/guest-article';
import { JsonLd } from '@/components/site/json-ld';
import { summariseMarkdown } from '@/lib/episodes/summarise-markdown';
import { guestGraph } from '@/lib/feeds/json-ld';
import { readAddresses } from '../../../_cache/addresses';
import { readGuest, readSeries } from '../../../_cache/read';
import { pageMetadata } from '../../../_cache/site-metadata';

export const dynamic = 'force-static';
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const guest = await readGuest((await params).slug);
  if (!guest) return {};
  const description = summariseMarkdown(guest.biography) || guest.headline || `${guest.name}, interviewed on video.`;
  const { card } = readAddresses();
  return pageMetadata(`/guests/${guest.slug}`, guest.name, description, {
    card: card.guest(guest.slug),
    feed: { scope: { kind: 'guest', slug: guest.slug }, title: guest.name },
    openGraph: { type: 'profile' },
  });
}

export default async function GuestPage({ params }: Props) {
  const [guest, series] = await Promise.all([readGuest((await params).slug), readSeries()]);
  if (!guest || !series) notFound();
  return (
    <>
      <GuestArticle guest={guest} series={series} />
      <JsonLd graph={guestGraph(guest, guest.appearances, series, readAddresses())} />
    </>
  );
}
