/** So many years stand in a row, which with the ways beyond them is three lines of a phone. */
export const MOST_YEARS = 12;

export type YearsAround = {
  years: number[];
  /** The next one before and after those, where there is one. */
  earlier: number | null;
  later: number | null;
};

/**
 * The years to link to from the page of one of them, or of all: with that one in their middle as far as there are years on
 * either side. A series that has gone on for decades must not open with a list of them.
 * @param all newest first
 */
export function yearsAround(all: readonly number[], shown: number | undefined): YearsAround {
  const at = shown === undefined ? 0 : Math.max(0, all.indexOf(shown));
  const from = Math.max(0, Math.min(at - MOST_YEARS / 2, all.length - MOST_YEARS));
  return {
    years: all.slice(from, from + MOST_YEARS),
    earlier: all[from + MOST_YEARS] ?? null,
    later: all[from - 1] ?? null,
  };
}
