/** Why a file can't be restored. */
export type UnreadableReason =
  /** No ZIP, or half of one. */
  | 'not-a-zip'
  /** A ZIP, of something else. */
  | 'not-an-export'
  /** Of a later Colloquy. */
  | 'newer-version'
  /** Not what its manifest says, or not what a row may be. */
  | 'damaged'
  /** Names that lead out, links, encryption, or more than it may be. */
  | 'unsafe'
  /** The database did not take the rows. */
  | 'rows-refused';

/** Ends the reading of an export from anywhere within it, and with it the transaction. */
export class UnreadableExport extends Error {
  readonly reason: UnreadableReason;
  /** A sentence about which file or row, and what of it. */
  readonly detail: string;

  constructor(reason: UnreadableReason, detail: string, options?: ErrorOptions) {
    super(`${reason}: ${detail}`, options);
    this.name = 'UnreadableExport';
    this.reason = reason;
    this.detail = detail;
  }
}
