/** What an archive may ask of this machine. Past a limit a post or file is refused with a sentence, and the rest goes on. */
export const LIMITS = {
  /** Files in an archive, those of ZIPs within it included. */
  files: 100_000,
  /** Bytes of one file. */
  fileBytes: 4 * 1024 ** 3,
  /** Bytes of all files of a ZIP, unpacked. */
  unpackedBytes: 32 * 1024 ** 3,
  /** How many times its packed size a file of a ZIP may have… */
  ratio: 200,
  /** …once it is larger than this, bytes: what fits into memory many times is no bomb. */
  ratioFromBytes: 16 * 1024 ** 2,
  /** ZIPs within ZIPs: Tumblr's export has one in the other. */
  zipDepth: 2,
  /** ZIPs within an archive, each of which is unpacked to disk while it is read. */
  zips: 50,
  /** Characters of a file's path. */
  path: 1_000,
  /** Characters of a post. */
  post: 1_000_000,
  /** Signs that mean something in Markdown, outside of code: each of them costs a reader of it a hundred letters. */
  signs: 50_000,
  /** Elements within elements, brackets within brackets. */
  depth: 256,
  /** Characters between two tags, or of one: past this nothing of the file can be kept apart. */
  run: 16 * 1024 ** 2,
  /** Posts of an archive. */
  posts: 100_000,
} as const;
