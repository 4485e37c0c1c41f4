import type { Tx } from '../db/client';

/**
 * The series that episodes belong to. A site begun without the sample series gets one, to be named later; also beside a demo,
 * with which they would be removed.
 */
export async function ensureSeries(tx: Tx): Promise<number> {
  const known = await tx.series.findFirst({ where: { isDemo: false }, orderBy: { id: 'asc' }, select: { id: true } });
  if (known) return known.id;
  const { id } = await tx.series.create({ data: { title: 'Interviews', description: '', host: '' } });
  return id;
}
