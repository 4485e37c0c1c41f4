type Status = 'draft' | 'scheduled' | 'published' | 'unlisted' | 'removed';

const TO_DRAFT = 'Readers no longer see it, and its address is as if it had never been';
const TO_REMOVED = 'Its address tells readers, and search engines, that it was here and is gone';

type Choice = { to: Status; label: string; hint?: string };

/**
 * What the bar offers to do with an episode or article, by what it is now. What takes more than a press, a time or to
 * know what “unlisted” means, is in the section on publishing.
 */
const STATUS_CHOICES: Record<Status, Choice[]> = {
  draft: [
    { to: 'draft', label: 'Save draft' },
    { to: 'published', label: 'Publish' },
  ],
  scheduled: [
    { to: 'draft', label: 'Make it a draft', hint: 'It is not published by itself any more' },
    { to: 'published', label: 'Publish now' },
    { to: 'scheduled', label: 'Save, still scheduled' },
  ],
  published: [
    { to: 'removed', label: 'Remove', hint: TO_REMOVED },
    { to: 'draft', label: 'Unpublish', hint: TO_DRAFT },
    { to: 'published', label: 'Save changes' },
  ],
  unlisted: [
    { to: 'removed', label: 'Remove', hint: TO_REMOVED },
    { to: 'draft', label: 'Unpublish', hint: TO_DRAFT },
    { to: 'published', label: 'Publish' },
    { to: 'unlisted', label: 'Save, still unlisted' },
  ],
  removed: [
    { to: 'draft', label: 'Make it a draft', hint: TO_DRAFT },
    { to: 'removed', label: 'Save, still removed' },
    { to: 'published', label: 'Publish again' },
  ],
};

/**
 * What somebody can do with it. Whoever may not publish goes on saving drafts, and changes nothing any more once it is
 * something else.
 */
export function listStatusChoices(status: Status, { mayPublish }: { mayPublish: boolean }): Choice[] {
  if (mayPublish) return STATUS_CHOICES[status];
  return status === 'draft' ? STATUS_CHOICES.draft.filter(({ to }) => to === 'draft') : [];
}

/** What can be made of it in the section on publishing, beside what the bar offers. */
export const canBeScheduled = (status: Status): boolean => status === 'draft' || status === 'scheduled';

/** The same. */
export const canBeUnlisted = (status: Status): boolean => status !== 'unlisted';
