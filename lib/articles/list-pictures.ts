import type { Db } from '../db/client';
import type { PictureView } from '../media/picture';

/** A picture of ours in a text: ![words](/media/ID/640.jpg). */
const PICTURE = /\/media\/([0-9a-f]{32})\/\d+\.(?:avif|webp|jpg)/g;
/** More than this is no text any more. */
const MOST = 100;

/** The ID in the address of a picture of ours, or null. */
export function pictureIdOf(url: string): string | null {
  return new RegExp(`^${PICTURE.source}$`).exec(url)?.[1] ?? null;
}

/** The pictures of ours that a Markdown text shows, by ID, so that pages give them their room before they are there. */
export async function listPictures(db: Db, markdown: string): Promise<Record<string, PictureView>> {
  const ids = [...new Set([...markdown.matchAll(PICTURE)].flatMap(([, id]) => id ?? []))].slice(0, MOST);
  if (ids.length === 0) return {};
  const rows = await db.image.findMany({
    where: { id: { in: ids } },
    select: { id: true, width: true, height: true, alt: true },
  });
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}
