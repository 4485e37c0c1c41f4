/** Names as one says them: Ada, Ada and Grace, Ada, Grace and Mary. */
export function listNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
