import { CopiedText } from '@/components/admin/copied-text';
import type { EpisodeForEditing } from '@/lib/episodes/get-episode-for-editing';
import { longPost, newsletterText, shortPost } from '@/lib/feeds/newsletter-text';
import { youtubeDescription } from '@/lib/feeds/youtube-description';
import { readAddresses } from '../../_cache/addresses';
import { listQuestions } from './_list-questions';

type Props = { content: EpisodeForEditing['content']; questions: { id: number; text: string }[] };

/** Texts about an interview that are pasted elsewhere, as it was last saved: YouTube's with the answers as chapters. */
export function ReadyTexts({ content, questions }: Props) {
  const { number, slug, title, introduction, durationSeconds } = content;
  const url = readAddresses().episode(slug);
  const answered = content.answers.filter(({ body, startSeconds }) => body.trim() !== '' || startSeconds !== null);
  const announced = {
    number,
    title,
    introduction,
    guests: content.guests.map(({ name }) => name),
    questions: listQuestions(answered, questions).map(({ question }) => question),
  };
  const described = { introduction, durationSeconds, answers: listQuestions(content.answers, questions) };
  return (
    <>
      <CopiedText
        title="Description for YouTube"
        hint="As last saved. YouTube makes chapters of the times, once three answers or more have one."
        text={youtubeDescription(described, url)}
      />
      <CopiedText title="For the newsletter" hint="As last saved, plain text." text={newsletterText(announced, url)} />
      <CopiedText title="For a short post" hint="280 characters at most." text={shortPost(announced, url)} />
      <CopiedText title="For a longer post" hint="With the first questions." text={longPost(announced, url)} />
    </>
  );
}
