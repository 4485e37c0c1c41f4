import { useId } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import styles from './markdown.module.css';
import { commonParts, FOOTNOTE_LABEL } from './markdown-parts';

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
  ...commonParts,
  h1: HeadingInText,
  h2: HeadingInText,
  h3: HeadingInText,
  h4: HeadingInText,
  h5: HeadingInText,
  h6: HeadingInText,
  p: ({ node: _node, ...props }) => (props.id === FOOTNOTE_LABEL ? null : <p {...props} />),
  img: ({ src, alt }) => (typeof src === 'string' && src ? <a href={src}>{alt || 'Image'}</a> : alt),
};
