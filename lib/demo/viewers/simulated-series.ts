/** An answer in a video that does not exist, as viewers take to it. */
export type SimulatedAnswer = {
  anchor: string;
  /** Seconds. */
  start: number;
  /** 1 holds viewers as an ordinary one does, 2 twice as well; and draws as many more to itself. */
  pull: number;
};

export type SimulatedEpisode = {
  postId: string;
  youtubeId: string;
  /** Seconds. */
  duration: number;
  /** Milliseconds since the epoch. */
  publishedAt: number;
  /** How many come for this guest, compared with an ordinary one. */
  pull: number;
  /** In order of their starts; the first begins at 0 or later. */
  answers: SimulatedAnswer[];
};
