import styles from './page-header.module.css';

/** The title of a page that is no interview, with what it is in a line above or below. */
export function PageHeader({
  title,
  kicker,
  children,
}: {
  title: React.ReactNode;
  kicker?: React.ReactNode;
  children?: React.ReactNode;
}) {
  return (
    <header className={styles.header}>
      {kicker && <p className={styles.kicker}>{kicker}</p>}
      <h1 className={styles.title}>{title}</h1>
      {children && <div className={styles.lead}>{children}</div>}
    </header>
  );
}
