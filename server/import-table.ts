import type { Foreseen, ForeseenItem } from '../lib/importing/runs/foresee';

export type TableItem = ForeseenItem & { title: string; state: string; confidence: number; reason: string };

/** Columns; a table that is wider breaks in a terminal. Characters. */
const TITLE = 44;

/** What each post will become, as lines for a terminal, made while an archive is read. */
export class PlanTable {
  readonly #say: (line: string) => void;
  readonly #counts = new Map<string, number>();
  #isBegun = false;
  #notes = 0;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  async add(items: TableItem[], foreseen: Foreseen[]): Promise<void> {
    if (!this.#isBegun) this.#row('BECOMES', 'SURE', 'HERE', 'TITLE', 'WHY');
    this.#isBegun = true;
    for (const [at, item] of items.entries()) {
      const { effect = 'new', conflicts = [] } = foreseen[at] ?? {};
      const isLeft = item.state === 'refused' || item.state === 'skipped';
      const becomes = isLeft ? item.state : item.becomes;
      this.#counts.set(becomes, (this.#counts.get(becomes) ?? 0) + 1);
      const title = `${printable(item.title) || '(no title)'}`;
      const why = isLeft ? item.reason.split('\n')[0] : item.plan.reasons[0];
      this.#row(becomes, isLeft ? '' : `${item.confidence} %`, isLeft ? '' : effect, title, printable(why ?? ''));
      for (const line of listDetails(item, conflicts)) this.#say(`${' '.repeat(28)}${printable(line)}`);
    }
  }

  note(where: string, text: string): void {
    if (this.#notes++ === 0) this.#say('\nOf the archive as a whole:');
    this.#say(`  ${printable([where, text].filter(Boolean).join(': '))}`);
  }

  end(): void {
    const counts = [...this.#counts].map(([becomes, count]) => `${count} ${becomes}`);
    this.#say(`\n${counts.join(', ') || 'Nothing'}.`);
  }

  #row(becomes: string, sure: string, here: string, title: string, why: string): void {
    const cut = title.length > TITLE ? `${title.slice(0, TITLE - 1)}…` : title;
    this.#say(`${becomes.padEnd(8)} ${sure.padStart(6)}  ${here.padEnd(10)} ${cut.padEnd(TITLE)}  ${why}`);
  }
}

function listDetails({ plan, becomes, state }: TableItem, conflicts: string[]): string[] {
  if (state === 'refused' || state === 'skipped') return [];
  const { episode } = plan;
  const details: string[] = [];
  if (becomes === 'episode' && episode) {
    const guests = episode.guests.map(({ name }) => name).join(', ') || 'no guest';
    const matched = episode.answers.filter(({ match }) => match !== null).length;
    details.push(
      `number ${episode.number ?? '?'} · ${guests} · post ID ${episode.postId ?? '–'} · video ${episode.youtubeId || '–'} · ` +
        `${episode.answers.length} questions, ${matched} of them standing ones`,
    );
  }
  if (plan.media.linked.length > 0) details.push(`${plan.media.linked.length} media only linked: they are not fetched`);
  return [...details, ...conflicts.map((text) => `! ${text}`), ...plan.problems.map((text) => `! ${text}`)];
}

/** Words of an archive must not move a terminal's cursor or turn its text round. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}
