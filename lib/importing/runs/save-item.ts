import { articlePath } from '../../articles/article';
import { saveArticleIn } from '../../articles/save-article';
import type { Asker } from '../../auth/permissions';
import type { Db, Tx } from '../../db/client';
import type { ImportItemState } from '../../db/generated/sqlite/enums';
import { asSingleWriter } from '../../db/single-writer';
import { listMissingForPublication } from '../../episodes/episode-content';
import { saveEpisodeIn } from '../../episodes/save-episode';
import { recordPicture } from '../../media/keep-picture';
import type { ArchivePost } from '../archive-post';
import type { ConvertedPost } from '../converted-post';
import { addAddresses } from './add-addresses';
import type { BroughtPictures } from './bring-pictures';
import type { Correction } from './correction';
import { fillIn, findTakenBy, freeArticleSlug } from './find-taken';
import { hashOfPost } from './hash';
import { getHere, type Here } from './here';
import { keepReferences } from './keep-references';
import { withPictures } from './shown-pictures';
import type { Undo } from './undo';
import { toWanted, type Wanted } from './wanted-content';

export type SaveItem = {
  runId: string;
  position: number;
  post: ArchivePost;
  converted: ConvertedPost;
  correction: Correction;
  pictures: BroughtPictures;
  editor: Asker | null;
};

export type SavedItem = {
  state: ImportItemState;
  subject: 'episode' | 'article' | null;
  subjectId: number | null;
  /** Sentences: why it was not saved, or what of it needs a look. */
  sentences: string[];
};

/** The run was paused, or another process has the item by now. */
export type NotTaken = 'stopped' | 'taken';

/**
 * Saves one post of a run, its pictures, its old addresses and how to undo it, in one transaction: either all of it is in or
 * nothing. Whatever else happens to the process, the item says which.
 */
export function saveItem(db: Db, save: SaveItem, now: Date): Promise<SavedItem | NotTaken> {
  const { runId, position } = save;
  return asSingleWriter(db, 'editing', async (tx): Promise<SavedItem | NotTaken> => {
    const run = await tx.importRun.findUnique({ where: { id: runId }, select: { state: true } });
    if (run?.state !== 'running') return 'stopped';
    const key = { runId_position: { runId, position } };
    const item = await tx.importItem.findUnique({ where: key, select: { state: true } });
    if (item?.state !== 'waiting') return 'taken';
    const { undo, ...saved } = await decide(tx, save, now);
    await tx.importItem.update({
      where: key,
      data: {
        state: saved.state,
        subject: saved.subject,
        subjectId: saved.subjectId,
        reason: saved.sentences.join('\n'),
        undo: JSON.stringify(undo ?? {}),
      },
    });
    await tx.importRun.update({ where: { id: runId }, data: { activeAt: now } });
    return saved;
  });
}

type Decided = SavedItem & { undo: Undo | null };

const nothing = (state: ImportItemState, ...sentences: string[]): Decided => ({
  state,
  subject: null,
  subjectId: null,
  sentences,
  undo: null,
});

