/**
 * Why a file of an archive can't be read, or not further: a whole sentence for whoever imports. Thrown within a source's
 * stream, which can't return anything in the middle of a read; lib/importing/read-posts.ts catches it and goes on.
 */
export class Refusal extends Error {
  override name = 'Refusal';
}
