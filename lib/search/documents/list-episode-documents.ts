import type { Tx } from '../../db/client';
import type { Prisma } from '../../db/generated/sqlite/client';
import { answered, published } from '../../episodes/filters';
import type { SearchDocument } from '../document';
import { documentId, partId } from '../document-id';
import { groupCues } from './group-cues';
import { plainText } from './plain-text';

const include = {
  guests: { orderBy: { position: 'asc' }, include: { guest: true } },
  answers: { where: answered, orderBy: { position: 'asc' }, include: { question: true } },
  recommendedLinks: { orderBy: { position: 'asc' } },
  topics: { orderBy: { position: 'asc' }, include: { topic: true } },
} as const satisfies Prisma.EpisodeInclude;

type Row = Prisma.EpisodeGetPayload<{ include: typeof include }>;

/** What a published episode is found by: itself and its answers. None of any other. */
export async function listEpisodeDocuments(tx: Tx, id: number): Promise<SearchDocument[]> {
  const row = await tx.episode.findFirst({ where: { id, ...published }, include });
  if (!row) return [];
  return [
    toEpisodeDocument(row),
    ...row.answers.flatMap((answer, position) => toAnswerDocument(row, answer, position)),
  ];
}

/** The passages of a published episode's transcript. */
export async function listPassageDocuments(tx: Tx, id: number): Promise<SearchDocument[]> {
  const row = await tx.episode.findFirst({
    where: { id, ...published, transcript: { isNot: null } },
    include: { guests: include.guests },
  });
  if (!row) return [];
  const cues = await tx.transcriptCue.findMany({ where: { episodeId: id }, orderBy: { position: 'asc' } });
  return groupCues(cues).flatMap(({ text, seconds }, position) => {
    const documentId = partId('passage', id, position);
    if (documentId === null) return [];
    return {
      ...partOfEpisode(row),
      id: documentId,
      path: `/episodes/${row.slug}`,
      title: row.title,
      partOf: '',
      text,
      seconds,
      words: { title: '', guest: '', question: '', text, context: contextOf(row) },
    };
  });
}

function toEpisodeDocument(row: Row): SearchDocument {
  const { id, slug, title, introduction, recommendedLinks, topics } = row;
  const text = plainText(introduction);
  const more = [...topics.map(({ topic }) => topic.name), ...recommendedLinks.map(({ label }) => label)];
  return {
    ...partOfEpisode(row),
    id: documentId('episode', id),
    path: `/episodes/${slug}`,
    title,
    partOf: '',
    text: [text, more.join(' · ')].filter(Boolean).join(' '),
    seconds: [],
    words: { title, guest: namesOf(row), question: '', text: [text, ...more].join('\n'), context: '' },
  };
}

function toAnswerDocument(row: Row, answer: Row['answers'][number], position: number): SearchDocument[] {
  const id = partId('answer', row.id, position);
  if (id === null) return [];
  const question = answer.wording ?? answer.question?.text ?? '';
  const text = plainText(answer.body);
  return [
    {
      ...partOfEpisode(row),
      id,
      path: `/episodes/${row.slug}#q-${answer.anchor}`,
      title: question,
      partOf: row.title,
      text,
      seconds: answer.startSeconds === null ? [] : [[0, answer.startSeconds]],
      words: { title: '', guest: '', question, text, context: contextOf(row) },
    },
  ];
}

type WithGuests = Pick<Row, 'title' | 'number' | 'guests'>;

const namesOf = ({ guests }: WithGuests) => guests.map(({ guest }) => guest.name).join('\n');

const contextOf = (row: WithGuests) => `${namesOf(row)}\n${row.title}`;

function partOfEpisode({ number, guests }: WithGuests) {
  return {
    number,
    guests: guests.map(({ guest }) => ({ slug: guest.slug, name: guest.name })),
    guestIds: guests.map(({ guestId }) => guestId),
  };
}
