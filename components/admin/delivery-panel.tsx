import type { DeliveryState } from '@/lib/analytics/sinks/delivery-state';
import type { DeliveryStatus } from '@/lib/analytics/sinks/get-delivery-status';
import styles from './delivery-panel.module.css';
import { describeDelivery } from './delivery-words';

export type DeliveryPanelProps = {
  state: DeliveryState;
  status: DeliveryStatus;
  /** Milliseconds since the epoch, the instant of `status`. */
  now: number;
  /** The server action behind “Try again”; no button without it. */
  action?: () => Promise<void>;
};

/** How the delivery of events to Mixpanel stands, in words and figures. */
export function DeliveryPanel({ state, status, now, action }: DeliveryPanelProps) {
  const { label, sentence } = describeDelivery(state, status, now);
  const canRetry = action && state !== 'off' && (status.refused > 0 || status.holdUp !== null);
  return (
    <section className={styles.panel} aria-labelledby="delivery-title">
      <header className={styles.header}>
        <h2 id="delivery-title">Delivery to Mixpanel</h2>
        <p className={`${styles.state} ${styles[state]}`}>{label}</p>
      </header>
      <p className={styles.sentence}>{sentence}</p>
      <Figures status={status} />
      {status.refusals.length > 0 && <Refusals refusals={status.refusals} />}
      {canRetry && (
        <form action={action} className={styles.retry}>
          <button type="submit">Try again</button>
          <p>Sends what was refused, and what waits for its next try, now.</p>
        </form>
      )}
    </section>
  );
}

function Figures({ status }: { status: DeliveryStatus }) {
  const figures: [string, number][] = [
    ['Delivered', status.acknowledged],
    ['Waiting', status.waiting],
    ['Being sent', status.sending],
    ['Refused', status.refused],
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Refusals({ refusals }: Pick<DeliveryStatus, 'refusals'>) {
  return (
    <table className={styles.refusals}>
      <caption>Why events were refused</caption>
      <thead>
        <tr>
          <th scope="col">Reason</th>
          <th scope="col">Events</th>
          <th scope="col">Latest</th>
        </tr>
      </thead>
      <tbody>
        {refusals.map(({ reason, count, latestEventName }) => (
          <tr key={reason}>
            <th scope="row">{reason}</th>
            <td>{count.toLocaleString('en')}</td>
            <td>{latestEventName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
