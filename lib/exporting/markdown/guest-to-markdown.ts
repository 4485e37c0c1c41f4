import type { Guest } from '../../db/generated/sqlite/client';
import { parseLinks } from '../../links';
import { withFrontMatter } from './front-matter';

/** A guest for people. */
export function guestToMarkdown(guest: Guest): string {
  const values = {
    name: guest.name,
    slug: guest.slug,
    headline: guest.headline,
    links: parseLinks(guest.links),
    picture: guest.portraitId === null ? null : `media/${guest.portraitId}.webp`,
  };
  return withFrontMatter(values, guest.biography);
}
