/** A hub that takes longer is asked again later. Milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * Tells a WebSub hub that a feed has something new. How a publisher does that is the hub's affair (W3C WebSub, section
 * 6); those there are take the request of PubSubHubbub 0.3, under one name of the address or the other.
 * @returns null where the hub took it, otherwise why not
 */
export async function pingHub(hub: string, topic: string, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(hub, {
      method: 'POST',
      body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.body?.cancel();
    return response.ok ? null : `it answered ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
