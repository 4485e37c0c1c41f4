/** What a shared link's picture says. */
export type Card = {
  /** The series'. */
  seriesTitle: string;
  /** An interview's, which also chooses the colours; null where the card is of no one interview. */
  number: number | null;
  /** Said large. */
  heading: string;
  /** Said below it; may be empty. */
  line: string;
};

/** Pixels: what Open Graph and Twitter show whole. */
export const CARD_SIZE = { width: 1200, height: 630 };
