import { listArticleFields, parseArticleRevision } from '@/lib/articles/article-revision';
import { getArticleForEditing } from '@/lib/articles/get-article-for-editing';
import type { Owned, Permission } from '@/lib/auth/permissions';
import type { Db } from '@/lib/db/client';
import { listEpisodeFields, parseEpisodeRevision } from '@/lib/episodes/episode-revision';
import { getEpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import { getGuestForEditing } from '@/lib/guests/get-guest-for-editing';
import { listGuestFields, parseGuestRevision } from '@/lib/guests/guest-revision';
import type { RevisionField } from '@/lib/revisions/revision';

/** What is revised, as its pages speak of it. */
type Revised = {
  /** Its place among the desk's pages: /admin/PLACE/ID. */
  place: 'episodes' | 'articles' | 'guests';
  /** Who sees it sees its revisions; `owned` says whose it is, where that matters. */
  permission: Permission;
  find: (db: Db, id: number) => Promise<{ title: string; revision: string; owned: Owned } | null>;
  fields: (content: unknown) => RevisionField[];
};

/** Everything that has pages of its revisions. */
export const REVISED = {
  episode: {
    place: 'episodes',
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
    permission: 'articles.read',
    find: async (db, id) => {
      const found = await getArticleForEditing(db, id);
      return found && { title: found.content.title, revision: String(found.revision), owned: found };
    },
    fields: (content) => listArticleFields(parseArticleRevision(content)),
  },
  guest: {
    place: 'guests',
    permission: 'guests.write',
    find: async (db, id) => {
      const found = await getGuestForEditing(db, id);
      return (
        found && { title: found.content.name, revision: found.revision, owned: { createdByUserId: null, status: '' } }
      );
    },
    fields: (content) => listGuestFields(parseGuestRevision(content)),
  },
} satisfies Record<string, Revised>;

export type RevisedSubject = keyof typeof REVISED;
