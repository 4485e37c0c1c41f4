import { QuestionsIndex } from '@/components/questions/questions-index';
import { getDb } from '@/lib/db/client';
import { listQuestions } from '@/lib/questions/list-questions';
import { readSeries } from '../../_cache/read';
import { pageMetadata } from '../../_cache/site-metadata';
import { ListJsonLd } from '../_list-json-ld';

export const dynamic = 'force-static';

export async function generateMetadata() {
  const series = await readSeries();
  const name = series?.title ?? 'the series';
  return pageMetadata('/questions', 'Questions', `What every guest of ${name} is asked, and how many have answered.`);
}

export default async function QuestionsPage() {
  return (
    <>
      <QuestionsIndex questions={await listQuestions(getDb())} />
      <ListJsonLd name="Questions" path="/questions" />
    </>
  );
}
