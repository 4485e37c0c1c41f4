/**
 * Intl's formatters, each made once: making one takes fifty times as long as formatting with it, and a dashboard formats a
 * thousand figures and days. There are as many as there are languages of series and sorts of figures.
 */

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const regions = new Map<string, Intl.DisplayNames>();

export function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return remember(numbers, keyOf(language, options), () => new Intl.NumberFormat(language, options));
}

export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return remember(dates, keyOf(language, options), () => new Intl.DateTimeFormat(language, options));
}

/** Names of countries by their codes. */
export function regionNames(language: string): Intl.DisplayNames {
  return remember(regions, language, () => new Intl.DisplayNames(language, { type: 'region' }));
}

function keyOf(language: string, options: object): string {
  return `${language} ${JSON.stringify(options)}`;
}

function remember<Format>(known: Map<string, Format>, key: string, make: () => Format): Format {
  const format = known.get(key) ?? make();
  known.set(key, format);
  return format;
}