async function decide(tx: Tx, save: SaveItem, now: Date): Promise<Decided> {
  const { post, correction } = save;
  const wanted = withPictures(toWanted(save.converted, correction), save.pictures.addresses);
  if (wanted.subject === null) return nothing('skipped', ...save.converted.reasons);
  const known = await findKnown(tx, post);
  const here = known && (await getHere(tx, known.subject, known.subjectId));
  if (known && here) {
    const at = { subject: known.subject, subjectId: known.subjectId };
    const isSame = known.sourceHash === hashOfPost(post) && isUncorrected(correction);
    if (isSame) return { ...nothing('unchanged'), ...at };
    if (correction.existing === 'keep') return { ...nothing('skipped', 'What is here was kept.'), ...at };
    if (known.subject !== wanted.subject) {
      return { ...nothing('conflict', `It is here as an ${known.subject}: undo its import first.`), ...at };
    }
    if (here.hash !== known.contentHash && correction.existing !== 'overwrite') {
      return { ...nothing('conflict', 'It was edited here since it was imported. Overwrite that, or keep it?'), ...at };
    }
    return write(tx, save, wanted, { id: known.subjectId, here }, now);
  }
  if (wanted.subject === 'episode') {
    const taken = await findTakenBy(tx, wanted.content, null);
    if (taken) {
      const at = { subject: 'episode', subjectId: taken.id } as const;
      if (correction.existing === 'keep') return { ...nothing('skipped', 'What is here was kept.'), ...at };
      if (correction.existing !== 'overwrite') {
        const which = `interview ${taken.number}, “${taken.title}”`;
        return { ...nothing('conflict', `Its ${taken.what} is that of ${which}. Overwrite that, or keep it?`), ...at };
      }
      return write(tx, save, wanted, { id: taken.id, here: await getHere(tx, 'episode', taken.id) }, now);
    }
  }
  return write(tx, save, wanted, { id: null, here: null }, now);
}

type Known = { subject: 'episode' | 'article'; subjectId: number; sourceHash: string; contentHash: string };

async function findKnown(tx: Tx, { source, sourceKey }: ArchivePost): Promise<Known | null> {
  const row = await tx.importedPost.findUnique({ where: { source_sourceKey: { source, sourceKey } } });
  return row && (row.subject === 'episode' || row.subject === 'article') ? { ...row, subject: row.subject } : null;
}

/** An answer to a conflict is none of the post's own. */
export function isUncorrected({ existing: _existing, ...correction }: Correction): boolean {
  return Object.keys(correction).length === 0;
}

type Onto = { id: number | null; here: Here | null };

async function write(
  tx: Tx,
  save: SaveItem,
  wanted: Exclude<Wanted, { subject: null }>,
  onto: Onto,
  now: Date,
): Promise<Decided> {
  const { post, pictures } = save;
  const images: string[] = [];
  for (const picture of pictures.pictures) if (await recordPicture(tx, picture, now)) images.push(picture.id);
  const saved = await (wanted.subject === 'episode'
    ? writeEpisode(tx, save, wanted.content, onto, now)
    : writeArticle(tx, save, wanted.content, onto, now));
  if (!saved.ok) return nothing(saved.state, saved.sentence);
  const sentences = [...saved.sentences, ...pictures.problems];
  const addresses = post.isDraft ? { ids: [], sentences: [] } : await addAddresses(tx, post.addresses, saved.path, now);
  const { subject } = wanted;
  const here = await getHere(tx, subject, saved.id);
  const { source, sourceKey } = post;
  const key = { source_sourceKey: { source, sourceKey } };
  const before = await tx.importedPost.findUnique({ where: key });
  const row = {
    subject,
    subjectId: saved.id,
    original: post.original,
    sourceHash: hashOfPost(post),
    contentHash: here?.hash ?? '',
    runId: save.runId,
    importedAt: now,
  };
  await tx.importedPost.upsert({ where: key, create: { source, sourceKey, ...row }, update: row });
  const undo: Undo = {
    created: onto.id === null,
    before: onto.here && { status: onto.here.status, content: onto.here.content },
    knownBefore: before && { sourceHash: before.sourceHash, contentHash: before.contentHash, runId: before.runId },
    originalBefore: before?.original ?? null,
    contentHash: row.contentHash,
    source,
    sourceKey,
    redirects: addresses.ids,
    images,
  };
  const { subjectId } = row;
  return { state: 'saved', subject, subjectId, sentences: [...sentences, ...addresses.sentences], undo };
}

type Written =
  | { ok: true; id: number; path: string; sentences: string[] }
  | { ok: false; state: 'conflict' | 'refused'; sentence: string };

