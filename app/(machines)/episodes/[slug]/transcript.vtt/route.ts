import { getDb } from '@/lib/db/client';
import { getTranscript } from '@/lib/episodes/transcripts/get-transcript';
import { toVtt } from '@/lib/episodes/transcripts/serialise-transcript';
import { readEpisode } from '../../../../_cache/read';
import { answerDocument } from '../../../_answer-document';

export const dynamic = 'force-dynamic';

/** What was said in the video, as WebVTT: what podcast:transcript in the feeds leads to. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return answerDocument(request, async () => {
    const episode = await readEpisode(slug);
    const transcript = episode && (await getTranscript(getDb(), episode.id));
    return transcript && { body: toVtt(transcript), contentType: 'text/vtt; charset=utf-8' };
  });
}
