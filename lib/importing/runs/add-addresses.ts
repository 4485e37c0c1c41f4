import type { Tx } from '../../db/client';
import { addRedirectIn, type RedirectRefusal } from '../../site/redirects/add-redirect';
import { toSitePath } from '../../site/redirects/site-path';
import type { ArchiveAddress } from '../archive-post';

/**
 * Has a post's old addresses lead to where it is now. One that leads elsewhere already, or has a page, is left as it is and
 * named.
 * @param path of what the post became
 */
export async function addAddresses(
  tx: Tx,
  addresses: ArchiveAddress[],
  path: string,
  now: Date,
): Promise<{ ids: number[]; sentences: string[] }> {
  const [ids, sentences]: [number[], string[]] = [[], []];
  for (const { path: old, matchesBelow } of addresses) {
    // It has kept its address: nothing has to lead there.
    if (toSitePath(old) === path) continue;
    const added = await addRedirectIn(tx, { path: old, matchesBelow, target: path }, now);
    if (added.ok) ids.push(added.id);
    else if (!(await leadsThere(tx, old, path)))
      sentences.push(`Its old address ${old} was not taken over: ${WORDS[added.reason]}.`);
  }
  return { ids, sentences };
}

async function leadsThere(tx: Tx, old: string, path: string): Promise<boolean> {
  const known = await tx.redirect.findUnique({ where: { path: toSitePath(old) ?? '' }, select: { target: true } });
  return known?.target === path;
}

const WORDS = {
  'path-malformed': 'it is no address of a site',
  'target-malformed': 'what it would lead to is no address',
  taken: 'it leads elsewhere already',
  'page-exists': 'a page of this site has it',
  loop: 'it would lead in a circle',
} as const satisfies Record<RedirectRefusal, string>;
