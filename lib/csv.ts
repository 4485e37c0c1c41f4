/** A cell of a table to be saved. Null is an empty one. */
export type Cell = string | number | null;

/**
 * A table as CSV (RFC 4180): every text in quotes, CRLF between lines, with a byte order mark, without which Excel takes
 * UTF-8 for something else. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, “CSV
 * Injection”): referrers and campaigns are whatever a stranger sent.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`;
}

function toCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return `"${disarm(cell).replaceAll('"', '""')}"`;
}

/** What a spreadsheet takes for a formula's beginning, full-width forms and white space before it included. */
const FORMULA = /^\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

function disarm(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
