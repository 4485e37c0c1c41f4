import styles from './player.module.css';

/** What stands in the player's place until it is there. */
export function LoadingNotice() {
  return (
    <p className={styles.loading} role="status">
      Loading the video …
    </p>
  );
}
