import { type AnalyticsTab, AnalyticsTabs } from '../analytics-tabs';
import styles from './shared-frame.module.css';

type Props = {
  series: string;
  title: string;
  /** For whom the link is, in its owner's words. */
  label: string;
  tabs: AnalyticsTab[];
  children: React.ReactNode;
};

/** Around figures that are read by a link: whose they are, and no way to anything else. */
export function SharedFrame({ series, title, label, tabs, children }: Props) {
  return (
    <>
      <header className={styles.header}>
        <p>
          <b>{series}</b> · figures shared with {label}, to read
        </p>
      </header>
      <main className={styles.main}>
        <div className={styles.title}>
          <h1 dir="auto">{title}</h1>
          {tabs.length > 0 && <AnalyticsTabs tabs={tabs} />}
        </div>
        {children}
      </main>
    </>
  );
}
