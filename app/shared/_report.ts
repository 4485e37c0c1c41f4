import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import {
  type OpenReport,
  type OpenSharedReportResult,
  openSharedReport,
} from '@/lib/analytics/sharing/open-shared-report';
import { getDb } from '@/lib/db/client';

/** Holds what a password was answered with. Its path is the link's, so each link has its own. */
export const ADMISSION_COOKIE = 'colloquy.shared';

/** Whether the link in hand opens now. */
export async function openReport(token: string): Promise<OpenSharedReportResult> {
  const admission = (await cookies()).get(ADMISSION_COOKIE)?.value;
  return openSharedReport(getDb(), { token, admission }, new Date());
}

/**
 * Every page behind a shared link but its first begins with this: without a link that opens now there is nothing here,
 * and where a password is asked for, the first page asks.
 */
export async function requireReport(token: string): Promise<OpenReport> {
  const result = await openReport(token);
  if (result.ok) return result.report;
  return result.reason === 'password' ? redirect(`/shared/${token}`) : notFound();
}

/** The same for pages of the whole site, which a link of one episode does not show. */
export async function requireSiteReport(token: string): Promise<OpenReport> {
  const report = await requireReport(token);
  return report.episode ? notFound() : report;
}
