import type { Asker } from '../../auth/permissions';
import type { Db } from '../../db/client';
import type { PictureView } from '../../media/picture';
import { removePictureFiles } from '../../media/remove-unused-picture';
import type { Network } from '../fetching/network';
import { getHere, type Here } from './here';
import { itemPlanSchema } from './item-plan';
import { type Fetched, NOT_FETCHED, ONLY_LINKED } from './linked-pictures';
import { PictureFetcher, type PictureLimits } from './picture-fetcher';
import { saveFetched } from './save-fetched';
import { listShownPictures } from './shown-pictures';
import { readSpooled } from './spool';

export type FetchLinkedResult =
  /** Pictures; `left` are posts that still show some which nobody has asked for: it was stopped, or came to its limits. */
  { ok: true; kept: number; failed: number; left: number } | { ok: false; reason: 'no-run' | 'undone' };

export type FetchLinkedOptions = {
  /** Told after each post. Pictures so far, and posts to go. */
  onProgress?: (progress: { kept: number; failed: number; left: number }) => void;
  /** Ends it after, or within, the picture under way; what is in is whole. */
  signal?: AbortSignal;
  clock?: () => Date;
  /** Of tests: which machines may be asked. */
  network?: Network;
  limits?: Partial<PictureLimits>;
};

/** Items looked up at a time. */
const BATCH = 100;

/**
 * Fetches the pictures that the posts of a run show from elsewhere, because somebody asked for it, and has the texts show
 * those that are kept here. Each post is one revision; undoing the run takes the pictures with it.
 */
export async function fetchLinked(
  db: Db,
  dataDir: string,
  { runId, editor }: { runId: string; editor: Asker | null },
  { onProgress = () => {}, signal, clock = () => new Date(), network, limits = {} }: FetchLinkedOptions = {},
): Promise<FetchLinkedResult> {
  const run = await db.importRun.findUnique({ where: { id: runId }, select: { state: true } });
  if (!run) return { ok: false, reason: 'no-run' };
  if (run.state === 'undone') return { ok: false, reason: 'undone' };
  const fetcher = new PictureFetcher(dataDir, {
    limits,
    ...(network ? { network } : {}),
    ...(signal ? { signal } : {}),
  });
  const result = { kept: 0, failed: 0 };
  for (let from = 0; !signal?.aborted; ) {
    const items = await db.importItem.findMany({
      where: whereLinked(runId, from),
      orderBy: { position: 'asc' },
      take: BATCH,
    });
    if (items.length === 0) break;
    for (const item of items) {
      from = item.position + 1;
      if (signal?.aborted) break;
      const here =
        item.subject && item.subjectId !== null && (await getHere(db, subjectOf(item.subject), item.subjectId));
      if (!here) continue;
      const done = await fetchOfPost(fetcher, here, await listLinked(dataDir, runId, item.plan));
      const unused = await saveFetched(db, { runId, position: item.position, editor, ...done }, clock());
      for (const id of unused) await removePictureFiles(dataDir, id);
      result.kept += done.pictures.size;
      result.failed += done.fetched.filter(({ problem }) => problem !== null).length;
      onProgress({ ...result, left: await countLinked(db, runId) });
    }
  }
  return { ok: true, ...result, left: await countLinked(db, runId) };
}

const subjectOf = (subject: string) => (subject === 'episode' ? 'episode' : 'article');

/** Also those that could not be had before: whoever asks again means them. */
function whereLinked(runId: string, from: number) {
  const says = (start: string) => ({ reason: { contains: start } });
  return {
    runId,
    state: 'saved' as const,
    position: { gte: from },
    OR: [says(ONLY_LINKED), says(NOT_FETCHED)],
  };
}

/** Posts of a run that show pictures from elsewhere for which nobody has asked, or of which another thing is said. */
export function countLinked(db: Db, runId: string, said = ONLY_LINKED): Promise<number> {
  return db.importItem.count({ where: { runId, state: 'saved', reason: { contains: said } } });
}

/** Addresses of a post's media that were not in the archive; of one whose files are gone, those that its plan lists. */
async function listLinked(dataDir: string, runId: string, planJson: string): Promise<Set<string>> {
  const { place, media } = itemPlanSchema.parse(JSON.parse(planJson));
  const post = place && (await readSpooled(dataDir, runId, place));
  return new Set(post ? post.media.flatMap(({ reference, entry }) => (entry === null ? reference : [])) : media.linked);
}

/** What an editor has taken out of the text since is not fetched any more. */
async function fetchOfPost(fetcher: PictureFetcher, here: Here, linked: Set<string>) {
  const pictures = new Map<string, PictureView>();
  const fetched: Fetched[] = [];
  for (const { reference, alt } of listShownPictures(here)) {
    if (!linked.has(reference)) continue;
    const result = await fetcher.fetch(reference, alt);
    if (result.ok) pictures.set(reference, result.picture);
    if (result.ok || result.problem !== null) fetched.push({ reference, problem: result.ok ? null : result.problem });
  }
  return { pictures, fetched };
}
