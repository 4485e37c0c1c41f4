import { listArticleFields, parseArticleRevision } from '@/lib/articles/article-revision';
import { getArticleForEditing } from '@/lib/articles/get-article-for-editing';
import type { Owned, Permission } from '@/lib/auth/permissions';
import type { Db } from '@/lib/db/client';
import { listEpisodeFields, parseEpisodeRevision } from '@/lib/episodes/episode-revision';
import { getEpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import { getGuestForEditing } from '@/lib/guests/get-guest-for-editing';
import { listGuestFields, parseGuestRevision } from '@/lib/guests/guest-revision';
import {
  listStandingListFields,
  parseStandingListRevision,
  readStandingList,
  versionOf,
} from '@/lib/questions/standing-list';
import type { RevisionField } from '@/lib/revisions/revision';
import {
  listSeriesFields,
  parseSeriesRevision,
  readSeriesSettings,
  settingsVersion,
} from '@/lib/series/series-settings';

/** What is revised, as its pages speak of it. */
type Revised = {
  /** Its place among the desk's pages. */
  place: 'episodes' | 'articles' | 'guests' | 'questions' | 'settings';
  /** Address of its form: /admin/PLACE/ID, or without an ID where there is one of it. */
  base: (id: number) => string;
  /** Who sees it sees its revisions; `owned` says whose it is, where that matters. */
  permission: Permission;
  find: (db: Db, id: number) => Promise<{ title: string; revision: string; owned: Owned } | null>;
  fields: (content: unknown) => RevisionField[];
};

/** Everything that has pages of its revisions. */
export const REVISED = {
  episode: {
    place: 'episodes',
    base: (id) => `/admin/episodes/${id}`,
    permission: 'episodes.read',
    find: async (db, id) => {
      const found = await getEpisodeForEditing(db, id);
      const title = `${found?.content.number} · ${found?.content.title}`;
      return found && { title, revision: String(found.revision), owned: found };
    },
    fields: (content) => listEpisodeFields(parseEpisodeRevision(content)),
  },
  article: {
    place: 'articles',
    base: (id) => `/admin/articles/${id}`,
    permission: 'articles.read',
    find: async (db, id) => {
      const found = await getArticleForEditing(db, id);
      return found && { title: found.content.title, revision: String(found.revision), owned: found };
    },
    fields: (content) => listArticleFields(parseArticleRevision(content)),
  },
  guest: {
    place: 'guests',
    base: (id) => `/admin/guests/${id}`,
    permission: 'guests.write',
    find: async (db, id) => {
      const found = await getGuestForEditing(db, id);
      return (
        found && { title: found.content.name, revision: found.revision, owned: { createdByUserId: null, status: '' } }
      );
    },
    fields: (content) => listGuestFields(parseGuestRevision(content)),
  },
  questions: {
    place: 'questions',
    base: () => '/admin/questions',
    permission: 'questions.write',
    find: async (db, id) => {
      const revision = versionOf(await readStandingList(db, id));
      return { title: 'the standing list', revision, owned: { createdByUserId: null, status: '' } };
    },
    fields: (content) => listStandingListFields(parseStandingListRevision(content)),
  },
  series: {
    place: 'settings',
    base: () => '/admin/settings',
    permission: 'settings.write',
    find: async (db, id) => {
      const found = await readSeriesSettings(db, id);
      const owned = { createdByUserId: null, status: '' };
      return found && { title: 'the settings', revision: settingsVersion(found), owned };
    },
    fields: (content) => listSeriesFields(parseSeriesRevision(content)),
  },
} satisfies Record<string, Revised>;

export type RevisedSubject = keyof typeof REVISED;
