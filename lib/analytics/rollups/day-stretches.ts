/** Days by their numbers, both included. */
export type Stretch = { first: number; last: number };
/** In order, and none of them next to another. */
export type Stretches = readonly Stretch[];

/** Reads `20601-20603 20605-20605`. */
export function parseStretches(text: string): Stretches {
  return text.split(' ').flatMap((part) => {
    const [first, last] = part.split('-').map(Number);
    return part === '' || first === undefined || last === undefined ? [] : [{ first, last }];
  });
}

export function formatStretches(stretches: Stretches): string {
  return stretches.map(({ first, last }) => `${first}-${last}`).join(' ');
}

/** @param day after all that are in it */
export function appendDay(stretches: Stretches, day: number): Stretches {
  const end = stretches.at(-1);
  return end?.last === day - 1
    ? [...stretches.slice(0, -1), { first: end.first, last: day }]
    : [...stretches, { first: day, last: day }];
}

export function hasDay(stretches: Stretches, day: number): boolean {
  return stretches.some(({ first, last }) => first <= day && day <= last);
}

/** What of some days is in none of the stretches; nothing where the last day is before the first. */
export function without({ first, last }: Stretch, stretches: Stretches): Stretches {
  const left: Stretch[] = [];
  let from = first;
  for (const stretch of stretches) {
    if (stretch.last < from) continue;
    const until = Math.min(last, stretch.first - 1);
    if (from <= until) left.push({ first: from, last: until });
    from = stretch.last + 1;
  }
  return from <= last ? [...left, { first: from, last }] : left;
}
