import { TopicIndex } from '@/components/topics/topic-index';
import { getDb } from '@/lib/db/client';
import { listTopics } from '@/lib/topics/list-topics';
import { readSeries } from '../../_cache/read';
import { pageMetadata } from '../../_cache/site-metadata';
import { ListJsonLd } from '../_list-json-ld';

export const dynamic = 'force-static';

/** More topics than this say nothing any more. */
const SHOWN = 500;

export async function generateMetadata() {
  const series = await readSeries();
  return pageMetadata('/topics', 'Topics', `What the interviews of ${series?.title ?? 'the series'} are about.`);
}

export default async function TopicsPage() {
  return (
    <>
      <TopicIndex topics={await listTopics(getDb(), { take: SHOWN })} />
      <ListJsonLd name="Topics" path="/topics" />
    </>
  );
}
