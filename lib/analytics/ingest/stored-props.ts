import { type EventName, FORWARDED_EVENTS, type WireEvent } from './event-schema';

const forwarded: ReadonlySet<EventName> = new Set(FORWARDED_EVENTS);

/** The events of a playback in between, of which there are by far the most; each tells the same things. */
const REPORTS: ReadonlySet<EventName> = new Set(['Video paused', 'Video progress']);

/** What a report may tell, in the order in which it is stored. */
const FIELDS = ['watched', 'watchTime', 'position', 'duration', 'entry', 'rewatched'] as const;
/** How many numbers the stretches of a list have. */
const STRETCHES: Partial<Record<(typeof FIELDS)[number], number>> = { watched: 2, rewatched: 3 };

/**
 * An event's props as they are stored. What Mixpanel gets stays as it was parsed, since it is sent from there. The others
 * are without the video and the post, which the row's episode stands for; and a report, six of seven events, is the bare
 * list of its numbers: `[[0,12.5],12.5,12.5,3600]` for watched, watchTime, position and duration.
 */
export function toStoredProps({ name, props }: Pick<WireEvent, 'name' | 'props'>): string {
  if (forwarded.has(name)) return JSON.stringify(props);
  const { youtubeID, postID, ...told }: Record<string, unknown> = props;
  if (!REPORTS.has(name)) return JSON.stringify(told);
  const list = FIELDS.map((field) => {
    const value = told[field];
    return Array.isArray(value) ? value.flat() : (value ?? null);
  });
  while (list.length > 0 && list.at(-1) === null) list.pop();
  return JSON.stringify(list);
}

/** What the props of an event tell, out of the stored form; an older version's is the object itself. */
export function fromStoredProps(text: string): Record<string, unknown> {
  const stored: unknown = JSON.parse(text);
  if (!Array.isArray(stored)) return { ...(stored as object) };
  return Object.fromEntries(
    FIELDS.flatMap((field, index) => {
      const value: unknown = stored[index] ?? null;
      if (value === null) return [];
      const size = STRETCHES[field];
      return [[field, size && Array.isArray(value) ? chunk(value, size) : value]];
    }),
  );
}

function chunk(numbers: unknown[], size: number): unknown[][] {
  return Array.from({ length: Math.ceil(numbers.length / size) }, (_, index) =>
    numbers.slice(index * size, (index + 1) * size),
  );
}
