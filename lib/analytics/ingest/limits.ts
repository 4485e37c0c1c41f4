/** contract.md: what POST /api/events takes. Apart from the schema, because readers' browsers get these without zod. */
export const MAX_EVENTS = 50;
export const MAX_BODY_BYTES = 64 * 1024;

/** Stretches of video in one report. A client that has more leaves out the shortest; see bound-intervals.ts. */
export const MAX_INTERVALS = 200;

/** Times that one stretch of video was played again, in one report: a minute's video under Loop for a week. */
export const MAX_REPEATS = 10_000;

/** Characters of a host name, by RFC 1035, and of a campaign's name. */
export const MAX_REFERRER = 253;
export const MAX_CAMPAIGN = 100;
/** The host of a referrer: lower case, international names in ASCII, IPv6 in brackets. */
export const HOST_NAME = /^[a-z0-9._:[\]-]+$/;
