import { type EventName, FORWARDED_EVENTS, type WireEvent } from './event-schema';

const forwarded: ReadonlySet<EventName> = new Set(FORWARDED_EVENTS);

/** The events of a playback in between, of which there are by far the most; each tells the same things. */
const REPORTS: ReadonlySet<EventName> = new Set(['Video paused', 'Video progress']);

/** What a report may tell, in the order in which it is stored. */
const FIELDS = ['watched', 'watchTime', 'position', 'duration', 'entry', 'rewatched'] as const;

/**
 * An event's props as they are stored. What Mixpanel gets stays as it was parsed, since it is sent from there. The others
 * are without the video and the post, which the row's episode stands for; and a report, nine events of ten, is the bare
 * list of its numbers to the millisecond: `[[0,12.5],12.4,-1,3600]` for watched, watchTime, position and duration. A
 * position below 0 is the end of a watched stretch, -1 of the first, -2 of the second: so it is while a video plays.
 */
export function toStoredProps({ name, props }: Pick<WireEvent, 'name' | 'props'>): string {
  if (forwarded.has(name)) return JSON.stringify(props);
  const { youtubeID, postID, ...told }: Record<string, unknown> = props;
  if (!REPORTS.has(name)) return JSON.stringify(told);
  const list = FIELDS.map((field) => toMilliseconds(told[field] ?? null));
  const [watched, , position] = list;
  const stretch = Array.isArray(watched) ? watched.findIndex((end, at) => at % 2 === 1 && end === position) : -1;
  if (stretch !== -1) list[FIELDS.indexOf('position')] = -(stretch + 1) / 2;
  while (list.length > 0 && list.at(-1) === null) list.pop();
  return JSON.stringify(list);
}

/** Of lists one list. */
function toMilliseconds(value: unknown): unknown {
  if (Array.isArray(value)) return value.flat().map(toMilliseconds);
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}

/** What the props of an event tell, out of the stored form; an older version's is the object itself. */
export function fromStoredProps(text: string): Record<string, unknown> {
  const stored: unknown = JSON.parse(text);
  if (!Array.isArray(stored)) return { ...(stored as object) };
  const [watched, watchTime, position, duration, entry, rewatched]: unknown[] = stored;
  const told = {
    watched: pieces(watched, 2),
    watchTime,
    position: typeof position === 'number' && position < 0 ? pieces(watched, 2)?.at(-1 - position)?.[1] : position,
    duration,
    entry,
    rewatched: pieces(rewatched, 3),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== null));
}

function pieces(numbers: unknown, size: number): unknown[][] | undefined {
  if (!Array.isArray(numbers)) return undefined;
  return Array.from({ length: Math.ceil(numbers.length / size) }, (_, index) =>
    numbers.slice(index * size, (index + 1) * size),
  );
}
