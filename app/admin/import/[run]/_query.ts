import type { ItemCounts } from '@/lib/importing/runs/get-run';

/** How a post stands, in words. */
const STATES = {
  waiting: 'Waiting',
  conflict: 'Your choice',
  saved: 'Saved',
  unchanged: 'Unchanged',
  skipped: 'Skipped',
  refused: 'Refused',
  undone: 'Undone',
} as const satisfies Record<keyof ItemCounts, string>;

type State = keyof ItemCounts;

/** Which posts of a run are asked for. Whatever can't be read asks for all. */
export function parseRunQuery(query: Record<string, string | string[] | undefined>): {
  from: number;
  state: State | undefined;
} {
  const from = typeof query.from === 'string' && /^\d{1,9}$/.test(query.from) ? Number(query.from) : 0;
  return { from, state: listStates().find((state) => state === query.state) };
}

/** Links to the posts of each state that there are. */
export function listFilters(path: string, counts: ItemCounts): { text: string; href: string }[] {
  return listStates()
    .filter((state) => counts[state] > 0)
    .map((state) => ({ text: `${STATES[state]} ${counts[state]}`, href: `${path}?state=${state}` }));
}

function listStates(): State[] {
  return Object.keys(STATES).filter((name): name is State => name in STATES);
}
