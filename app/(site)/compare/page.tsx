import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { CompareForm } from '@/components/questions/compare-form';
import page from '@/components/site/page.module.css';
import { PageHeader } from '@/components/site/page-header';
import { getDb } from '@/lib/db/client';
import { findGuest } from '@/lib/guests/find-guest';
import { listGuestsPage } from '@/lib/guests/list-guests-page';
import { COMPARED } from '@/lib/questions/compare-guests';
import { pageMetadata } from '../../_cache/site-metadata';
import { ListJsonLd } from '../_list-json-ld';

/** Names offered while one types; others can be typed all the same. */
const OFFERED = 200;

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(
    '/compare',
    'Compare guests',
    'What two to four guests answered to the same questions, side by side.',
  );
}

const texts = z.union([z.string(), z.array(z.string())]).optional();
/** `guest=Ada&guest=Grace` is what the form sends; `guests=ada,grace` is shorter to write. */
const query = z.object({ guest: texts, guests: texts }).transform(({ guest, guests }) =>
  [[guest ?? []].flat(), [guests ?? []].flat().flatMap((text) => text.split(','))]
    .flat()
    .map((text) => text.trim())
    .filter(Boolean)
    .slice(0, COMPARED.most),
);

/** Whom to compare. Once it is known, the comparison has an address of its own, which is a page like others. */
export default async function ComparePage({ searchParams }: { searchParams: Promise<unknown> }) {
  const wanted = query.parse(await searchParams);
  const found = await Promise.all(wanted.map((text) => findGuest(getDb(), text)));
  const slugs = [...new Set(found.flatMap((one) => (one.ok ? one.guest.slug : [])))];
  if (slugs.length >= COMPARED.least && found.every(({ ok }) => ok)) {
    redirect(`/compare/${slugs.map(encodeURIComponent).join('/')}`);
  }
  const offered = await listGuestsPage(getDb(), { page: 1, size: OFFERED });
  return (
    <div className={page.page}>
      <PageHeader title="Compare guests">
        <p>Two to four guests side by side, question by question.</p>
      </PageHeader>
      <CompareForm found={found} offered={offered.items.map(({ name }) => name)} />
      <ListJsonLd name="Compare guests" path="/compare" />
    </div>
  );
}
