/** Red, green and blue, 0 to 255. */
type Rgb = [number, number, number];

export type Scheme = 'light' | 'dark';

/** What links stand on, by scheme: paper, raised and sunken paper of app/globals.css. */
const PAPERS: Record<Scheme, Rgb[]> = {
  light: [parse('#fbfaf7'), parse('#ffffff'), parse('#f1efe9')],
  dark: [parse('#161513'), parse('#1f1d1a'), parse('#100f0e')],
};
/** What is written on the colour itself. */
const INKS: Rgb[] = [parse('#ffffff'), parse('#14110f')];
/** WCAG 2.2, 1.4.3 (AA), for text of any size. */
const LEAST_CONTRAST = 4.5;
/** How much of the colour is in its soft ground. */
const SOFT = 0.12;
const STEP = 0.02;

export type Accent = {
  /** #rrggbb: the series' colour, or the nearest to it that can be read. */
  colour: string;
  /** Of text on it. */
  ink: string;
  /** A ground with a little of it. */
  soft: string;
  /** Of the series' own colour on the worst of the scheme's papers, and of the colour used. */
  contrast: { given: number; used: number };
};

/** Whether text is a colour as settings keep it. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text);

/**
 * A series' colour as it is used in a scheme: itself where links in it can be read on every paper, or else darkened, in
 * the dark lightened, until they can. @param colour #rrggbb
 */
export function accentIn(scheme: Scheme, colour: string): Accent {
  const given = parse(colour);
  const end: Rgb = scheme === 'light' ? [0, 0, 0] : [255, 255, 255];
  for (let share = 0; ; share += STEP) {
    const used = mix(given, end, Math.min(share, 1));
    const soft = mix(PAPERS[scheme][0] ?? end, used, SOFT);
    const contrast = Math.min(...[...PAPERS[scheme], soft].map((paper) => contrastOf(used, paper)));
    if (contrast < LEAST_CONTRAST && share < 1) continue;
    const ink = INKS.reduce((best, other) => (contrastOf(other, used) > contrastOf(best, used) ? other : best));
    const worst = Math.min(...PAPERS[scheme].map((paper) => contrastOf(given, paper)));
    return {
      colour: write(used),
      ink: write(ink),
      soft: write(soft),
      contrast: { given: worst, used: contrast },
    };
  }
}

/** The style sheet that puts a series' colour in the place of Colloquy's own. */
export function accentStyles(colour: string): string {
  const rules = (scheme: Scheme) => {
    const { colour: used, ink, soft } = accentIn(scheme, colour);
    return `:root:root{--accent:${used};--accent-ink:${ink};--accent-soft:${soft}}`;
  };
  return `${rules('light')}\n@media screen and (prefers-color-scheme:dark){${rules('dark')}}\n`;
}

/** The ratio of WCAG 2.2, 1 to 21. */
export function contrastBetween(a: string, b: string): number {
  return contrastOf(parse(a), parse(b));
}

function contrastOf(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((part, i) => Math.round(part + ((to[i] ?? part) - part) * share)) as Rgb;
}

function parse(colour: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Rgb;
}

const write = (rgb: Rgb): string => `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
