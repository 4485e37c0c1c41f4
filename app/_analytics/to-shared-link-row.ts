import type { SharedLinkRow } from '@/components/analytics/sharing/shared-links';
import { isOpen, type SharedReportView } from '@/lib/analytics/sharing/shared-report';

type Locale = { now: Date; timeZone: string; language: string };

/** A link as its owner's list shows it; times are the site's. */
export function toSharedLinkRow(report: SharedReportView, { now, timeZone, language }: Locale): SharedLinkRow {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const told = (at: Date | null) => at && format.format(at);
  const { id, label, episode, hasPassword, revokedAt } = report;
  return {
    id,
    label,
    shows: episode ? `${episode.number}. ${episode.title}` : 'The whole site',
    hasPassword,
    state: revokedAt ? 'revoked' : isOpen(report, now) ? 'open' : 'ended',
    createdAt: told(report.createdAt) ?? '',
    expiresAt: told(report.expiresAt),
    lastUsedAt: told(report.lastUsedAt),
  };
}
