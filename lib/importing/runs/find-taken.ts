import type { Tx } from '../../db/client';
import { ensureSeries } from '../../episodes/ensure-series';
import { firstFree } from '../../slug';
import type { WantedEpisode } from './wanted-content';

/** An interview that is here already under the number or post ID that a post has. */
export type TakenBy = { id: number; what: 'number' | 'post ID'; title: string; number: number };

/** The interview, if any, that a post of this number and post ID would be a second time. */
export async function findTakenBy(
  tx: Tx,
  { number, postId }: Pick<WantedEpisode, 'number' | 'postId'>,
  ownId: number | null,
): Promise<TakenBy | null> {
  const seriesId = await ensureSeries(tx);
  const found = await tx.episode.findFirst({
    where: {
      ...(ownId === null ? {} : { id: { not: ownId } }),
      OR: [...(number === null ? [] : [{ seriesId, number }]), ...(postId === null ? [] : [{ postId }])],
    },
    select: { id: true, title: true, number: true, postId: true },
    orderBy: { id: 'asc' },
  });
  if (!found) return null;
  return {
    id: found.id,
    what: found.number === number ? 'number' : 'post ID',
    title: found.title,
    number: found.number,
  };
}

/** A number and a post ID for an interview that brings none; and for any an address that is free. */
export async function fillIn(tx: Tx, wanted: WantedEpisode, ownId: number | null) {
  const others = ownId === null ? {} : { id: { not: ownId } };
  const slug = await freeOf(wanted.slug || 'interview', (startsWith) =>
    tx.episode.findMany({ where: { ...others, slug: { startsWith } }, select: { slug: true } }),
  );
  const postId =
    wanted.postId ??
    (await freeOf(slug, async (startsWith) => {
      const rows = await tx.episode.findMany({
        where: { ...others, postId: { startsWith } },
        select: { postId: true },
      });
      return rows.map((row) => ({ slug: row.postId }));
    }));
  return { ...wanted, slug, postId, number: wanted.number ?? (await nextNumber(tx)) };
}

export function freeArticleSlug(tx: Tx, slug: string, ownId: number | null): Promise<string> {
  const others = ownId === null ? {} : { id: { not: ownId } };
  return freeOf(slug || 'article', (startsWith) =>
    tx.article.findMany({ where: { ...others, kind: 'article', slug: { startsWith } }, select: { slug: true } }),
  );
}

async function freeOf(wanted: string, list: (startsWith: string) => Promise<{ slug: string }[]>): Promise<string> {
  const taken = new Set((await list(wanted)).map(({ slug }) => slug));
  return firstFree(wanted, (candidate) => !taken.has(candidate));
}

async function nextNumber(tx: Tx): Promise<number> {
  const seriesId = await ensureSeries(tx);
  const { _max } = await tx.episode.aggregate({ where: { seriesId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}