async function writeEpisode(
  tx: Tx,
  { post, correction, editor }: SaveItem,
  wanted: Extract<Wanted, { subject: 'episode' }>['content'],
  { id, here }: Onto,
  now: Date,
): Promise<Written> {
  const known = here?.subject === 'episode' ? here.content : null;
  const own = {
    ...wanted,
    number: wanted.number ?? known?.number ?? null,
    postId: wanted.postId ?? known?.postId ?? null,
    slug: (correction.slug ? null : known?.slug) ?? wanted.slug,
  };
  const filled = await fillIn(tx, own, id);
  const content = known ? keepReferences(filled, known) : filled;
  const sentences: string[] = [];
  if (own.number === null) sentences.push(`It names no number and became number ${content.number}.`);
  let status = statusOf(post, correction, here);
  const missing = status === 'published' ? listMissingForPublication(content) : [];
  if (missing.length > 0) {
    status = 'draft';
    sentences.push(`It is a draft: it has no ${missing.join(' and no ')} yet.`);
  }
  const wantedSave = { id, revision: here?.revision ?? 0, content, editor, revisionKind: 'imported' as const };
  const publishedAt = post.publishedAt;
  let result = await saveEpisodeIn(tx, { ...wantedSave, status, publishedAt }, now);
  if (!result.ok && result.reason === 'unpublishable') {
    sentences.push(...result.errors.map(({ message }) => `It is a draft: ${message}`));
    result = await saveEpisodeIn(tx, { ...wantedSave, status: 'draft', publishedAt }, now);
  }
  if (result.ok) return { ok: true, id: result.id, path: `/episodes/${result.slug}`, sentences };
  switch (result.reason) {
    case 'taken': {
      const [first] = result.fields;
      const by = first ? `interview ${first.by.number}, “${first.by.title}”` : 'another interview';
      return { ok: false, state: 'conflict', sentence: `Its ${first?.field ?? 'number'} is that of ${by}.` };
    }
    case 'forbidden':
      return { ok: false, state: 'refused', sentence: 'Your account may not save it.' };
    case 'unknown-question':
      return {
        ok: false,
        state: 'conflict',
        sentence: 'One of its standing questions is no longer there: choose anew.',
      };
    default:
      return { ok: false, state: 'conflict', sentence: `It could not be saved (${result.reason}).` };
  }
}

async function writeArticle(
  tx: Tx,
  { post, correction, editor }: SaveItem,
  wanted: Extract<Wanted, { subject: 'article' }>['content'],
  { id, here }: Onto,
  now: Date,
): Promise<Written> {
  const known = here?.subject === 'article' ? here.content : null;
  const kept = correction.slug ? wanted.slug : (known?.slug ?? wanted.slug);
  // A page's address is chosen and not made up: another page there is for an editor to see.
  const slug = wanted.kind === 'page' ? kept : await freeArticleSlug(tx, kept, id);
  const content = { ...wanted, slug };
  const status = statusOf(post, correction, here);
  const { publishedAt } = post;
  const result = await saveArticleIn(
    tx,
    { id, revision: here?.revision ?? 0, content, editor, status, publishedAt, revisionKind: 'imported' },
    now,
  );
  if (result.ok) return { ok: true, id: result.id, path: articlePath(content), sentences: [] };
  switch (result.reason) {
    case 'taken':
      return { ok: false, state: 'conflict', sentence: `There is a page at /${slug} already: “${result.by.title}”.` };
    case 'reserved':
      return { ok: false, state: 'conflict', sentence: `The site itself has the address /${slug}: choose another.` };
    case 'forbidden':
      return { ok: false, state: 'refused', sentence: 'Your account may not save it.' };
    default:
      return { ok: false, state: 'conflict', sentence: `It could not be saved (${result.reason}).` };
  }
}

/** A draft of the archive is one here; what readers see here already stays for them. */
function statusOf(post: ArchivePost, { asDraft }: Correction, here: Here | null) {
  if (here && here.status !== 'draft') return here.status;
  return post.isDraft || asDraft ? ('draft' as const) : ('published' as const);
}
