/** What a feed says, before it is written as RSS or JSON. All addresses are absolute. */
export type Feed = {
  title: string;
  /** Plain text. */
  description: string;
  /** The page that it is the feed of. */
  url: string;
  /** Of this feed in each format: this page of it, its neighbours, and its first. Page 1 is the newest. */
  pages: Record<'self' | 'first', FeedAddresses> & Record<'previous' | 'next', FeedAddresses | null>;
  /** BCP 47. */
  language: string;
  /** IANA name; dates are written with its offset. */
  timeZone: string;
  host: string;
  imageUrl: string;
  /** WebSub hub that is told of news; null where there is none. */
  hubUrl: string | null;
  /** Newest first. */
  items: FeedItem[];
};

export type FeedAddresses = { xml: string; json: string };

export type FeedItem = {
  /** The same for ever, whatever its address becomes. */
  id: string;
  url: string;
  title: string;
  /** Plain text. */
  summary: string;
  /** HTML without script. */
  html: string;
  publishedAt: Date;
  updatedAt: Date;
  /** Topics' names. */
  tags: string[];
  /** Null for an article. */
  interview: FeedInterview | null;
};

export type FeedInterview = {
  number: number;
  /** `url` is the guest's page here. */
  guests: { name: string; url: string }[];
  imageUrl: string;
  durationSeconds: number | null;
  /** The video where it is kept. */
  videoUrl: string;
  /** Null where no answer has a start second. */
  chaptersUrl: string | null;
  transcript: { url: string; language: string } | null;
};
