const SHEET = /<link rel="stylesheet" href="(\/_next\/static\/[\w./~-]+\.css)" data-precedence="next"\/>/g;
const PRELOAD = /<link rel="preload" href="\/_next\/static\/[\w./~-]+\.css" as="style"\/>/g;

/** Gives the text of a style sheet by its address under this site; null where there is none. */
export type ReadSheet = (href: string) => Promise<string | null>;

/**
 * The page with its style sheets in it: a dozen small files were two round trips before anything could be drawn, and
 * their headers were heavier than they are. Sheets that only something opened later needs are left for then.
 * @returns the page, the text of its style element, for the policy, and the addresses of what is in it; null where the
 *   page was left as it is.
 */
export async function inlineStyles(
  html: string,
  readSheet: ReadSheet,
): Promise<{ html: string; style: string; hrefs: string[] } | null> {
  const hrefs = [...html.matchAll(SHEET)].map(([, href = '']) => href);
  const sheets = await Promise.all(hrefs.map(async (href) => standAlone(await readSheet(href), href)));
  const style = sheets.join('');
  if (hrefs.length === 0 || sheets.includes(null) || style.includes('</')) return null;
  let placed = false;
  const inlined = html.replace(PRELOAD, '').replace(SHEET, () => {
    if (placed) return '';
    placed = true;
    return `<style>${style}</style>`;
  });
  return { html: inlined, style, hrefs };
}

/** A sheet as it reads away from its address: what it refers to is written from the root. */
function standAlone(sheet: string | null, href: string): string | null {
  if (sheet === null) return null;
  return sheet
    .replace(/url\((?!["']?(?:data:|\/|#))(["']?)([^)"']+)\1\)/g, (_whole, quote: string, reference: string) => {
      return `url(${quote}${new URL(reference, `http://site${href}`).pathname}${quote})`;
    })
    .replace(/\/\*# sourceMappingURL=.*?\*\//g, '');
}
