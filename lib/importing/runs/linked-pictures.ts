/** What an item says of the pictures that its text shows from elsewhere: one line each, kept in ImportItem.reason. */

/** Nobody has asked for it. */
export const ONLY_LINKED = 'Only linked, not in the archive: ';
/** Somebody did, in vain. */
export const NOT_FETCHED = 'Could not be fetched: ';
const FETCHED = 'Fetched and kept: ';

/** Addresses of any length come out of archives. */
const shown = (reference: string) => reference.slice(0, 300);

export const sayLinked = (reference: string) => ONLY_LINKED + shown(reference);

/** What came of fetching a picture. @param problem why it was not; null where it was */
export type Fetched = { reference: string; problem: string | null };

/** The sentences of an item with what came of fetching in place of what they said of these pictures before. */
export function putFetched(reason: string, fetched: Fetched[]): string {
  const gone = new Set(fetched.map(({ reference }) => shown(reference)));
  const isGone = (line: string) =>
    [ONLY_LINKED, NOT_FETCHED, FETCHED].some((start) => {
      if (!line.startsWith(start)) return false;
      const rest = line.slice(start.length);
      return gone.has(rest) || (start === NOT_FETCHED && gone.has(rest.slice(0, Math.max(0, rest.lastIndexOf(' – ')))));
    });
  const lines = reason.split('\n').filter((line) => line !== '' && !isGone(line));
  const said = fetched.map(({ reference, problem }) =>
    problem === null ? FETCHED + shown(reference) : `${NOT_FETCHED}${shown(reference)} – ${problem}.`,
  );
  return [...lines, ...said].join('\n');
}
