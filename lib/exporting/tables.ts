import type { Table } from './table';
import { analyticsTables } from './tables/analytics';
import { contentTables } from './tables/content';
import { deskTables } from './tables/desk';

/** Every table of an export, each after those that its rows refer to. docs/export-format.md. */
export const TABLES: readonly Table[] = [...contentTables, ...deskTables, ...analyticsTables];

/** Tables that no export has, and why: docs/decisions/0019-export-and-backup.md. */
export const LEFT_OUT_TABLES = {
  search_change: 'derived: what search has yet to index',
  search_document: 'derived: made again from what is published',
  visitor_salt: 'a secret that is thrown away after a day, by which a visitor could be known again',
  session: 'a secret: people sign in again',
  two_factor: 'a secret, encrypted by another secret that stays here too',
  invitation: 'a secret link that makes an account, which a restored backup would revive once used or revoked',
  verification: 'a secret, good for minutes',
  rate_limit: 'what happened in the last minutes',
} as const satisfies Record<string, string>;

/** Columns of exported tables that no export has, and why. */
export const LEFT_OUT_COLUMNS = {
  'user.two_factor_enabled': 'goes with two_factor',
  'account.access_token': 'a secret of sign-in by others, which Colloquy has none of',
  'account.refresh_token': 'the same',
  'account.id_token': 'the same',
  'account.access_token_expires_at': 'the same',
  'account.refresh_token_expires_at': 'the same',
  'account.scope': 'the same',
  'outbox.lease_id': 'which process is sending an event right now',
  'outbox.leased_until': 'the same',
} as const satisfies Record<string, string>;

/** Whether an export has a named value of the installation; of those it has not, why. */
export const SITE_VALUES: Readonly<Record<string, { isExported: true } | { isExported: false; reason: string }>> = {
  rollup_zone: { isExported: true },
  rollup_folded_through: { isExported: true },
  rollup_deeply_folded: { isExported: true },
  events_replayed: { isExported: true },
  events_deleted_before: { isExported: true },
  demo: { isExported: true },
  content_version: { isExported: false, reason: 'a counter by which processes drop their pages' },
  coverage: { isExported: false, reason: 'what pages count, made again of what they count' },
  search_version: { isExported: false, reason: 'the same for the index of search' },
  auth_secret: { isExported: false, reason: 'a secret' },
  setup_token: { isExported: false, reason: 'a secret' },
  video_checks: { isExported: false, reason: 'which process looks for videos that are gone right now' },
  websub: { isExported: false, reason: 'what a hub was told of this address' },
};
