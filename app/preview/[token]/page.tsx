import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { EpisodeArticle } from '@/components/episodes/episode-article';
import { PreviewBanner } from '@/components/previews/preview-banner';
import { Remarks } from '@/components/previews/remarks';
import { getDb } from '@/lib/db/client';
import { listRemarks } from '@/lib/previews/list-remarks';
import { openPreview } from '@/lib/previews/open-preview';
import { describeInstant } from '@/lib/series/zoned-time';
import { readSeries } from '../../_cache/read';
import { leaveRemarkAction } from './actions';

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ left?: string }> };

/** Asked at every request, so that a revoked link shows nothing more. */
const open = cache(async (token: string) => {
  await connection();
  return openPreview(getDb(), token, new Date());
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const preview = await open((await params).token);
  return preview ? { title: `Preview: ${preview.episode.title}` } : {};
}

/** An interview as readers will see it, for whoever has the link. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { token } = await params;
  const [preview, series] = await Promise.all([open(token), readSeries()]);
  if (!preview || !series) notFound();
  const { linkId, label, expiresAt, allowsRemarks, episode, transcript } = preview;
  const remarks = allowsRemarks ? await listRemarks(getDb(), { episodeId: episode.id, previewLinkId: linkId }) : [];
  const remarksOn = (anchor: string | null, about: string | null) =>
    allowsRemarks && <Remarks {...{ token, anchor, about, remarks }} action={leaveRemarkAction} />;
  return (
    <>
      <PreviewBanner
        label={label}
        until={describeInstant(expiresAt, series.timeZone)}
        allowsRemarks={allowsRemarks}
        hasLeft={'left' in (await searchParams)}
      />
      <EpisodeArticle
        episode={episode}
        series={series}
        transcript={transcript}
        below={(answer) => remarksOn(answer.anchor, answer.question)}
      />
      {remarksOn(null, null)}
    </>
  );
}
