import type { Role } from '@/lib/auth/permissions';

/** What each role is called, and what it may: lib/auth/permissions.ts in a sentence. */
export const ROLE_WORDS = {
  owner: { name: 'Owner', may: 'may do everything, accounts and settings included' },
  editor: { name: 'Editor', may: 'writes and publishes, sees the figures, brings archives in' },
  contributor: { name: 'Contributor', may: 'writes drafts, which an editor publishes' },
  analyst: { name: 'Analyst', may: 'sees the figures, and nothing else' },
} as const satisfies Record<Role, { name: string; may: string }>;
