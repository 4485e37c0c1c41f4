import type { Subject } from '../db/generated/sqlite/enums';

/** What somebody typed and has not saved. */
export type WorkingCopy = {
  /** Made by the browser; one for each open form, and a new one after each save. */
  id: string;
  savedAt: Date;
  /** The revision that the typing began from. */
  revision: number;
  /** Counts what the browser sent of it. */
  seq: number;
  /** JSON of the form, unchecked. */
  content: string;
};

/** Of what it is; the ID is null for something that was never saved. */
export type WorkingCopyOf = { subject: Subject; subjectId: number | null };

/** The seq of a copy that was saved or thrown away: it stays for a while, empty, so that what comes late changes nothing. */
export const CLOSED = 2_147_483_647;
