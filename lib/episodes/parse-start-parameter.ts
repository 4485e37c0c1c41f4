/**
 * The start second in an address's query, `?t=150` or, as YouTube writes it, `?t=150s`. Null where there is none, where
 * it is nonsense, or where it lies beyond the video's end.
 * @param durationSeconds null where it is not known
 */
export function parseStartParameter(search: string, durationSeconds: number | null): number | null {
  const text = new URLSearchParams(search).get('t');
  if (!text || !/^\d{1,6}s?$/.test(text)) return null;
  const seconds = Number.parseInt(text, 10);
  return durationSeconds !== null && seconds >= durationSeconds ? null : seconds;
}
