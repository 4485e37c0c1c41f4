/** What an export that is made now is called, where nobody says otherwise. */
export function exportName(now: Date): string {
  return `colloquy-export-${now.toISOString().slice(0, 10)}.zip`;
}
