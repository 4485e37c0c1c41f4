import '../zod-without-eval';
import { z } from 'zod';
import type { Tx } from '../db/client';
import type { RevisionKind } from '../db/generated/sqlite/enums';
import { parseLinks } from '../links';
import { recordRevision } from '../revisions/record-revision';
import type { RevisionField } from '../revisions/revision';
import type { GuestContent } from './guest-content';

/** What a revision of a guest holds. */
export type GuestRevision = { version: 1; content: GuestContent };

const text = z.string();

const schema = z.object({
  version: z.literal(1),
  content: z.object({
    name: text,
    headline: text,
    biography: text,
    links: z.array(z.object({ label: text, url: text })),
  }),
}) satisfies z.ZodType<GuestRevision>;

/** @throws where it is no revision of a guest, which only a bug can have written */
export function parseGuestRevision(content: unknown): GuestRevision {
  return schema.parse(content);
}

/** The fields of a revision, as text for people, in the order of the form. */
export function listGuestFields({ content }: GuestRevision): RevisionField[] {
  return [
    { key: 'name', label: 'Name', text: content.name },
    { key: 'headline', label: 'Known for', text: content.headline },
    { key: 'biography', label: 'Biography', text: content.biography },
    { key: 'links', label: 'Links', text: content.links.map(({ label, url }) => `${label}: ${url}`).join('\n') },
  ];
}

/**
 * Keeps a guest as they stand as their next revision, unless the latest says the same. A save calls it before it writes, since
 * saves of interviews change guests too, and after.
 */
export async function recordGuestRevision(
  tx: Tx,
  { id, userId, kind = 'saved' }: { id: number; userId: string | null; kind?: RevisionKind | undefined },
  at: Date,
): Promise<void> {
  const row = await tx.guest.findUnique({ where: { id } });
  if (!row) return;
  const { name, headline, biography, links } = row;
  const content: GuestRevision = { version: 1, content: { name, headline, biography, links: parseLinks(links) } };
  await recordRevision(tx, { subject: 'guest', subjectId: id, content, userId, kind }, at);
}
