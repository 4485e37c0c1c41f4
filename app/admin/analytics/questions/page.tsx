import type { Metadata } from 'next';
import { DESK } from '@/app/_analytics/links';
import { loadMatrix } from '@/app/_analytics/load-matrix';
import { readRequest } from '@/app/_analytics/request';
import { QuestionMatrix } from '@/components/analytics/questions/question-matrix';
import { requireEditor } from '../../_editor';
import { AnalyticsFrame } from '../_analytics-frame';

export const metadata: Metadata = { title: 'Questions across guests' };

export default async function QuestionsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const editor = await requireEditor('/admin/analytics/questions', 'analytics.read');
  const request = await readRequest(searchParams, 'all');
  return (
    <AnalyticsFrame editor={editor} title="Questions across guests" current="questions" choice={request.choice}>
      <QuestionMatrix {...(await loadMatrix(request, await searchParams, DESK))} />
    </AnalyticsFrame>
  );
}
