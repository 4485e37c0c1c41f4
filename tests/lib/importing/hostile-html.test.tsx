import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ArticleMarkdown } from '@/components/articles/article-markdown';
import { Markdown } from '@/components/ui/markdown';
import { convertPost } from '@/lib/importing/convert-post';
import type { ConvertedPost } from '@/lib/importing/converted-post';
import { sanitiseForDisplay } from '@/lib/texts/sanitise';
import { archivePost } from '../../factories/archive-post';
import { listForeign } from '../../factories/foreign-elements';
import { listHostileHtml } from '../../factories/hostile-html';

const payloads = listHostileHtml();
/** A page each, as many as make one quick to parse: what is in it is rendered already, and closes what it opens. */
const PAGE = 100;

/** The faults of all that these payloads become, each rendered by itself. */
function listFaults(some: string[], render: (payload: string) => string): string[] {
  const faults: string[] = [];
  for (let at = 0; at < some.length; at += PAGE) {
    const rendered = some.slice(at, at + PAGE).map(render);
    if (listForeign(rendered.join('\n')).length === 0) continue;
    for (const [i, html] of rendered.entries()) {
      for (const fault of listForeign(html)) faults.push(`${some[at + i]} → ${fault}`);
    }
  }
  return faults.slice(0, 20);
}

/** Each so many of them; tests/e2e/hostile-posts.spec.ts takes all of them to the browser. */
const each = (n: number) => payloads.filter((_, i) => i % n === 0);

function markdownOf(post: ConvertedPost): string {
  return post.becomes === 'article' ? post.content.body : '';
}

it('knows more than 7,000 ways', () => {
  expect(payloads.length).toBeGreaterThan(7_000);
});

it('lets nothing off its list into the page that shows an original', () => {
  expect(listFaults(payloads, sanitiseForDisplay)).toEqual([]);
});

it('lets nothing off the list into the page of an imported article', () => {
  const render = (html: string) => {
    const body = markdownOf(convertPost(archivePost({ title: 'Looms', html }), { questions: [] }));
    return renderToStaticMarkup(<ArticleMarkdown text={body} pictures={{}} />);
  };
  expect(listFaults(each(41), render)).toEqual([]);
});

it('lets nothing off the list into an answer, from text or Markdown', () => {
  const render = (text: string) => {
    const post = convertPost(archivePost({ title: 'Looms', text, sourceKey: 'looms.md' }), { questions: [] });
    return renderToStaticMarkup(<Markdown text={markdownOf(post)} />);
  };
  expect(listFaults(each(37), render)).toEqual([]);
});

it('finds what a careless filter lets through', () => {
  expect(listForeign('<p onclick="executed()">x</p>')).toEqual(['p onclick="executed()"']);
  expect(listForeign('<a href="java\tscript:x">x</a>')).toHaveLength(1);
  expect(listForeign('<svg><script>x</script></svg>').length).toBeGreaterThan(0);
});
