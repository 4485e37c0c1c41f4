import { z } from 'zod';
import type { Db } from '../db/client';
import { type Paged, type PageRequest, skipTo, toPaged } from '../paging';

export type AuditView = {
  id: number;
  at: Date;
  userName: string;
  action: string;
  subject: { kind: string; id: string; name: string } | null;
  detail: Record<string, string | number | boolean | null>;
};

/** What of the log is wanted; what is left out is not asked for. */
export type AuditFilter = {
  userId?: string;
  action?: string;
  /** A kind of thing, and which one of it. */
  subject?: string;
  subjectId?: string;
};

const detailShape = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** A page of the log, the latest first. */
export async function listAudit(db: Db, filter: AuditFilter, request: PageRequest): Promise<Paged<AuditView>> {
  const where = {
    userId: filter.userId,
    action: filter.action,
    subject: filter.subject,
    subjectId: filter.subjectId,
  };
  const [total, rows] = await Promise.all([
    db.auditEntry.count({ where }),
    db.auditEntry.findMany({
      where,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: skipTo(request),
      take: request.size,
    }),
  ]);
  const items = rows.map(({ id, at, userName, action, subject, subjectId, subjectName, detail }) => ({
    id,
    at,
    userName,
    action,
    subject: subject === '' ? null : { kind: subject, id: subjectId, name: subjectName },
    detail: detailShape.parse(JSON.parse(detail)),
  }));
  return toPaged(items, total, request);
}

/** What the log can be filtered by: everybody who did something, and everything that was done. */
export async function listAuditChoices(db: Db): Promise<{ people: { id: string; name: string }[]; actions: string[] }> {
  const [people, actions] = await Promise.all([
    db.user.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } }),
    db.auditEntry.findMany({ distinct: ['action'], orderBy: { action: 'asc' }, select: { action: true } }),
  ]);
  return { people, actions: actions.map(({ action }) => action) };
}
