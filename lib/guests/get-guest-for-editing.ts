import type { Db } from '../db/client';
import { guestSummarySelect } from '../episodes/episode';
import { appearing } from '../episodes/filters';
import { parseLinks } from '../links';
import type { PictureView } from '../media/picture';
import { type GuestContent, revisionOf } from './guest-content';

/** A guest as an editor works on them. */
export type GuestForEditing = {
  id: number;
  slug: string;
  /** Names this version of the text. */
  revision: string;
  portrait: PictureView | null;
  /** Whether readers can hear them. */
  isHeard: boolean;
  content: GuestContent;
};

/** A guest, heard or not yet, or null. */
export async function getGuestForEditing(db: Db, id: number): Promise<GuestForEditing | null> {
  const row = await db.guest.findUnique({
    where: { id },
    select: {
      ...guestSummarySelect,
      biography: true,
      links: true,
      _count: { select: { appearances: { where: { episode: appearing } } } },
    },
  });
  if (!row) return null;
  const { slug, name, headline, biography, portrait, _count } = row;
  const content = { name, headline, biography, links: parseLinks(row.links) };
  return { id, slug, portrait, content, revision: revisionOf(content), isHeard: _count.appearances > 0 };
}
