type Status = 'draft' | 'scheduled' | 'published' | 'unlisted' | 'removed';
type Verb =
  | 'created'
  | 'saved'
  | 'restored'
  | 'imported'
  | 'published'
  | 'scheduled'
  | 'unlisted'
  | 'withdrawn'
  | 'removed';

const BECAME = {
  draft: 'withdrawn',
  scheduled: 'scheduled',
  published: 'published',
  unlisted: 'unlisted',
  removed: 'removed',
} as const satisfies Record<Status, Verb>;

/** What a save of an episode or article amounts to. @param before null where there was none */
export function statusVerb(
  before: Status | null,
  after: Status,
  kind: 'saved' | 'restored' | 'imported' = 'saved',
): Verb {
  if (kind !== 'saved') return kind;
  if (before === null) return after === 'draft' ? 'created' : BECAME[after];
  return before === after ? 'saved' : BECAME[after];
}
