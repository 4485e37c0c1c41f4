/** The files of an archive, whether it is a folder, a ZIP or one file; nothing of them is read before it is asked for. */
export type Archive = {
  /** In the order of their paths. */
  entries: ArchiveEntry[];
  /** Files that can't be taken, and why. */
  refused: RefusedFile[];
  /** Gives back what reading took: open files, unpacked ZIPs. */
  close(): Promise<void>;
};

export type ArchiveEntry = {
  /** Within the archive, with slashes, never leading out of it. Files of a ZIP within are below the ZIP's path. */
  path: string;
  /** Bytes, as far as is known before reading. */
  size: number;
  /** Throws a Refusal where the file breaks off or is larger than it may be. */
  open(): AsyncIterable<Uint8Array>;
};

export type RefusedFile = {
  path: string;
  /** A sentence. */
  reason: string;
};
