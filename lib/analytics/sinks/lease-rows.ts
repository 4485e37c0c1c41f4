import { Prisma } from '../../db/generated/sqlite/client';
import type { Lease } from './lease-batch';

/**
 * The condition for rows that are still under a lease: its id is overwritten when another sender takes a row, which
 * it may once the lease has run out. The range is there for the primary key's index; lease_id has none.
 */
export function underLease(lease: Lease): Prisma.Sql {
  const ids = lease.rows.map((row) => row.id);
  return Prisma.sql`lease_id = ${lease.id} AND id >= ${Math.min(...ids)} AND id <= ${Math.max(...ids)}`;
}
