import type { AnswerView, GuestSummary } from '../episodes/episode';

/** A standing question in a list. */
export type QuestionListing = {
  slug: string;
  /** The canonical wording. */
  text: string;
  /** A few words. */
  label: string;
  /** How many guests have answered it in a published interview. */
  guestCount: number;
};

/** A standing question as readers see it. */
export type QuestionView = QuestionListing & {
  id: number;
  /** Other words in which it was put to guests, the most used first. */
  wordings: { text: string; count: number }[];
};

/** An answer together with whose it is and where it was given, for pages that hold answers of several interviews. */
export type GivenAnswer = Pick<AnswerView, 'anchor' | 'body' | 'startSeconds'> & {
  /** Where the next answer of the interview begins, or the video ends; null where that is not known. */
  endSeconds: number | null;
  /** How it was asked, where that differs from the canonical wording. */
  wording: string | null;
  episode: {
    number: number;
    slug: string;
    title: string;
    youtubeId: string;
    /** The ID that analytics events of this episode carry. */
    postId: string;
    durationSeconds: number | null;
    publishedAt: Date | null;
  };
  guests: GuestSummary[];
};
