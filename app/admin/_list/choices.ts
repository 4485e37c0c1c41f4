/** Statuses to narrow a list by; the empty one is all. */
export const STATUS_FILTER = [
  { value: '', label: 'All' },
  { value: 'draft', label: 'Drafts' },
  { value: 'scheduled', label: 'Scheduled' },
  { value: 'published', label: 'Published' },
  { value: 'unlisted', label: 'Unlisted' },
  { value: 'removed', label: 'Removed' },
];

export const STATUSES = ['draft', 'scheduled', 'published', 'unlisted', 'removed'] as const;

/** Choices out of a table of words that has one for each value. */
export function toChoices<Value extends string>(words: Record<Value, string>): { value: string; label: string }[] {
  return Object.entries<string>(words).map(([value, label]) => ({ value, label }));
}
