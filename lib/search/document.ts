/** Something that can be found. */
export type SearchDocument = {
  /** lib/search/document-id.ts */
  id: number;
  /** From the site's root, with its fragment and without the second. */
  path: string;
  /** Plain text, as its link is to read. */
  title: string;
  guests: { slug: string; name: string }[];
  /** The episode's, of what belongs to one. */
  number: number | null;
  /** The title of what it is a part of; empty where it is a part of nothing. */
  partOf: string;
  /** Plain text, of which results show the place found. */
  text: string;
  /** From which character of the text on the video is at which second, ascending. */
  seconds: [offset: number, second: number][];
  /** What it is found by, best first: plain text each, empty where there is nothing. */
  words: DocumentWords;
  /** The guests of whom readers may ask for this alone. */
  guestIds: number[];
};

export type DocumentWords = {
  title: string;
  guest: string;
  question: string;
  text: string;
  /** What it is not about, and may be asked for with it: an answer is found by its words and its guest's name together. */
  context: string;
};
