import type { EventContext } from '../ingest/event-schema';
import type { Device } from '../ingest/sender-device';

/** Where a reader comes from and with what; '' for what is not known. */
export type Segment = { referrer: string; country: string; device: string; campaign: string };

/** What the server knows of a sender, by its connection and headers. */
export type SenderPlace = { country: string; device: Device };

/** Nothing known. Stored nowhere: its number is 0. */
export const UNKNOWN: Segment = { referrer: '', country: '', device: '', campaign: '' };
export const UNKNOWN_ID = 0;

/**
 * The segment of an event.
 * @param ownHosts names of the site itself, as bareHost() makes them: its pages link to each other
 */
export function segmentOf(
  context: EventContext | undefined,
  { country, device }: SenderPlace,
  ownHosts: ReadonlySet<string>,
): Segment {
  const referrer = bareHost(context?.referrer ?? '');
  return {
    referrer: ownHosts.has(referrer) ? '' : referrer,
    country,
    device,
    campaign: context?.campaign?.trim() ?? '',
  };
}

/** A host name in its one form: lower case, without `www.`, port and final dot; '' for what is none. */
export function bareHost(host: string): string {
  if (host === '') return '';
  const name = URL.parse(`http://${host}/`)?.hostname ?? '';
  const bare = name.replace(/\.$/, '').replace(/^www\.(?=.+\.)/, '');
  return bare.split('.').every((label) => label !== '') ? bare : '';
}
