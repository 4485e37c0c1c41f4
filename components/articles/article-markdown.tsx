import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeHighlight from 'rehype-highlight';
import remarkGfm from 'remark-gfm';
import { remarkHeadings } from '@/lib/articles/headings';
import { pictureIdOf } from '@/lib/articles/list-pictures';
import type { PictureView } from '@/lib/media/picture';
import markdown from '../ui/markdown.module.css';
import { commonParts } from '../ui/markdown-parts';
import { Picture } from '../ui/picture';
import styles from './article-markdown.module.css';

type Props = {
  text: string;
  /** Pictures of ours that the text may show, by ID. */
  pictures: Record<string, PictureView>;
};

/**
 * An article's text as HTML. Beyond what answers have: headings with addresses, notes under a heading of their own,
 * code whose words are told apart, and pictures of ours as figures, whose title is the caption. One a page.
 */
export function ArticleMarkdown({ text, pictures }: Props) {
  return (
    <div className={`${markdown.markdown} ${styles.article}`}>
      <ReactMarkdown
        skipHtml
        remarkPlugins={[remarkGfm, remarkHeadings]}
        rehypePlugins={[[rehypeHighlight, { detect: false }]]}
        remarkRehypeOptions={{ clobberPrefix: 'note-', footnoteLabel: 'Notes', footnoteLabelProperties: {} }}
        components={{ ...components, ...figures(pictures) }}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}

/** A paragraph that is a picture of ours is a figure; a picture in a line of text, or of others, is a link to it. */
function figures(pictures: Props['pictures']): Components {
  return {
    p: ({ node, ...props }) => {
      const [only, ...others] = node?.children ?? [];
      const isPicture = only?.type === 'element' && only.tagName === 'img' && others.length === 0;
      const picture = isPicture ? pictures[pictureIdOf(String(only.properties.src)) ?? ''] : undefined;
      if (!isPicture || !picture) return <p {...props} />;
      const { alt, title } = only.properties;
      return (
        <figure className={styles.figure}>
          <Picture
            picture={{ ...picture, alt: typeof alt === 'string' && alt ? alt : picture.alt }}
            sizes="(min-width: 42rem) 38rem, 92vw"
          />
          {typeof title === 'string' && title && <figcaption>{title}</figcaption>}
        </figure>
      );
    },
    img: ({ src, alt }) => (typeof src === 'string' && src ? <a href={src}>{alt || 'Image'}</a> : alt),
  };
}

type HeadingProps = React.ComponentProps<'h2'> & { node?: unknown };

/** A heading that says its own address. */
function linked(Tag: 'h2' | 'h3' | 'h4' | 'h5' | 'h6') {
  return function LinkedHeading({ node: _node, children, ...props }: HeadingProps) {
    return (
      <Tag {...props}>
        {children}
        {props.id && (
          <>
            {' '}
            <a className={styles.self} href={`#${props.id}`} aria-label="Link to this section">
              #
            </a>
          </>
        )}
      </Tag>
    );
  };
}

const components: Components = {
  ...commonParts,
  h2: linked('h2'),
  h3: linked('h3'),
  h4: linked('h4'),
  h5: linked('h5'),
  h6: linked('h6'),
  pre: ({ node: _node, ...props }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a line longer than the screen must scroll by keyboard too
    <section aria-label="Code" tabIndex={0} className={styles.code}>
      <pre {...props} />
    </section>
  ),
};
