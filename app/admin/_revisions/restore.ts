import {
  restoreArticleAction,
  restoreEpisodeAction,
  restoreGuestAction,
  restoreSeriesAction,
  restoreStandingListAction,
} from '../revisions/actions';

/** The action that puts a revision back, by what it is of. */
export const RESTORE = {
  episode: restoreEpisodeAction,
  article: restoreArticleAction,
  guest: restoreGuestAction,
  series: restoreSeriesAction,
  questions: restoreStandingListAction,
};
