import { useId } from 'react';
import styles from './popover.module.css';

type Props = {
  /** What the button says; with `name`, what it shows. */
  label: React.ReactNode;
  /** What a screen reader calls the button, where its label alone would not do. */
  name?: string;
  className?: string | undefined;
  children: React.ReactNode;
};

/** A button and what it opens, by the browser's own means: by touch and key, closed by Escape, without a script. */
export function Popover({ label, name, className, children }: Props) {
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id} aria-label={name} className={className}>
        {label}
      </button>
      <div id={id} popover="auto" className={styles.popover}>
        {children}
      </div>
    </>
  );
}
