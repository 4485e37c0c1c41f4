/** Figures to shapes, in units of a drawing of 1000 × 100 that is stretched to whatever room there is. */
export const WIDTH = 1000;
export const HEIGHT = 100;

/** A point's place in the drawing; y grows downwards. Null leaves a gap. */
type Values = readonly (number | null)[];

/** The smallest of 1, 2, 2.5, 5 × 10ⁿ whose steps reach a value: an axis' end, for `steps` lines. */
export function niceMaximum(value: number, steps = 4, whole = true): number {
  if (value <= 0) return whole ? steps : 1;
  const rough = value / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough - 1e-12) ?? 10;
  const step = factor * power;
  return steps * (whole ? Math.max(1, Math.ceil(step)) : step);
}

/** Where a point of several stands across, 0 to 1: a single one in the middle. */
export function across(index: number, count: number): number {
  return count < 2 ? 0.5 : index / (count - 1);
}

/** The line through values, as an SVG path; a value alone between gaps becomes a dot's worth of line. */
export function linePath(values: Values, maximum: number): string {
  return runsOf(values)
    .map((run) => {
      const points = run.map(({ index, value }) => place(index, value, values.length, maximum));
      const [first] = points;
      return points.length === 1 ? `M${first}h0.01` : `M${points.join('L')}`;
    })
    .join('');
}

/** The area under the line. */
export function areaPath(values: Values, maximum: number): string {
  return runsOf(values)
    .filter((run) => run.length > 1)
    .map((run) => {
      const points = run.map(({ index, value }) => place(index, value, values.length, maximum));
      const [first, last] = [run[0]?.index ?? 0, run.at(-1)?.index ?? 0];
      return `M${points.join('L')}L${x(last, values.length)} ${HEIGHT}L${x(first, values.length)} ${HEIGHT}Z`;
    })
    .join('');
}

/** Bars side by side, each as wide as its share of the drawing, as one path. */
export function barsPath(values: readonly number[], maximum: number): string {
  const width = WIDTH / Math.max(1, values.length);
  return values
    .map((value, index) =>
      value > 0 ? `M${round(index * width)} ${HEIGHT}V${y(value, maximum)}h${round(width)}V${HEIGHT}Z` : '',
    )
    .join('');
}

function runsOf(values: Values): { index: number; value: number }[][] {
  const runs: { index: number; value: number }[][] = [];
  let open: { index: number; value: number }[] | null = null;
  for (const [index, value] of values.entries()) {
    if (value === null) {
      open = null;
      continue;
    }
    if (!open) {
      open = [];
      runs.push(open);
    }
    open.push({ index, value });
  }
  return runs;
}

const place = (index: number, value: number, count: number, maximum: number) =>
  `${x(index, count)} ${y(value, maximum)}`;
const x = (index: number, count: number) => round(across(index, count) * WIDTH);
const y = (value: number, maximum: number) => round(HEIGHT - (maximum > 0 ? (value / maximum) * HEIGHT : 0));
const round = (number: number) => Math.round(number * 100) / 100;

/**
 * Fewer values for a drawing that has no room for all of them: an hour's 3,600 seconds are more than a chart has pixels.
 * @param how neighbours become one: their mean, for curves, or their sum, for what was counted
 */
export function binValues(values: readonly number[], maximumCount: number, how: 'mean' | 'sum'): number[] {
  if (values.length <= maximumCount) return [...values];
  return Array.from({ length: maximumCount }, (_, bin) => {
    const from = Math.floor((bin * values.length) / maximumCount);
    const to = Math.floor(((bin + 1) * values.length) / maximumCount);
    const sum = values.slice(from, to).reduce((total, value) => total + value, 0);
    return how === 'sum' ? sum : sum / (to - from);
  });
}

/** Which of some places, evenly spread, get a label: the first, the last, and some between. */
export function labelledIndexes(count: number, labels: number): number[] {
  if (count <= labels) return Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: labels }, (_, index) => Math.round((index * (count - 1)) / (labels - 1)));
}

/** Which side of its place a label grows to, so that none leaves the drawing. @param place among the labels */
export function anchorOf(place: number, labels: number): 'start' | 'middle' | 'end' {
  if (labels < 2) return 'middle';
  if (place === 0) return 'start';
  return place === labels - 1 ? 'end' : 'middle';
}

const TIME_STEPS = [10, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200];

/** Round places on an axis of time in a video, six at most and the first at its start. @param duration seconds */
export function timeTicks(duration: number): number[] {
  const step = TIME_STEPS.find((candidate) => duration / candidate <= 6) ?? duration;
  return Array.from({ length: Math.floor(duration / step) + 1 }, (_, index) => index * step);
}
