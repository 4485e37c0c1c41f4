import type { ItemView } from '@/lib/importing/runs/list-items';
import type { RunSummary } from '@/lib/importing/runs/list-runs';

export const RUN_STATES = {
  planned: 'To be looked through',
  running: 'Under way',
  paused: 'Stopped',
  done: 'Done',
  undone: 'Undone',
  failed: 'Not read',
} as const satisfies Record<RunSummary['state'], string>;

export const ITEM_STATES = {
  waiting: 'Waiting',
  saved: 'Saved',
  unchanged: 'Unchanged',
  conflict: 'Your choice',
  skipped: 'Skipped',
  refused: 'Refused',
  undone: 'Undone',
} as const satisfies Record<ItemView['state'], string>;

const KINDS: Record<string, string> = { episode: 'Interview', article: 'Article', page: 'Page', skip: 'Nothing' };

export const describeKind = (becomes: string) => KINDS[becomes] ?? becomes;

export const EFFECTS = {
  new: 'New here',
  unchanged: 'Here, unchanged',
  update: 'Changes what is here',
  conflict: 'Needs your choice',
} as const;
