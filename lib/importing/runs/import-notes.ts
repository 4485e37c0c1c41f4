import { z } from 'zod';

/** What ImportRun.notes holds: what concerns files and the archive as a whole. */
const notesSchema = z.array(z.object({ where: z.string(), text: z.string() }));
export type ImportNotes = z.output<typeof notesSchema>;

/** More notes than this are of one kind, and are counted. */
export const MOST_NOTES = 2_000;

export function parseNotes(json: string): ImportNotes {
  return notesSchema.parse(JSON.parse(json));
}

/** What ImportRun.options holds. */
const optionsSchema = z.object({
  /** Of the archive on the server's machine. */
  path: z.string(),
  /** Whether the archive was sent to the desk, so that it is the run's to delete. */
  isUpload: z.boolean(),
  format: z.string().nullable(),
});
export type ImportOptions = z.output<typeof optionsSchema>;

export function parseOptions(json: string): ImportOptions {
  return optionsSchema.parse(JSON.parse(json));
}
