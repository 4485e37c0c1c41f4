import styles from './analytics-tabs.module.css';

export type AnalyticsTab = { name: string; href: string; current: boolean };

/** The pages of the dashboards. */
export function AnalyticsTabs({ tabs }: { tabs: AnalyticsTab[] }) {
  return (
    <nav aria-label="Analytics" className={styles.tabs}>
      {tabs.map(({ name, href, current }) => (
        <a key={name} href={href} aria-current={current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
