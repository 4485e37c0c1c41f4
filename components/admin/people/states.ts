/** What came of a change to an account. */
export type PersonState = { done: boolean; problem: string | null };

/** What came of an invitation's form: the link, which is shown this once, or what to put right. */
export type NewInvitationState = {
  made: { url: string; label: string } | null;
  label: string;
  problem: string | null;
};

export type StateAction<State> = (state: State | null, data: FormData) => Promise<State | null>;
