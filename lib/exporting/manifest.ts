import { z } from 'zod';

/** The version of the format that is written. Every earlier one is read, too; a later one is refused. */
export const VERSION = 1;
export const MANIFEST_PATH = 'manifest.json';
/** What differs between two exports of the same content: it stands apart, so that all else is the same to the byte. */
export const EXPORTED_PATH = 'exported.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

/** What an export says of itself: every other file in it, and how much each table has. */
export const manifestSchema = z.strictObject({
  format: z.literal('colloquy-export'),
  version: count,
  /** Rows of each table. */
  tables: z.record(z.string(), z.strictObject({ rows: count })),
  /** The highest number that each table ever gave a row. */
  numbering: z.record(z.string(), count),
  /** IDs of pictures whose file was not there any more. */
  missingPictures: z.array(z.string()),
  files: z.array(z.strictObject({ path: z.string(), bytes: count, sha256 })),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const exportedSchema = z.strictObject({
  /** When its snapshot was taken. */
  exportedAt: z.iso.datetime({ precision: 3 }),
  siteUrl: z.string(),
  /** Of manifest.json: the same for the same content, on whichever database. */
  manifestSha256: sha256,
});
export type Exported = z.infer<typeof exportedSchema>;

/** JSON of one text for one value: its names in the order of their writing, two spaces, a line's end. */
export const toJson = (value: Manifest | Exported): string => `${JSON.stringify(value, null, 2)}\n`;
