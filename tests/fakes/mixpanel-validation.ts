/** An event as it arrives at Mixpanel: anything. */
export type ReceivedEvent = { event?: unknown; properties?: Record<string, unknown> };

export type FailedRecord = { index: number; insert_id: string; field: string; message: string };

const FORBIDDEN_IDS = new Set([
  ...['anon', 'anonymous', 'nil', 'none', 'null', 'n/a', 'na', 'undefined', 'unknown', '0', '-1', 'true', 'false'],
  ...['[]', '{}', '', '00000000-0000-0000-0000-000000000000'],
]);

/** What /import?strict=1 finds wrong with an event, field and message, or null: docs.mixpanel.com/reference/import-events. */
export function findFault(received: ReceivedEvent, token: string): [field: string, message: string] | null {
  const { event, properties = {} } = received;
  const { time, distinct_id: distinctId, $insert_id: insertId } = properties;
  if (typeof event !== 'string' || event === '') return ['event', 'must be a non-empty string'];
  if (properties.token !== undefined && properties.token !== token) return ['properties.token', 'is another project’s'];
  if (typeof time !== 'number' || time < 31_536_000_000) {
    return ['properties.time', "'properties.time' is invalid: must be specified as milliseconds since epoch"];
  }
  if (typeof distinctId !== 'string' || FORBIDDEN_IDS.has(distinctId.toLowerCase())) {
    return ['properties.distinct_id', `'properties.distinct_id' is invalid: ${String(distinctId)}`];
  }
  if (typeof insertId !== 'string' || !/^[A-Za-z0-9-]{1,36}$/.test(insertId)) {
    return ['properties.$insert_id', "'properties.$insert_id' is invalid"];
  }
  if (Object.keys(properties).length > 255) return ['properties', 'has more than 255 properties'];
  return null;
}

/** Mixpanel counts events as one when these four are equal, and only then. */
export function identityOf({ event, properties = {} }: ReceivedEvent): string {
  return JSON.stringify([event, properties.time, properties.distinct_id, properties.$insert_id]);
}
