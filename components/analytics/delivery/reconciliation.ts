/** Of a period and one name of event: what was recorded here, and what became of it on its way to Mixpanel. */
export type ReconciledEvents = {
  eventName: string;
  recorded: number;
  /** That were to go to Mixpanel. */
  queued: number;
  acknowledged: number;
  waiting: number;
  /** Under way. */
  sending: number;
  /** Refused for good. */
  dead: number;
  /** That were never to go there. */
  notForwarded: number;
};

/** Why Mixpanel has fewer of these events than were recorded here, in a sentence. */
export function explainDifference(events: ReconciledEvents, count: (value: number) => string): string {
  const { recorded, acknowledged, waiting, sending, dead, notForwarded } = events;
  const missing = recorded - acknowledged;
  if (recorded === 0) return 'None were recorded.';
  if (missing === 0) return 'Mixpanel has every one.';
  if (notForwarded === recorded) return 'None are meant for Mixpanel: they feed the dashboards alone, or it was off.';
  const reasons = [
    [notForwarded, 'were recorded while Mixpanel was off'],
    [waiting, waiting === 1 ? 'waits to be sent' : 'wait to be sent'],
    [sending, sending === 1 ? 'is being sent' : 'are being sent'],
    [dead, dead === 1 ? 'was refused for good' : 'were refused for good'],
  ] as const;
  const told = reasons.filter(([number]) => number > 0).map(([number, what]) => `${count(number)} ${what}`);
  const explained = notForwarded + waiting + sending + dead;
  if (explained < missing)
    told.push(`${count(missing - explained)} can’t be accounted for: run npm run site -- doctor`);
  if (explained > missing) told.push(`${count(explained - missing)} are counted twice: run npm run site -- doctor`);
  return `${count(missing)} fewer: ${told.join(', ')}.`;
}

/** All names together. */
export function sumReconciled(rows: ReconciledEvents[]): ReconciledEvents {
  const sum = {
    eventName: 'All',
    recorded: 0,
    queued: 0,
    acknowledged: 0,
    waiting: 0,
    sending: 0,
    dead: 0,
    notForwarded: 0,
  };
  for (const row of rows) {
    sum.recorded += row.recorded;
    sum.queued += row.queued;
    sum.acknowledged += row.acknowledged;
    sum.waiting += row.waiting;
    sum.sending += row.sending;
    sum.dead += row.dead;
    sum.notForwarded += row.notForwarded;
  }
  return sum;
}
