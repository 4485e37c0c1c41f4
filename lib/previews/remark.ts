/** What somebody with a preview link wrote about the interview or one of its answers. */
export type RemarkView = {
  id: number;
  /** Of the answer; null for the interview as a whole. */
  anchor: string | null;
  /** As they gave it. */
  name: string;
  /** Plain text. */
  body: string;
  createdAt: Date;
  doneAt: Date | null;
};

/** Characters. */
export const REMARK_LIMITS = { name: 80, body: 4_000 };

export const remarkSelect = {
  id: true,
  anchor: true,
  name: true,
  body: true,
  createdAt: true,
  doneAt: true,
} as const;
