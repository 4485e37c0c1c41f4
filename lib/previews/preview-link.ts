/** A secret link to an interview that is not published, as its editors see it: never the token. */
export type PreviewLinkView = {
  id: number;
  /** For whom, in the editor's words. */
  label: string;
  allowsRemarks: boolean;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

export const MAX_LABEL_LENGTH = 80;

/** Days that a link may last. */
export const LIFETIMES = [1, 7, 30, 90] as const;

/** Open now: neither revoked nor past its end. */
export function isOpen(link: { revokedAt: Date | null; expiresAt: Date }, now: Date): boolean {
  return link.revokedAt === null && link.expiresAt > now;
}
