import type { ItemPreview } from '@/lib/importing/runs/get-preview';
import type { QuestionMatch } from '@/lib/questions/match-question';
import { writeGuests } from './_to-correction';
import type { CorrectionValues } from './correction-form';

/** What the form of a post's corrections begins with: the plan, and what was corrected before. */
export function toFormValues({ item, foreseen, converted, questionIds, questions }: ItemPreview): CorrectionValues {
  const { correction, plan } = item;
  const episode = converted?.becomes === 'episode' ? converted.content : null;
  return {
    position: item.position,
    becomes: converted?.becomes ?? 'skip',
    title: correction.title ?? converted?.content?.title ?? item.title,
    slug: correction.slug ?? converted?.content?.slug ?? plan.slug,
    isDraft: plan.isDraft || correction.asDraft === true,
    isArchiveDraft: plan.isDraft,
    asksExisting: item.state === 'conflict' || foreseen.effect === 'conflict' || correction.existing !== undefined,
    existing: correction.existing ?? '',
    episode: episode && {
      number: String(correction.number ?? episode.number ?? ''),
      postId: correction.postId ?? episode.postId ?? '',
      guests: writeGuests(correction.guests ?? episode.guests),
      answers: episode.answers.map(({ asked, match }, at) => ({
        place: at,
        asked,
        questionId: questionIds[at] ?? null,
        likeness: match && describeLikeness(match, questions),
      })),
    },
    questions,
  };
}

function describeLikeness({ questionId, confidence }: QuestionMatch, questions: ItemPreview['questions']): string {
  const text = questions.find(({ id }) => id === questionId)?.text ?? 'a standing question';
  return confidence === 100 ? 'The same as the standing one.' : `${Math.round(confidence)} % like “${text}”`;
}
