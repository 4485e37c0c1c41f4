/** Why an event is not recorded; closed, one test each. */
export const DROP_REASONS = [
  /** Its sender says it is a program, or does not say what it is. */
  'bot',
  /** Its sender asks not to be counted: Do Not Track or Global Privacy Control. */
  'opted-out',
  /** Whoever makes the site is not its audience. */
  'signed-in-editor',
  /** It names no published episode. */
  'unknown-episode',
  /** An event with its ID is stored; the first body wins. */
  'duplicate',
] as const;

export type DropReason = (typeof DROP_REASONS)[number];

/** How the way of an event through ingest ends. */
export type Outcome = { outcome: 'recorded' } | { outcome: 'dropped'; reason: DropReason };

export const recorded: Outcome = { outcome: 'recorded' };
export const dropped = (reason: DropReason): Outcome => ({ outcome: 'dropped', reason });
