import { useId } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import styles from './markdown.module.css';

/** The one id that remark does not prefix; it would be there once a text. */
const FOOTNOTE_LABEL = 'footnote-label';

const EXTERNAL = /^(https?:)?\/\//i;

/**
 * Text of editors as HTML, on the server and in the desk's preview alike. Raw HTML is left out and addresses other than
 * http, https, mailto and relative ones lose their target, so no text can bring script with it.
 *
 * The page owns its outline and its requests: headings become bold paragraphs, and an image becomes a link to it.
 */
export function Markdown({ text }: { text: string }) {
  // Several texts share a page, so each needs footnote ids of its own.
  const prefix = `${useId()}-`;
  return (
    <div className={styles.markdown}>
      <ReactMarkdown
        skipHtml
        remarkPlugins={[remarkGfm]}
        remarkRehypeOptions={{ clobberPrefix: prefix, footnoteLabelTagName: 'p' }}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}

function HeadingInText({ children }: { children?: React.ReactNode }) {
  return (
    <p>
      <strong>{children}</strong>
    </p>
  );
}

const components: Components = {
  h1: HeadingInText,
  h2: HeadingInText,
  h3: HeadingInText,
  h4: HeadingInText,
  h5: HeadingInText,
  h6: HeadingInText,
  a: ({ node: _node, 'aria-describedby': describedBy, ...props }) => (
    <a
      {...props}
      rel={EXTERNAL.test(props.href ?? '') ? 'noopener' : undefined}
      aria-describedby={describedBy === FOOTNOTE_LABEL ? undefined : describedBy}
    />
  ),
  p: ({ node: _node, ...props }) => (props.id === FOOTNOTE_LABEL ? null : <p {...props} />),
  img: ({ src, alt }) => (typeof src === 'string' && src ? <a href={src}>{alt || 'Image'}</a> : alt),
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
