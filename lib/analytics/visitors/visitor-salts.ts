import { randomBytes } from 'node:crypto';
import type { Db } from '../../db/client';

const DAY_MS = 86_400_000;

/** The secrets of a UTC day and, where the site had visitors, of the day before. */
export type VisitorSalts = { day: number; current: Uint8Array; previous: Uint8Array | null };

/** Days since the epoch, UTC. */
export function utcDayOf(instant: number): number {
  return Math.floor(instant / DAY_MS);
}

/**
 * Reads the salts of the day of `now`, making today's where no process has yet, and throws away those before
 * yesterday's: from then on nobody can tell whose the old visitor hashes were.
 */
export async function getVisitorSalts(db: Db, now: number): Promise<VisitorSalts> {
  const day = utcDayOf(now);
  await db.$executeRaw`
    INSERT INTO visitor_salt (day, salt) VALUES (${day}, ${randomBytes(32)}) ON CONFLICT (day) DO NOTHING`;
  await deleteOldSalts(db, now);
  const rows = await db.visitorSalt.findMany({ where: { day: { in: [day, day - 1] } } });
  const current = rows.find((row) => row.day === day)?.salt;
  if (!current) throw new Error(`The visitor salt of day ${day} is gone as soon as it was made`);
  return { day, current, previous: rows.find((row) => row.day === day - 1)?.salt ?? null };
}

/** Throws away the salts before yesterday's. To be called daily, on days without a visitor too. */
export async function deleteOldSalts(db: Db, now: number): Promise<void> {
  await db.visitorSalt.deleteMany({ where: { day: { lt: utcDayOf(now) - 1 } } });
}
