import { recordAudit } from '../../audit/record-audit';
import type { Db, Tx } from '../../db/client';
import { asSingleWriter } from '../../db/single-writer';
import { hasPage } from '../has-page';
import { findRedirect } from './find-redirect';
import { toSitePath } from './site-path';

export type NewRedirect = {
  path: string;
  /** Whether it is meant for every address below too. */
  matchesBelow: boolean;
  /** A path of this site or an absolute address; null for what is gone for good. */
  target: string | null;
};

export type RedirectRefusal =
  | 'path-malformed'
  | 'target-malformed'
  /** There is a redirect of this path. */
  | 'taken'
  /** A page stands at the path, and would be shown in the redirect's place. */
  | 'page-exists'
  /** Following it, and those after it, comes back to it. */
  | 'loop';

export type AddRedirectResult = { ok: true; id: number } | { ok: false; reason: RedirectRefusal };

/** More redirects than this in a row are as bad as a loop. */
const MAX_STEPS = 10;

export function addRedirect(db: Db, redirect: NewRedirect, now: Date): Promise<AddRedirectResult> {
  return asSingleWriter(db, 'editing', async (tx) => {
    const result = await addRedirectIn(tx, redirect, now);
    if (!result.ok) return result;
    const subject = { kind: 'redirect', id: result.id, name: redirect.path } as const;
    await recordAudit(tx, { action: 'redirect.added', subject, detail: { target: redirect.target } }, now);
    return result;
  });
}

/** The same within a transaction of asSingleWriter(db, 'editing'). */
export async function addRedirectIn(
  tx: Tx,
  { path: given, matchesBelow, target }: NewRedirect,
  now: Date,
): Promise<AddRedirectResult> {
  const refuse = (reason: RedirectRefusal): AddRedirectResult => ({ ok: false, reason });
  const path = toSitePath(given);
  if (path === null) return refuse('path-malformed');
  if (target !== null && !isTarget(target)) return refuse('target-malformed');
  if (await hasPage(tx, path)) return refuse('page-exists');
  if (await tx.redirect.findUnique({ where: { path }, select: { id: true } })) return refuse('taken');
  if (target !== null && (await leadsBack(tx, target, { path, matchesBelow }))) return refuse('loop');
  const { id } = await tx.redirect.create({ data: { path, matchesBelow, target, createdAt: now } });
  return { ok: true, id };
}

function isTarget(target: string): boolean {
  if (toSitePath(target) !== null) return true;
  return /^https?:$/.test(URL.parse(target)?.protocol ?? '');
}

/** Whether a target is, or is led on to, an address that the new redirect is for. */
async function leadsBack(tx: Tx, target: string, added: { path: string; matchesBelow: boolean }): Promise<boolean> {
  let next: string | null = target;
  for (let step = 0; step < MAX_STEPS; step++) {
    const path: string | null = next === null ? null : toSitePath(next);
    if (path === null) return false;
    if (path === added.path || (added.matchesBelow && path.startsWith(`${added.path}/`)))
      return !(await hasPage(tx, path));
    if (await hasPage(tx, path)) return false;
    next = (await findRedirect(tx, path))?.target ?? null;
  }
  return true;
}
