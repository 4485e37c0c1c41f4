import type { Page } from '@playwright/test';
import { eventsRequestSchema, type WireEvent } from '@/lib/analytics/ingest/event-schema';

/**
 * Stands in for POST /api/events on a page: keeps what comes, answers as told, and fails a story by what does not
 * parse. Beacons reach it too.
 */
export async function standInForIngest(page: Page) {
  const sent: WireEvent[] = [];
  const contentTypes = new Map<string, string>();
  let answer: number | 'down' = 202;
  await page.context().route('**/api/events', async (route) => {
    if (answer === 'down') return route.abort('connectionrefused');
    const { events } = eventsRequestSchema.parse(route.request().postDataJSON());
    sent.push(...events);
    const contentType = route.request().headers()['content-type'] ?? '';
    for (const { event_id: id } of events) if (!contentTypes.has(id)) contentTypes.set(id, contentType);
    await route.fulfill({ status: answer, json: answer === 202 ? { accepted: events.length, dropped: 0 } : {} });
  });
  const counted = () => [...new Map(sent.map((event) => [event.event_id, event])).values()];
  return {
    /** All that was sent, repeats included. */
    sent,
    /** The content type of the request that first brought an event. */
    contentTypeOf: ({ event_id: id }: WireEvent) => contentTypes.get(id),
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    /** Each event once, as the server counts. */
    counted,
    named: <N extends WireEvent['name']>(name: N) =>
      counted().filter((event): event is Extract<WireEvent, { name: N }> => event.name === name),
  };
}
