import { sharedPlace } from '@/app/_analytics/links';
import { loadMatrix } from '@/app/_analytics/load-matrix';
import { readRequest } from '@/app/_analytics/request';
import { QuestionMatrix } from '@/components/analytics/questions/question-matrix';
import { requireSiteReport } from '../../_report';
import { SharedFrame } from '../../_shared-frame';

type Props = { params: Promise<{ token: string }>; searchParams: Promise<unknown> };

export default async function SharedQuestionsPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { label } = await requireSiteReport(token);
  const place = sharedPlace(token);
  const request = await readRequest(searchParams, 'all');
  return (
    <SharedFrame base={place.base} wholeSite label={label} title="Questions across guests" current="questions">
      <QuestionMatrix {...(await loadMatrix(request, await searchParams, place))} />
    </SharedFrame>
  );
}
