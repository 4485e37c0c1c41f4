import { getQuestionMatrix } from '@/lib/analytics/reports/get-question-matrix';
import { makeLinks, type Place } from './links';
import { makeMatrixLinks, parseMatrixChoice, toMatrixQuery } from './matrix-request';
import type { AnalyticsRequest } from './request';
import { toShownChoice } from './shown-choice';

/** What the page of guests and questions shows, with the addresses that lead on from it. */
export async function loadMatrix(request: AnalyticsRequest, searchParams: unknown, place: Place) {
  const { db, range, today, timeZone, language } = request;
  const choice = { ...request.choice, filters: {}, order: 'desc' as const };
  const matrix = parseMatrixChoice(searchParams);
  return {
    data: await getQuestionMatrix(db, { range: choice.preset === 'all' ? null : range }),
    matrix,
    matrixLinks: makeMatrixLinks(place, choice, matrix),
    choice: { ...toShownChoice(request), filters: [] },
    links: makeLinks(place, `${place.base}/questions`, choice, toMatrixQuery(matrix)),
    today,
    timeZone,
    language,
  };
}
