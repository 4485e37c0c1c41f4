import type { Db } from '../db/client';
import { foldName } from './fold-name';
import { type GuestForEditing, getGuestForEditing } from './get-guest-for-editing';

/** The guest, heard or not yet, of an ID, a name however it is written, or a slug; null where there is none. */
export async function findGuestForEditing(db: Db, asked: string): Promise<GuestForEditing | null> {
  const text = asked.replaceAll('\0', '').trim();
  if (/^\d{1,9}$/.test(text)) return getGuestForEditing(db, Number(text));
  const row = await db.guest.findFirst({
    where: { OR: [{ foldedName: foldName(text) }, { slug: text }] },
    select: { id: true },
  });
  return row && getGuestForEditing(db, row.id);
}
