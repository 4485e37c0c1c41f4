import type { Db } from '@/lib/db/client';
import { foldName } from '@/lib/guests/fold-name';
import { bumpContentVersion } from '@/lib/site/content-version';
import { toSlug } from '@/lib/slug';

const FIRST = ['Ada', 'Grace', 'Edsger', 'Barbara', 'Ken', 'Radia', 'Niklaus', 'Frances', 'Tony', 'Mary'];
const LAST = ['Marlow', 'Okafor', 'Lindqvist', 'Haddad', 'Øster', 'Ferreira', 'Nakata', 'Quill', 'Varga', 'Brandt'];
const TOPICS = ['Compilers', 'Databases', 'Education', 'Free software', 'Networks', 'Testing', 'Type systems', 'Work'];
const QUESTIONS = [
  { label: 'Beginnings', text: 'How did you come to programming?' },
  { label: 'Mistake', text: 'Which mistake taught you most?' },
  { label: 'Tool', text: 'Which tool would you not give up, and why?' },
  { label: 'Advice', text: 'What would you tell somebody who begins today?' },
];
const ANSWERS = [
  '- By taking a broken machine apart, and being late for dinner.\n- The first program printed a *tide table*.',
  '- Trusting a measurement that nobody had repeated.\n- Since then every figure in a report has its command beside it.',
  'A notebook with numbered pages. Screens change; what was written on page 40 is still on page 40.',
  '- Read programs before writing them.\n- Ask who will have to live with it.',
];
/** Rows a statement. */
const CHUNK = 1_000;

/** Distinct, made-up names: the hundred pairs first, then with a number. */
export function guestName(i: number): string {
  const round = Math.floor(i / 100);
  return `${FIRST[i % 10]} ${LAST[Math.floor(i / 10) % 10]}${round > 0 ? ` ${round + 1}` : ''}`;
}

/**
 * A series of its own with so many published interviews, a guest, two topics and four answers each. Numbers begin at 1,
 * one a week from the first of 2010 on.
 */
export async function fillLibrary(db: Db, { episodes }: { episodes: number }): Promise<void> {
  const series = await db.series.create({
    data: {
      title: 'Workbench',
      description: 'Long talks with people who build things that others build on.',
      host: 'Ines Falk',
      questions: {
        create: QUESTIONS.map((question, position) => ({ ...question, slug: toSlug(question.label), position })),
      },
    },
    include: { questions: { orderBy: { position: 'asc' } } },
  });
  const topics = await Promise.all(
    TOPICS.map((name) => db.topic.create({ data: { name, slug: toSlug(name), foldedName: foldName(name) } })),
  );
  const numbers = Array.from({ length: episodes }, (_, i) => i);
  const inChunks = async <Row>(rows: Row[], create: (data: Row[]) => Promise<unknown>) => {
    for (let at = 0; at < rows.length; at += CHUNK) await create(rows.slice(at, at + CHUNK));
  };
  await inChunks(
    numbers.map((i) => {
      const name = guestName(i);
      const headline = `Wrote the ${TOPICS[i % TOPICS.length]?.toLowerCase()} handbook`;
      return { id: 1_000 + i, name, slug: toSlug(name), foldedName: foldName(name), headline };
    }),
    (data) => db.guest.createMany({ data }),
  );
  await inChunks(
    numbers.map((i) => ({
      id: 1_000 + i,
      seriesId: series.id,
      number: i + 1,
      slug: `interview-${i + 1}`,
      title: `${guestName(i)} on ${TOPICS[i % TOPICS.length]?.toLowerCase()} and what comes after`,
      introduction: 'An hour about work that lasts, how it was begun, and what it cost.',
      youtubeId: `video${String(i).padStart(6, '0')}`,
      durationSeconds: 3_600,
      postId: `library ${i + 1}`,
      status: 'published' as const,
      publishedAt: new Date(Date.UTC(2010, 0, 1 + 7 * i)),
    })),
    (data) => db.episode.createMany({ data }),
  );
  await inChunks(
    numbers.map((i) => ({ episodeId: 1_000 + i, guestId: 1_000 + i, position: 0 })),
    (data) => db.episodeGuest.createMany({ data }),
  );
  await inChunks(
    numbers.flatMap((i) =>
      [0, 3].map((step, position) => ({
        episodeId: 1_000 + i,
        topicId: topics[(i + step) % topics.length]?.id ?? 0,
        position,
      })),
    ),
    (data) => db.episodeTopic.createMany({ data }),
  );
  await inChunks(
    numbers.flatMap((i) =>
      series.questions.map(({ id, slug }, position) => ({
        episodeId: 1_000 + i,
        questionId: id,
        anchor: slug,
        position,
        wording: (i + position) % 5 === 0 ? `${QUESTIONS[position]?.text} And was it worth it?` : null,
        body: ANSWERS[(i + position) % ANSWERS.length] ?? '',
        startSeconds: 60 + 600 * position,
      })),
    ),
    (data) => db.answer.createMany({ data }),
  );
  await db.$transaction((tx) => bumpContentVersion(tx));
}
