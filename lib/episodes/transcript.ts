/** What is said at one place of the video. */
export type TranscriptCue = {
  /** Milliseconds into the video; the start belongs to the cue, the end does not. */
  startMs: number;
  endMs: number;
  /** Null where the transcript does not say, as it mostly does not while one speaker goes on. */
  speaker: string | null;
  /** Plain text on one line. */
  text: string;
};

/** What was said in a video, word for word. */
export type TranscriptView = {
  /** BCP 47. */
  language: string;
  /** In the order in which they begin. */
  cues: TranscriptCue[];
};
