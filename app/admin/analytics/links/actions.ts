'use server';

import { addDays, startOfDay } from '@/lib/analytics/reports/calendar';
import { type CreateSharedReportResult, createSharedReport } from '@/lib/analytics/sharing/create-shared-report';
import { revokeSharedReport } from '@/lib/analytics/sharing/revoke-shared-report';
import { recordNothing } from '@/lib/audit/acting';
import { getEnv } from '@/lib/env';
import { getSeries } from '@/lib/series/get-series';
import { editorFormAction, editorStateAction } from '../../_editor-action';
import type { NewLinkState } from './new-link-form';
import { newLinkForm, revocationForm } from './schema';

/** Makes a link; its address is in what the form shows then, and nowhere else. */
export const createLinkAction = editorStateAction<NewLinkState>(
  'analytics.share',
  async ({ db, editor, now }, data) => {
    const parsed = newLinkForm.safeParse(Object.fromEntries(data));
    const label = String(data.get('label') ?? '');
    const refuse = (problem: string): NewLinkState => {
      recordNothing();
      return { made: null, label, problem };
    };
    if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? '');
    const { lastDay, ...link } = parsed.data;
    const timeZone = (await getSeries(db))?.timeZone ?? 'UTC';
    const expiresAt = lastDay === null ? null : new Date(startOfDay(addDays(lastDay, 1), timeZone));
    const result = await createSharedReport(db, { ...link, expiresAt, userId: editor.id }, now);
    if (!result.ok) return refuse(PROBLEMS[result.reason]);
    return { made: { url: `${getEnv().siteUrl}/shared/${result.token}`, label: link.label }, label: '', problem: null };
  },
);

const PROBLEMS = {
  'unknown-episode': 'There is no such episode any more.',
  'ends-in-the-past': 'The last day is over already: choose a later one, or none.',
} as const satisfies Record<Extract<CreateSharedReportResult, { ok: false }>['reason'], string>;

export const revokeLinkAction = editorFormAction(
  '/admin/analytics/links',
  'analytics.share',
  async ({ db, now }, data) => {
    const parsed = revocationForm.safeParse(Object.fromEntries(data));
    if (!parsed.success) return recordNothing();
    await revokeSharedReport(db, parsed.data.id, now);
  },
);
