import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TopicContents } from '@/components/topics/topic-contents';
import { listArticlesPage } from '@/lib/articles/list-articles-page';
import { getDb } from '@/lib/db/client';
import { listEpisodesPage } from '@/lib/episodes/list-episodes-page';
import { pagePath } from '@/lib/paging';
import { readSeries, readTopic } from '../../../_cache/read';
import { pageMetadata } from '../../../_cache/site-metadata';
import { ListJsonLd } from '../../_list-json-ld';

const SIZE = 24;
/** Articles shown beside the first interviews. */
const ARTICLES = 12;

type Wanted = { slug: string; page: number };

export async function topicMetadata({ slug, page }: Wanted): Promise<Metadata> {
  const topic = await readTopic(slug);
  if (!topic) return {};
  const title = `${topic.name}${page > 1 ? `, page ${page}` : ''}`;
  return pageMetadata(pagePath(`/topics/${topic.slug}`, page), title, `Interviews and articles about ${topic.name}.`, {
    feed: { scope: { kind: 'topic', slug: topic.slug }, title: topic.name },
  });
}

/** A page of what there is about a topic. */
export async function TopicPage({ slug, page }: Wanted) {
  const [topic, series] = await Promise.all([readTopic(slug), readSeries()]);
  if (!topic || !series) notFound();
  const [episodes, articles] = await Promise.all([
    listEpisodesPage(getDb(), { topicId: topic.id, page, size: SIZE }),
    listArticlesPage(getDb(), { topicId: topic.id, page: 1, size: ARTICLES }),
  ]);
  if (page > episodes.pageCount) notFound();
  return (
    <>
      <TopicContents {...{ topic, series, episodes }} articles={page === 1 ? articles.items : []} />
      <ListJsonLd name={topic.name} path={pagePath(`/topics/${topic.slug}`, page)} />
    </>
  );
}
