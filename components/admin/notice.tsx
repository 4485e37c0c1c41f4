import styles from './notice.module.css';

/** Something the editor should know now. `bad` and `warn` are read out at once, `good` when there is a pause. */
export function Notice({ kind, children }: { kind: 'good' | 'warn' | 'bad'; children: React.ReactNode }) {
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={kind === 'good' ? 'status' : 'alert'}>
      {children}
    </div>
  );
}
