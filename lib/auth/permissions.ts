/** What accounts are, from the most to the least. */
export const ROLES = ['owner', 'editor', 'contributor', 'analyst'] as const;
export type Role = (typeof ROLES)[number];

/** How far a permission reaches: to everything, to what one made oneself, to that while it is a draft, to nothing. */
export type Reach = 'all' | 'own' | 'own-drafts' | 'none';

const row = (owner: Reach, editor: Reach, contributor: Reach, analyst: Reach) =>
  ({ owner, editor, contributor, analyst }) as const satisfies Record<Role, Reach>;

/** The one table of who may do what. Every page, action and route of the desk names one of these. */
export const PERMISSIONS = {
  // owner, editor, contributor, analyst
  'desk.open': row('all', 'all', 'all', 'all'),
  /** One's own name, password, second factor and sessions. */
  'account.write': row('all', 'all', 'all', 'all'),

  'episodes.read': row('all', 'all', 'own', 'none'),
  /** Text, transcript and poster. */
  'episodes.write': row('all', 'all', 'own-drafts', 'none'),
  /** Whatever makes an interview more or less than a draft: publish, schedule, unlist, withdraw, remove. */
  'episodes.publish': row('all', 'all', 'none', 'none'),
  /** Secret links to what is not published, and the remarks that come by them. */
  'episodes.preview': row('all', 'all', 'own-drafts', 'none'),

  'articles.read': row('all', 'all', 'own', 'none'),
  'articles.write': row('all', 'all', 'own-drafts', 'none'),
  'articles.publish': row('all', 'all', 'none', 'none'),

  'guests.write': row('all', 'all', 'none', 'none'),
  'questions.write': row('all', 'all', 'none', 'none'),
  'topics.write': row('all', 'all', 'none', 'none'),
  'redirects.write': row('all', 'all', 'none', 'none'),
  'settings.write': row('all', 'none', 'none', 'none'),

  'analytics.read': row('all', 'all', 'none', 'all'),
  /** Marks on the charts. */
  'analytics.annotate': row('all', 'all', 'none', 'all'),
  /** Links by which people without an account read figures. */
  'analytics.share': row('all', 'all', 'none', 'none'),
  /** Having Mixpanel sent what it refused. */
  'analytics.deliver': row('all', 'all', 'none', 'none'),

  'archive.import': row('all', 'all', 'none', 'none'),
  /** Accounts, and what others have typed and not saved, are in an export. */
  'archive.export': row('all', 'none', 'none', 'none'),

  'people.manage': row('all', 'none', 'none', 'none'),
  'audit.read': row('all', 'none', 'none', 'none'),
} as const satisfies Record<string, Record<Role, Reach>>;

export type Permission = keyof typeof PERMISSIONS;

/** Who asks, as far as permissions go. */
export type Asker = { id: string; role: Role };

/** What is asked about, where a permission may reach to one's own alone. */
export type Owned = { createdByUserId: string | null; status: string };

export const reachOf = ({ role }: Pick<Asker, 'role'>, permission: Permission): Reach => PERMISSIONS[permission][role];

/** Whether somebody has a permission at all, be it for what is theirs alone: enough for a page or button to be shown. */
export function may(asker: Pick<Asker, 'role'>, permission: Permission): boolean {
  return reachOf(asker, permission) !== 'none';
}

/** Whether somebody has a permission for this. @param thing null for what is about to be made, and is theirs then */
export function mayWith(asker: Asker, permission: Permission, thing: Owned | null): boolean {
  const isOwn = thing === null || thing.createdByUserId === asker.id;
  switch (reachOf(asker, permission)) {
    case 'all':
      return true;
    case 'own':
      return isOwn;
    case 'own-drafts':
      return isOwn && (thing === null || thing.status === 'draft');
    case 'none':
      return false;
  }
}

/** The part of a list to which a permission reaches, as a filter of rows that have `createdByUserId`. */
export function withinReach(asker: Asker, permission: Permission): { createdByUserId?: string } {
  // A list is asked for once its page was allowed; `none` finds nothing all the same: no account has the empty ID.
  switch (reachOf(asker, permission)) {
    case 'all':
      return {};
    case 'own':
    case 'own-drafts':
      return { createdByUserId: asker.id };
    case 'none':
      return { createdByUserId: '' };
  }
}

/**
 * Whether somebody may save an episode or article as it is asked: its text, and its status where that is to be more
 * than a draft, or was.
 * @param before what is saved over; null for what is new
 */
export function maySave(
  asker: Asker,
  what: 'episodes' | 'articles',
  before: Owned | null,
  after: { status: string },
): boolean {
  if (!mayWith(asker, `${what}.write`, before)) return false;
  const staysDraft = after.status === 'draft' && (before === null || before.status === 'draft');
  return staysDraft || mayWith(asker, `${what}.publish`, before);
}

export const isRole = (text: string | null | undefined): text is Role => ROLES.some((role) => role === text);
