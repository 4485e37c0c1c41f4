/** What a question's form holds, as it was typed. */
export type QuestionFields = {
  text: string;
  label: string;
  slug: string;
  isAsked: boolean;
  /** One a line. */
  wordings: string;
};

/** What came of a question's form. Text that was refused is in it still. */
export type QuestionState = {
  /** Of what was saved: names the form's next try; or theirs, which that would overwrite. */
  version: string;
  problem: string | null;
  /** What somebody else saved meanwhile. */
  theirs: QuestionFields | null;
  fields: QuestionFields;
};

/** Which question was moved, and how often since the page was opened, so that each time is told from the last. */
export type MoveState = { id: number; by: -1 | 1; place: number | null; count: number };

export type StateAction<State> = (state: State | null, data: FormData) => Promise<State | null>;
