import type { SetPictureResult } from '@/lib/media/set-picture';

type Refusal = Extract<SetPictureResult, { ok: false }>['reason'] | 'signed-out' | 'forbidden';

/** What an editor is told of a picture that was not taken. */
export const PICTURE_REFUSALS = {
  empty: 'Choose a picture first.',
  'too-large': 'The file is larger than 10 MB. Save it smaller, as a JPEG for example.',
  'not-a-picture': 'The file is not a JPEG, PNG, WebP or AVIF picture.',
  'too-many-pixels': 'The picture has more than 52 million pixels. Make it smaller first; 2,500 a side are plenty.',
  'too-small': 'The picture is less than 16 pixels wide or high.',
  broken: 'The file can’t be read as a picture; it may be cut short.',
  'owner-gone': 'What the picture is for was deleted meanwhile.',
  forbidden: 'Your account may not change this. An owner or an editor can.',
  'signed-out': 'You are signed out. Sign in again in another tab, then save.',
} as const satisfies Record<Refusal, string>;
