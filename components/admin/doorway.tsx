import styles from './doorway.module.css';
import { Notice } from './notice';

/** The page around a single form that stands before the desk: signing in, and the first administrator. */
export function Doorway({
  title,
  notice = null,
  children,
}: {
  title: string;
  notice?: string | null;
  children: React.ReactNode;
}) {
  return (
    <main className={styles.doorway}>
      <h1>{title}</h1>
      {notice && <Notice kind="good">{notice}</Notice>}
      {children}
      <p className={styles.back}>
        <a href="/">To the site</a>
      </p>
    </main>
  );
}
