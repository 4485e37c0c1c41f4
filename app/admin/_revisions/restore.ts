import { restoreArticleAction, restoreEpisodeAction, restoreGuestAction } from '../revisions/actions';

/** The action that puts a revision back, by what it is of. */
export const RESTORE = {
  episode: restoreEpisodeAction,
  article: restoreArticleAction,
  guest: restoreGuestAction,
};
