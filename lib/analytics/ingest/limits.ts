/** contract.md: what POST /api/events takes. Apart from the schema, because readers' browsers get these without zod. */
export const MAX_EVENTS = 50;
export const MAX_BODY_BYTES = 64 * 1024;

/** Stretches of video in one report. A client that has more leaves out the shortest; see bound-intervals.ts. */
export const MAX_INTERVALS = 200;
