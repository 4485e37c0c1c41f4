import { z } from 'zod';
import type { MatrixChoice } from '@/components/analytics/questions/matrix';
import type { MatrixLinks } from '@/components/analytics/questions/question-matrix';
import { toQuery } from './address';
import type { Choice } from './choice';
import type { Place } from './links';

const query = z.object({
  figure: z.enum(['engagement', 'jumpIns', 'stops']).catch('engagement'),
  question: z.string().max(200).nullable().catch(null).default(null),
  order: z.enum(['desc', 'asc']).catch('desc'),
});

/** Which figure the table of guests and questions shows, and how its rows are ordered. */
export function parseMatrixChoice(searchParams: unknown): MatrixChoice {
  const parsed = query.safeParse(searchParams);
  const { figure, question, order } = parsed.success ? parsed.data : query.parse({});
  return { figure, sort: question, order };
}

/** The same as parameters of an address; what is as usual is left out. */
export function toMatrixQuery({ figure, sort, order }: MatrixChoice): [string, string][] {
  return [
    ...(figure === 'engagement' ? [] : [['figure', figure] as [string, string]]),
    ...(sort === null ? [] : [['question', sort] as [string, string]]),
    ...(order === 'desc' ? [] : [['order', order] as [string, string]]),
  ];
}

export function makeMatrixLinks(place: Place, choice: Choice, matrix: MatrixChoice): MatrixLinks {
  const days = { ...choice, filters: {}, order: 'desc' as const };
  const here = (other: MatrixChoice) =>
    `${place.base}/questions?${new URLSearchParams([...toQuery(days), ...toMatrixQuery(other)])}`;
  const turn = (sort: string | null) => (matrix.sort === sort && matrix.order === 'desc' ? 'asc' : 'desc');
  const episode = (slug: string) => `${place.episodePath(slug)}?${toQuery(days)}`;
  return {
    figure: (figure) => here({ ...matrix, figure }),
    sort: (sort) => here({ ...matrix, sort, order: turn(sort) }),
    episode,
    answer: (slug, startSeconds) => `${episode(slug)}#at-${startSeconds}`,
  };
}
