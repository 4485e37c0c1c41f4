import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import type { Db } from '../../db/client';
import { getVisitorSalts, utcDayOf, type VisitorSalts } from './visitor-salts';

/** A visitor under today's salt, and under yesterday's, which holds where a session runs over midnight. */
export type VisitorCandidates = {
  current: Uint8Array<ArrayBuffer>;
  previous: Uint8Array<ArrayBuffer> | null;
};

export type VisitorHasher = (client: { ip: string; userAgent: string }, now: number) => Promise<VisitorCandidates>;

/**
 * Hashes who is visiting: HMAC-SHA256 of network, user agent and site under the day's random salt, 16 bytes
 * (facts.md, "Video measures"). The address goes no further than this.
 * @param siteOrigin keeps one installation's visitors apart from another's.
 */
export function createVisitorHasher(db: Db, siteOrigin: string): VisitorHasher {
  let known: { day: number; salts: Promise<VisitorSalts> } | undefined;
  const saltsOf = (now: number) => {
    const day = utcDayOf(now);
    if (known?.day === day) return known.salts;
    const salts = getVisitorSalts(db, now);
    const entry = { day, salts };
    known = entry;
    // The next visitor asks again.
    salts.catch(() => {
      if (known === entry) known = undefined;
    });
    return salts;
  };
  return async (client, now) => {
    const { current, previous } = await saltsOf(now);
    return {
      current: hashVisitor(current, client, siteOrigin),
      previous: previous && hashVisitor(previous, client, siteOrigin),
    };
  };
}

/** The hash of a visitor under one salt. */
export function hashVisitor(
  salt: Uint8Array,
  { ip, userAgent }: { ip: string; userAgent: string },
  siteOrigin: string,
): Uint8Array<ArrayBuffer> {
  const subject = JSON.stringify([networkOf(ip), userAgent, siteOrigin]);
  return Uint8Array.from(createHmac('sha256', salt).update(subject).digest().subarray(0, 16));
}

/** The /24 of an IPv4 address, also of one written as IPv6, or the /64 of an IPv6 address. */
export function networkOf(ip: string): string {
  if (!ipaddr.isValid(ip)) return '';
  const address = ipaddr.process(ip);
  return Buffer.from(address.toByteArray().slice(0, address.kind() === 'ipv4' ? 3 : 8)).toString('hex');
}
