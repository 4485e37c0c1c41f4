import type { Metadata } from 'next';
import { ListControls } from '@/components/admin/list/list-controls';
import { ListPages } from '@/components/admin/list/list-pages';
import { RedirectTable } from '@/components/admin/redirect-table';
import { getDb } from '@/lib/db/client';
import { getSeriesZone } from '@/lib/series/get-series-zone';
import { listRedirects, REDIRECT_SORTS, type RedirectSort } from '@/lib/site/redirects/list-redirects';
import { DeskFrame } from '../_desk-frame';
import { requireEditor } from '../_editor';
import { toChoices } from '../_list/choices';
import { readListQuery } from '../_list/read-list-query';
import { addRedirectAction, removeRedirectAction } from './actions';

export const metadata: Metadata = { title: 'Redirects · Desk' };

const SORTS: Record<RedirectSort, string> = { hits: 'Most used first', path: 'By old address', newest: 'Newest first' };

export default async function RedirectsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const editor = await requireEditor('/admin/redirects', 'redirects.write');
  const query = readListQuery(await searchParams, { sorts: REDIRECT_SORTS });
  const { text, sort } = query;
  const [paged, timeZone] = await Promise.all([listRedirects(getDb(), query), getSeriesZone(getDb())]);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone });
  const rows = paged.items.map(({ lastHitAt, ...redirect }) => ({
    ...redirect,
    lastHit: lastHitAt && day.format(lastHitAt),
  }));
  return (
    <DeskFrame editor={editor} current="redirects" title="Redirects">
      <ListControls
        action="/admin/redirects"
        text={text}
        hint="In old addresses and in where they lead."
        sort={{ value: sort, choices: toChoices(SORTS) }}
      />
      <RedirectTable rows={rows} isNarrowed={text !== ''} add={addRedirectAction} remove={removeRedirectAction} />
      <ListPages
        paged={paged}
        action="/admin/redirects"
        query={{ q: text, sort: sort === REDIRECT_SORTS[0] ? '' : sort }}
        words={{ one: 'redirect', many: 'redirects' }}
      />
    </DeskFrame>
  );
}
