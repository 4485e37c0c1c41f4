import { PictureField } from '@/components/admin/picture-field';
import type { PictureView } from '@/lib/media/picture';
import type { PictureOwner } from '@/lib/media/set-picture';
import { removePictureAction, setPictureAction } from './actions';

const WORDS = {
  guest: { title: 'Portrait', hint: 'Shown round, so leave room about the face.' },
  series: { title: 'Portrait', hint: 'Of the host, or a mark of the series. Shown round on the first page.' },
  episode: { title: 'Poster', hint: 'Shown 16 : 9, in place of the one that is set in type.' },
} as const satisfies Record<PictureOwner['kind'], { title: string; hint: string }>;

/** The form of somebody's picture, for the page on which they are edited. It is saved by itself. */
export function PictureSection({ owner, picture }: { owner: PictureOwner; picture: PictureView | null }) {
  return (
    <PictureField
      {...WORDS[owner.kind]}
      owner={owner}
      picture={picture}
      save={setPictureAction}
      remove={removePictureAction}
    />
  );
}
