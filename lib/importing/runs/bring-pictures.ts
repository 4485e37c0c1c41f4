import type { PictureRefusal } from '../../media/encode-original';
import { MAX_BYTES } from '../../media/encode-original';
import { keepPicture } from '../../media/keep-picture';
import { type PictureView, pictureUrl } from '../../media/picture';
import type { ArchiveEntry } from '../archive/archive';
import { readWhole } from '../archive/read-whole';
import type { ArchivePost } from '../archive-post';
import { Refusal } from '../refusal';
import type { LazyArchive } from './lazy-archive';
import { sayLinked } from './linked-pictures';

/** The width in which a text shows a picture, pixels; pages offer the others beside it. */
export const SHOWN = 960;

/** The pictures of a post's media that are in the archive, as they are kept here. */
export type BroughtPictures = {
  /** By what the text calls them: the address here. */
  addresses: Map<string, string>;
  pictures: PictureView[];
  /** Sentences: what of the media could not be kept, and what is only linked. */
  problems: string[];
};

/** Why a picture is not kept, to follow what it is called by. */
export const PICTURE_REFUSALS = {
  empty: 'it is empty',
  'too-large': 'it is larger than 10 MB',
  'not-a-picture': 'it is no JPEG, PNG, WebP or AVIF picture',
  'too-many-pixels': 'it has more than 52 million pixels',
  'too-small': 'it is too small to show anything',
  broken: 'its picture is broken',
} as const satisfies Record<PictureRefusal, string>;

/**
 * Keeps the pictures of a post that are in the archive, re-encoded and limited as every upload is. What is only linked is
 * listed: nothing in an archive starts a request, and fetch-linked.ts only does when somebody asks for it.
 * @param altOf of what the text shows under a reference; null where it shows no such picture
 */
export async function bringPictures(
  dataDir: string,
  archive: LazyArchive,
  { media }: Pick<ArchivePost, 'media'>,
  altOf: (reference: string) => string | null,
): Promise<BroughtPictures> {
  const brought: BroughtPictures = { addresses: new Map(), pictures: [], problems: [] };
  for (const { reference, entry: path } of media) {
    if (path === null) {
      const isShown = altOf(reference) !== null;
      brought.problems.push(
        isShown ? sayLinked(reference) : `Not in the archive, and no picture: ${reference.slice(0, 300)}`,
      );
      continue;
    }
    const entry = await archive.find(path);
    if (!entry) {
      brought.problems.push(`${path} was not kept: the archive is no longer there.`);
      continue;
    }
    const reason = await bring(dataDir, entry, altOf(reference) ?? '', (picture) => {
      brought.pictures.push(picture);
      brought.addresses.set(reference, pictureUrl(picture.id, SHOWN, 'jpg'));
    });
    if (reason !== null) brought.problems.push(`${path} was not kept: ${reason}.`);
  }
  return brought;
}

async function bring(
  dataDir: string,
  entry: ArchiveEntry,
  alt: string,
  done: (picture: PictureView) => void,
): Promise<string | null> {
  try {
    const result = await keepPicture(dataDir, await readWhole(entry, MAX_BYTES), alt);
    if (!result.ok) return PICTURE_REFUSALS[result.reason];
    done(result.picture);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message.replace(/\.$/, '');
    throw error;
  }
}
