import styles from './demo-mark.module.css';

/** Says that something is made up. */
export function DemoMark({ explanation = 'made up, to look at' }: { explanation?: string }) {
  return (
    <span className={styles.mark} title={explanation}>
      Demo<span className="visually-hidden">: {explanation}</span>
    </span>
  );
}
