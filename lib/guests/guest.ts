import type { EpisodeSummary, GuestSummary } from '../episodes/episode';

/** A guest in a list. */
export type GuestListing = GuestSummary & {
  /** Of the guest's published interviews. */
  episodeCount: number;
};

/** A guest as readers see them. */
export type GuestView = GuestSummary & {
  /** Markdown; may be empty. */
  biography: string;
  links: { label: string; url: string }[];
  /** Newest first. */
  appearances: Appearance[];
};

/** An interview of a guest, with what was asked there. */
export type Appearance = EpisodeSummary & {
  answers: { anchor: string; question: string; questionSlug: string | null; startSeconds: number | null }[];
};
