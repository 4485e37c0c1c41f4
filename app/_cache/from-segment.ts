/**
 * The text that stands in a part of an address. Next hands pages these parts encoded, and routes decoded; slugs have no
 * percent sign, so decoding does the latter nothing.
 */
export function fromSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
