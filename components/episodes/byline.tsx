import type { EpisodeSummary } from '@/lib/episodes/episode';
import { dateFormat } from '../ui/intl';

type Props = Pick<EpisodeSummary, 'number' | 'publishedAt'> & { language: string; timeZone: string };

/** “Interview 19 · 23 November 2026” */
export function Byline({ number, publishedAt, language, timeZone }: Props) {
  return (
    <>
      Interview {number}
      {publishedAt && (
        <>
          {' · '}
          <time dateTime={publishedAt.toISOString()}>
            {dateFormat(language, { dateStyle: 'long', timeZone }).format(publishedAt)}
          </time>
        </>
      )}
    </>
  );
}
