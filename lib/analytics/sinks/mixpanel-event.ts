import { z } from 'zod';
import type { FORWARDED_EVENTS } from '../ingest/event-schema';
import { bytesToUuid } from '../uuid';

/** One event as Mixpanel takes it: docs.mixpanel.com/reference/import-events. */
export type MixpanelEvent = { event: string; properties: Record<string, string | number> };

/** The columns of an event row that decide what is sent. They never change, so a repeat is the same to the byte. */
export type StoredEvent = { id: Uint8Array; name: string; occurredAt: number; visitorId: Uint8Array; props: string };

export type MixpanelEventResult = { ok: true; event: MixpanelEvent } | { ok: false; reason: string };

const text = z.string();
const video = z.object({ youtubeID: text, postID: text });

/** The properties that the old inline script sent, and no others: what else a report holds is for the dashboards. */
const properties: Record<(typeof FORWARDED_EVENTS)[number], z.ZodType<Record<string, string>>> = {
  'Post viewed': z.object({ id: text }),
  'Video played': video,
  'Video ended': video,
};

const schemas = new Map<string, z.ZodType<Record<string, string>>>(Object.entries(properties));

/**
 * What Mixpanel is told of a stored event.
 *
 * Mixpanel counts two events as one when their name, `time`, `distinct_id` and `$insert_id` are equal, so all four come
 * from the row alone. `distinct_id` is 32 hexadecimal digits, so it is never one of the words that Mixpanel refuses as
 * no identity. `ip: 0` switches geolocation off, which would find this server.
 * @returns a reason in words where the row is no event for Mixpanel.
 */
export function toMixpanelEvent(stored: StoredEvent): MixpanelEventResult {
  const schema = schemas.get(stored.name);
  if (!schema) return { ok: false, reason: `Colloquy does not send “${stored.name}” to Mixpanel` };
  const props = schema.safeParse(parseJson(stored.props));
  if (!props.success) return { ok: false, reason: `Colloquy stored “${stored.name}” without the properties it sends` };
  return {
    ok: true,
    event: {
      event: stored.name,
      properties: {
        ...props.data,
        time: stored.occurredAt,
        distinct_id: Buffer.from(stored.visitorId).toString('hex'),
        $insert_id: bytesToUuid(stored.id),
        ip: 0,
      },
    },
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
