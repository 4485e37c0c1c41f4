import type { Db } from '../../db/client';
import { toSitePath } from '../../site/redirects/site-path';
import type { Correction } from './correction';
import { getHere } from './here';
import type { ItemPlan } from './item-plan';

export type Foreseen = {
  /** What saving the post would do here, as far as can be seen before. */
  effect: 'new' | 'unchanged' | 'update' | 'conflict';
  /** Sentences: what is in its way. */
  conflicts: string[];
};

export type ForeseenItem = {
  becomes: string;
  sourceKey: string;
  plan: Omit<ItemPlan, 'place'>;
  correction: Correction;
};

/** What saving these posts would meet here: themselves from an earlier import, others of their number, old addresses taken. */
export async function foresee(db: Db, items: ForeseenItem[]): Promise<Foreseen[]> {
  const known = await db.importedPost.findMany({
    where: { sourceKey: { in: items.map(({ sourceKey }) => sourceKey) } },
    select: { source: true, sourceKey: true, subject: true, subjectId: true, sourceHash: true, contentHash: true },
  });
  const paths = items.flatMap(({ plan }) => plan.addresses.flatMap(({ path }) => toSitePath(path) ?? []));
  const redirects = await db.redirect.findMany({
    where: { path: { in: paths } },
    select: { path: true, target: true },
  });
  const targets = new Map(redirects.map(({ path, target }) => [path, target]));
  const foreseen: Foreseen[] = [];
  for (const item of items) {
    const { plan, correction } = item;
    const row = known.find(({ source, sourceKey }) => source === plan.source && sourceKey === item.sourceKey);
    if (row && (row.subject === 'episode' || row.subject === 'article')) {
      const here = await getHere(db, row.subject, row.subjectId);
      if (here) {
        const isSame = row.sourceHash === plan.sourceHash;
        const isEdited = here.hash !== row.contentHash;
        const effect = isSame ? 'unchanged' : isEdited && !correction.existing ? 'conflict' : 'update';
        const conflicts = effect === 'conflict' ? ['It was edited here since it was imported.'] : [];
        foreseen.push({ effect, conflicts });
        continue;
      }
    }
    const taken = item.becomes === 'episode' && !correction.existing ? await findTaken(db, item) : null;
    const led = plan.addresses.flatMap(({ path }) => {
      const target = targets.get(toSitePath(path) ?? '');
      return target === undefined ? [] : `Its old address ${path} leads to ${target ?? 'nothing'} already.`;
    });
    foreseen.push({ effect: taken ? 'conflict' : 'new', conflicts: taken ? [taken, ...led] : led });
  }
  return foreseen;
}

async function findTaken(db: Db, { plan, correction }: ForeseenItem): Promise<string | null> {
  const number = correction.number ?? plan.episode?.number ?? null;
  const postId = correction.postId ?? plan.episode?.postId ?? null;
  const ways = [...(number === null ? [] : [{ number }]), ...(postId === null ? [] : [{ postId }])];
  if (ways.length === 0) return null;
  const found = await db.episode.findFirst({
    where: { series: { isDemo: false }, OR: ways },
    select: { number: true, title: true },
    orderBy: { id: 'asc' },
  });
  if (!found) return null;
  const what = found.number === number ? 'number' : 'post ID';
  return `Its ${what} is that of interview ${found.number}, “${found.title}”.`;
}
