import { createHash } from 'node:crypto';
import type { Link } from '../links';

/** What an editor writes of a guest. */
export type GuestContent = {
  name: string;
  headline: string;
  /** Markdown. */
  biography: string;
  links: Link[];
};

/** Tells one version of a guest's text from another. A portrait is saved apart and is no part of it. */
export function revisionOf({ name, headline, biography, links }: GuestContent): string {
  return createHash('sha256')
    .update(JSON.stringify([name, headline, biography, links.map(({ label, url }) => [label, url])]))
    .digest('base64url')
    .slice(0, 16);
}
