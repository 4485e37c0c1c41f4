import { z } from 'zod';
import type { AuditFilter } from '@/lib/audit/list-audit';

const one = z.string().max(100).optional().catch(undefined);

const query = z.object({
  person: one,
  action: one,
  subject: one,
  id: one,
  page: z.coerce.number().int().min(1).max(9_999).catch(1),
});

export type AuditQuery = { filter: AuditFilter; page: number };

/** What of the log an address asks for; a choice that is left empty is not made. */
export function parseAuditQuery(searchParams: unknown): AuditQuery {
  const { person, action, subject, id, page } = query.parse(searchParams);
  const filter = { userId: person || undefined, action: action || undefined, subject: subject || undefined };
  return { filter: { ...filter, subjectId: filter.subject && (id || undefined) }, page };
}

/** The address of a part of the log. */
export function auditHref({ userId, action, subject, subjectId }: AuditFilter, page = 1): string {
  const given = { person: userId, action, subject, id: subjectId, page: page > 1 ? String(page) : undefined };
  const pairs = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return pairs.length === 0 ? '/admin/audit' : `/admin/audit?${new URLSearchParams(pairs)}`;
}
