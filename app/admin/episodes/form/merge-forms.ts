import { type Choices, createPicker, type Merged, type Sides, same } from '../../_merge/merge-fields';
import type { EpisodeForm, EpisodeFormAnswer } from '../schema';

const FIELDS = {
  youtube: 'Video',
  duration: 'Length',
  number: 'Number',
  title: 'Title',
  slug: 'Address',
  postId: 'Post ID',
  topics: 'Topics',
  introduction: 'Introduction',
} as const;

const PARTS = { wording: 'the words asked', start: 'start', body: 'answer' } as const;

/**
 * Puts two editors' work on one interview together, field by field and answer by answer. An answer is known by its anchor,
 * or by its standing question, wherever it was moved to.
 * @param base what both began from
 * @param chosen by the key of a conflict; what is not in it is mine
 */
export function mergeForms(
  { base, mine, theirs }: Sides<EpisodeForm>,
  questionText: (answer: EpisodeFormAnswer) => string,
  chosen: Choices = new Map(),
): Merged<EpisodeForm> {
  const { pick, conflicts, taken } = createPicker(chosen);
  const merged: EpisodeForm = { ...mine };
  for (const field of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
    const of = { base: base[field], mine: mine[field], theirs: theirs[field] };
    merged[field] = pick(field, FIELDS[field], of, (text) => text);
  }
  merged.guests = pick('guests', 'Guests', partsOf('guests'), (guests) =>
    guests.map(({ name, headline }) => (headline ? `${name} (${headline})` : name)).join('\n'),
  );
  merged.recommendedLinks = pick('links', 'Recommended links', partsOf('recommendedLinks'), (links) =>
    links.map(({ label, url }) => `${label}: ${url}`).join('\n'),
  );
  merged.answers = mergeAnswers();
  return { form: merged, conflicts, taken };

  function partsOf<K extends 'guests' | 'recommendedLinks'>(name: K) {
    return { base: base[name], mine: mine[name], theirs: theirs[name] };
  }

  function mergeAnswers(): EpisodeFormAnswer[] {
    const identify = identifier([...base.answers, ...theirs.answers]);
    const byId = (form: EpisodeForm) => new Map(form.answers.map((answer) => [identify(answer), answer]));
    const [b, m, t] = [byId(base), byId(mine), byId(theirs)] as const;
    const answers = new Map<string, EpisodeFormAnswer>();
    for (const id of new Set([...m.keys(), ...t.keys()])) {
      const answer = mergeAnswer(id, b.get(id), m.get(id), t.get(id));
      if (answer) answers.set(id, answer);
    }
    const orders = { base: [...b.keys()], mine: [...m.keys()], theirs: [...t.keys()] };
    return mergeOrder(orders, answers).flatMap((id) => answers.get(id) ?? []);
  }

  function mergeAnswer(
    id: string,
    before: EpisodeFormAnswer | undefined,
    ours: EpisodeFormAnswer | undefined,
    other: EpisodeFormAnswer | undefined,
  ): EpisodeFormAnswer | null {
    const shown = ours ?? other;
    if (!shown) return null;
    const question = questionText(shown);
    if (ours && other) {
      const part = <K extends 'wording' | 'start' | 'body' | 'notAsked'>(name: K, fallback: EpisodeFormAnswer[K]) => ({
        base: before ? before[name] : fallback,
        mine: ours[name],
        theirs: other[name],
      });
      const text = (name: keyof typeof PARTS) =>
        pick(`${id}.${name}`, `${question} (${PARTS[name]})`, part(name, ''), (value) => value);
      return {
        ...other,
        rowId: ours.rowId,
        wording: text('wording'),
        start: text('start'),
        body: text('body'),
        notAsked: pick(`${id}.notAsked`, `${question} (asked or not)`, part('notAsked', false), (value) =>
          value ? 'Not asked' : 'Asked',
        ),
      };
    }
    // One of the two does not have it: they took it out, or the other put it in.
    const tell = (answer: EpisodeFormAnswer | null) =>
      answer ? [answer.start, answer.body].filter(Boolean).join('\n') || 'Stays, unanswered' : 'Taken out';
    const untouched = (answer: EpisodeFormAnswer | undefined) =>
      answer && before && sameAnswer(answer, before) ? before : answer;
    const of = { base: before ?? null, mine: untouched(ours) ?? null, theirs: untouched(other) ?? null };
    return pick<EpisodeFormAnswer | null>(`${id}.there`, question, of, tell);
  }

  function mergeOrder(
    orders: { base: string[]; mine: string[]; theirs: string[] },
    answers: ReadonlyMap<string, EpisodeFormAnswer>,
  ): string[] {
    const common = (ids: string[]) => ids.filter((id) => orders.mine.includes(id) && orders.theirs.includes(id));
    const tell = (ids: string[]) =>
      ids
        .flatMap((id) => answers.get(id) ?? [])
        .map((answer, i) => `${i + 1}. ${questionText(answer)}`)
        .join('\n');
    const of = { base: common(orders.base), mine: common(orders.mine), theirs: common(orders.theirs) };
    // What both added is in no base order; where it stands is no change of it.
    const known = (ids: string[]) => ids.filter((id) => of.base.includes(id));
    const order = pick(
      'order',
      'Order of the questions',
      { base: of.base, mine: known(of.mine), theirs: known(of.theirs) },
      tell,
    );
    const [first, second] = same(order, known(of.mine)) ? [orders.mine, orders.theirs] : [orders.theirs, orders.mine];
    return insertMissing(first, second);
  }
}

/** All of the first, in its order, and each other one after the one that it follows in the second. */
function insertMissing(first: string[], second: string[]): string[] {
  const all = [...first];
  second.forEach((id, i) => {
    if (all.includes(id)) return;
    const before = second.slice(0, i).findLast((other) => all.includes(other));
    all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, id);
  });
  return all;
}

/** By what an answer is the same in two versions: its anchor, else its standing question, else its row. */
function identifier(known: EpisodeFormAnswer[]): (answer: EpisodeFormAnswer) => string {
  const ofQuestion = new Map(
    known.flatMap(({ questionId, anchor }) => (questionId !== null && anchor !== null ? [[questionId, anchor]] : [])),
  );
  return ({ anchor, questionId, rowId }) => {
    if (anchor !== null) return `a ${anchor}`;
    if (questionId === null) return `r ${rowId}`;
    const other = ofQuestion.get(questionId);
    return other === undefined ? `q ${questionId}` : `a ${other}`;
  };
}

const sameAnswer = (a: EpisodeFormAnswer, b: EpisodeFormAnswer) =>
  (['wording', 'start', 'body', 'notAsked'] as const).every((part) => same(a[part], b[part]));
