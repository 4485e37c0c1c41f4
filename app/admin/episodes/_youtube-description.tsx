import { CopiedText } from '@/components/admin/copied-text';
import type { EpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import { youtubeDescription } from '@/lib/feeds/youtube-description';
import { readAddresses } from '../../_cache/addresses';
import { listQuestions } from './_list-questions';

type Props = { content: EpisodeForEditing['content']; questions: { id: number; text: string }[] };

/** The description for the video on YouTube, with the answers as its chapters. As last saved. */
export function YoutubeDescription({ content, questions }: Props) {
  const { slug, introduction, durationSeconds } = content;
  const described = { introduction, durationSeconds, answers: listQuestions(content.answers, questions) };
  return (
    <CopiedText
      title="Description for YouTube"
      hint="As last saved. YouTube makes chapters of the times, once three answers or more have one."
      text={youtubeDescription(described, readAddresses().episode(slug))}
    />
  );
}
