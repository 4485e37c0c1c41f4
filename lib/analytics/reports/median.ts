/** The middle of the numbers there are, or halfway between the middle two; null where there are none. */
export function median(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null).sort((a, b) => a - b);
  const upper = known[Math.floor(known.length / 2)];
  const lower = known[Math.ceil(known.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
