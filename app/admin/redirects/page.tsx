import type { Metadata } from 'next';
import { RedirectTable } from '@/components/admin/redirect-table';
import { getDb } from '@/lib/db/client';
import { getSeries } from '@/lib/series/get-series';
import { listRedirects } from '@/lib/site/redirects/list-redirects';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';
import { addRedirectAction, removeRedirectAction } from './actions';

export const metadata: Metadata = { title: 'Redirects · Desk' };

/** An import may bring thousands; those that are used are shown. */
const SHOWN = 500;

export default async function RedirectsPage() {
  const editor = await requireEditor('/admin/redirects', 'redirects.write');
  const [redirects, series] = await Promise.all([listRedirects(getDb(), { take: SHOWN }), getSeries(getDb())]);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: series?.timeZone ?? 'UTC' });
  const rows = redirects.map(({ lastHitAt, ...redirect }) => ({
    ...redirect,
    lastHit: lastHitAt && day.format(lastHitAt),
  }));
  return (
    <DeskFrame editor={editor} current="redirects" title="Redirects">
      <RedirectTable rows={rows} add={addRedirectAction} remove={removeRedirectAction} />
    </DeskFrame>
  );
}
