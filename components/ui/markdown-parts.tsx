import type { Components } from 'react-markdown';
import styles from './markdown.module.css';

/** The one id that remark does not prefix; it would be there once a text. */
export const FOOTNOTE_LABEL = 'footnote-label';

const EXTERNAL = /^(https?:)?\/\//i;

/** What texts of every kind have in common. */
export const commonParts: Components = {
  a: ({ node: _node, 'aria-describedby': describedBy, ...props }) => (
    <a
      {...props}
      rel={EXTERNAL.test(props.href ?? '') ? 'noopener' : undefined}
      aria-describedby={describedBy === FOOTNOTE_LABEL ? undefined : describedBy}
    />
  ),
  // The box of a task list: a mark that reads as one, not a control that can't be used.
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? 'done' : 'to do'}>
      {checked ? '☑' : '☐'}
    </span>
  ),
  table: ({ node: _node, ...props }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too
    <section className={styles.table} aria-label="Table" tabIndex={0}>
      <table {...props} />
    </section>
  ),
};
