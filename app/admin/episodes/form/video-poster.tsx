import { useEffect, useRef, useState } from 'react';
import { Notice } from '@/components/admin/notice';
import { parseVideoId } from '@/lib/youtube/parse-video-id';
import { takeVideoPosterAction } from '../desk-actions';

type Props = {
  /** Null for a new episode, which can't have one yet. */
  episodeId: number | null;
  /** As typed. */
  youtube: string;
  /** Whether this is the moment: just after the first save, while there is no poster. */
  isWanted: boolean;
};

/** Takes the picture that YouTube shows of a new episode's video as its poster, and says how that went. */
export function VideoPoster({ episodeId, youtube, isWanted }: Props) {
  const [taken, setTaken] = useState<boolean | null>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    const videoId = parseVideoId(youtube);
    if (!isWanted || isAsked.current || episodeId === null || !videoId) return;
    isAsked.current = true;
    void takeVideoPosterAction({ videoId, episodeId }).then(
      ({ ok }) => setTaken(ok),
      () => setTaken(false),
    );
  }, [episodeId, youtube, isWanted]);
  if (taken === null) return null;
  return (
    <Notice kind="good">
      {taken
        ? 'The video’s own picture is its poster now; it stands below the form.'
        : 'The video’s own picture could not be had from YouTube. You can upload a poster below the form.'}
    </Notice>
  );
}
