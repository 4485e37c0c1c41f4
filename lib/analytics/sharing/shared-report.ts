/** A link by which somebody without an account reads figures, as its owner sees it: never the token. */
export type SharedReportView = {
  id: number;
  /** For whom, in the owner's words. */
  label: string;
  /** Null: the whole site. */
  episode: { id: number; number: number; slug: string; title: string } | null;
  hasPassword: boolean;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

/** Characters of a link's password. Tries are few (see check-shared-password.ts), so eight are enough. */
export const SHARED_PASSWORD_LENGTH = { min: 8, max: 128 };
export const MAX_LABEL_LENGTH = 80;

/** Open now: neither revoked nor past its end. */
export function isOpen(report: { revokedAt: Date | null; expiresAt: Date | null }, now: Date): boolean {
  return report.revokedAt === null && (report.expiresAt === null || report.expiresAt > now);
}
