import { DataTable } from '../data-table';
import { formatFigure } from '../format';
import { PeriodPicker } from '../period-picker';
import type { ReportLinks, ShownChoice } from '../report-links';
import { Nothing, Section } from '../section';
import { explainDifference, type ReconciledEvents, sumReconciled } from './reconciliation';
import styles from './reconciliation-report.module.css';

type Props = {
  rows: ReconciledEvents[];
  choice: ShownChoice;
  links: ReportLinks;
  today: string;
  timeZone: string;
  language: string;
};

const COLUMNS = {
  recorded: 'Recorded here',
  queued: 'For Mixpanel',
  acknowledged: 'Acknowledged',
  waiting: 'Waiting',
  sending: 'Being sent',
  dead: 'Refused',
  notForwarded: 'Not for Mixpanel',
} as const satisfies Partial<Record<keyof ReconciledEvents, string>>;

const COLUMN_NAMES = ['recorded', 'queued', 'acknowledged', 'waiting', 'sending', 'dead', 'notForwarded'] as const;

/** What was recorded here against what Mixpanel acknowledged, name by name, and why they differ. */
export function ReconciliationReport({ rows, choice, links, today, timeZone, language }: Props) {
  const count = (value: number) => formatFigure(value, 'count', language);
  const meant = sumReconciled(rows.filter(({ queued }) => queued > 0));
  return (
    <div className={styles.report}>
      <PeriodPicker {...{ choice, links, today, timeZone, language }} comparing={false} />
      {meant.queued > 0 && (
        <>
          <p className={styles.summary}>
            Of {count(meant.queued)} {meant.queued === 1 ? 'event' : 'events'} for Mixpanel, it acknowledged{' '}
            {count(meant.acknowledged)}. {meant.queued === meant.acknowledged ? 'Nothing is missing.' : ''}
          </p>
          <Parts events={meant} />
        </>
      )}
      <Section
        title="By name of event"
        flush
        fileHref={(extension) => links.file(`delivery.${extension}`)}
        fileName="Events by name"
      >
        {rows.length === 0 ? (
          <div className={styles.none}>
            <Nothing>
              Each name of event recorded in this period will have its row: open an interview, signed out, and the first
              is here.
            </Nothing>
          </div>
        ) : (
          <DataTable label="Events by name">
            <thead>
              <tr>
                <th scope="col">Event</th>
                {COLUMN_NAMES.map((name) => (
                  <th key={name} scope="col">
                    {COLUMNS[name]}
                  </th>
                ))}
                <th scope="col" className={styles.sentence}>
                  The difference
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.eventName}>
                  <th scope="row">{row.eventName}</th>
                  {COLUMN_NAMES.map((name) => (
                    <td key={name}>{count(row[name])}</td>
                  ))}
                  <td className={styles.sentence}>{explainDifference(row, count)}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        )}
      </Section>
      <p className={styles.note}>
        An event counts on the day on which it occurred. Mixpanel may show it on another where its project has another
        time zone than {timeZone.replaceAll('_', ' ')}.
      </p>
    </div>
  );
}

/** The whole as a bar: acknowledged, under way, refused, each told apart by its pattern and its word too. */
function Parts({ events }: { events: ReconciledEvents }) {
  const parts = [
    { name: 'acknowledged', value: events.acknowledged, kind: styles.done },
    { name: 'under way', value: events.waiting + events.sending, kind: styles.under },
    { name: 'refused', value: events.dead, kind: styles.refused },
  ].filter(({ value }) => value > 0);
  return (
    <div className={styles.parts} aria-hidden="true">
      {parts.map(({ name, value, kind }) => (
        <span key={name} className={kind} style={{ flexGrow: value }}>
          {name}
        </span>
      ))}
    </div>
  );
}
