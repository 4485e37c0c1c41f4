import styles from './previews.module.css';

type Props = {
  label: string;
  /** When the link ends, in words. */
  until: string;
  allowsRemarks: boolean;
  /** Whether a remark was just kept. */
  hasLeft: boolean;
};

/** What stands above a preview: what this is, for whom, and what can be done. */
export function PreviewBanner({ label, until, allowsRemarks, hasLeft }: Props) {
  return (
    <aside className={styles.banner} aria-label="About this preview">
      <p>
        <strong>A preview for {label}.</strong> This is how readers will see the interview. It is not counted, and this
        link works until {until}. Keep it to yourself.
      </p>
      {allowsRemarks && <p>Below each answer you can leave a remark; only the editors read it.</p>}
      {hasLeft && (
        <p role="status">
          <strong>Your remark is kept.</strong> The editors see it beside the interview.
        </p>
      )}
    </aside>
  );
}
