import type { EpisodeForm, EpisodeFormAnswer } from '../schema';

export type Difference = { label: string; mine: string; theirs: string };

/** The fields in which two editors' versions of an episode differ, as text to read side by side. */
export function listDifferences(
  mine: EpisodeForm,
  theirs: EpisodeForm,
  questionText: (answer: EpisodeFormAnswer) => string,
): Difference[] {
  const guests = (form: EpisodeForm) =>
    form.guests
      .filter(({ name }) => name.trim())
      .map(({ name, headline }) => (headline ? `${name} (${headline})` : name))
      .join('\n');
  const links = (form: EpisodeForm) => form.recommendedLinks.map(({ label, url }) => `${label}: ${url}`).join('\n');
  const order = (form: EpisodeForm) => form.answers.map((answer, i) => `${i + 1}. ${questionText(answer)}`).join('\n');
  const pairs: [string, (form: EpisodeForm) => string][] = [
    ['Video', (form) => form.youtube],
    ['Length', (form) => form.duration],
    ['Number', (form) => form.number],
    ['Title', (form) => form.title],
    ['Guests', guests],
    ['Address', (form) => form.slug],
    ['Post ID', (form) => form.postId],
    ['Topics', (form) => form.topics],
    ['Introduction', (form) => form.introduction],
    ['Questions and their order', order],
    ...answersOf(mine, theirs, questionText),
    ['Recommended links', links],
  ];
  return pairs
    .map(([label, read]) => ({ label, mine: read(mine).trim(), theirs: read(theirs).trim() }))
    .filter((difference) => difference.mine !== difference.theirs);
}

function answersOf(
  mine: EpisodeForm,
  theirs: EpisodeForm,
  questionText: (answer: EpisodeFormAnswer) => string,
): [string, (form: EpisodeForm) => string][] {
  const rows = new Map([...theirs.answers, ...mine.answers].map((answer) => [answer.rowId, questionText(answer)]));
  return [...rows].map(([rowId, question]) => [
    question,
    (form) => {
      const answer = form.answers.find((other) => other.rowId === rowId);
      return answer ? [answer.start, answer.body].filter(Boolean).join('\n') : '';
    },
  ]);
}
