import { TranscriptField } from '@/components/admin/transcript-field';
import { getDb } from '@/lib/db/client';
import { getTranscriptSummary } from '@/lib/episodes/transcripts/get-transcript-summary';
import { getSeries } from '@/lib/series/get-series';
import { removeTranscriptAction, setTranscriptAction } from './actions';

/** The form of an episode's transcript, for the page on which it is edited. It is saved by itself. */
export async function TranscriptSection({ episodeId }: { episodeId: number }) {
  const [summary, series] = await Promise.all([getTranscriptSummary(getDb(), episodeId), getSeries(getDb())]);
  return (
    <TranscriptField
      episodeId={episodeId}
      summary={summary}
      language={summary?.language ?? series?.language ?? 'en'}
      save={setTranscriptAction}
      remove={removeTranscriptAction}
    />
  );
}
