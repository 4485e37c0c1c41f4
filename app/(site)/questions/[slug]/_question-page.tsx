import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { QuestionArticle } from '@/components/questions/question-article';
import { JsonLd } from '@/components/site/json-ld';
import { getDb } from '@/lib/db/client';
import { questionGraph } from '@/lib/feeds/json-ld';
import { pagePath } from '@/lib/paging';
import { listQuestionAnswers } from '@/lib/questions/list-question-answers';
import { readAddresses } from '../../../_cache/addresses';
import { readQuestion, readSeries } from '../../../_cache/read';
import { pageMetadata } from '../../../_cache/site-metadata';

const SIZE = 20;

type Wanted = { slug: string; page: number };

export async function questionMetadata({ slug, page }: Wanted): Promise<Metadata> {
  const [question, series] = await Promise.all([readQuestion(slug), readSeries()]);
  if (!question) return {};
  const title = `${question.text}${page > 1 ? ` Page ${page}` : ''}`;
  const description = `What the guests of ${series?.title ?? 'the series'} answered when they were asked: ${question.text}`;
  return pageMetadata(pagePath(`/questions/${question.slug}`, page), title, description, {
    card: readAddresses().card.question(question.slug),
  });
}

/** A page of the answers to a standing question. */
export async function QuestionPage({ slug, page }: Wanted) {
  const [question, series] = await Promise.all([readQuestion(slug), readSeries()]);
  if (!question || !series) notFound();
  const answers = await listQuestionAnswers(getDb(), { questionId: question.id, page, size: SIZE });
  if (page > answers.pageCount) notFound();
  return (
    <>
      <QuestionArticle {...{ question, answers, series }} />
      <JsonLd graph={questionGraph(question, series, readAddresses())} />
    </>
  );
}
