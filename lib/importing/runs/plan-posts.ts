import type { Db } from '../../db/client';
import type { ImportItemState } from '../../db/generated/sqlite/enums';
import { listStandingQuestions } from '../../questions/list-standing-questions';
import type { Archive } from '../archive/archive';
import type { ArchivePost } from '../archive-post';
import type { Becomes, ConvertedPost } from '../converted-post';
import type { Importer } from '../importer';
import { readPosts } from '../read-posts';
import { convertSafely } from './convert-safely';
import { hashOfPost } from './hash';
import type { ItemPlan } from './item-plan';

/** What one thing in an archive is to become: a post, or something that can't be taken or concerns a file. */
export type Planned = PlannedItem | { kind: 'note'; where: string; text: string };

export type PlannedItem = {
  kind: 'item';
  /** Null for what could not be read. */
  post: ArchivePost | null;
  state: ImportItemState;
  sourceKey: string;
  title: string;
  becomes: Becomes;
  confidence: number;
  plan: Omit<ItemPlan, 'place'>;
  /** In words, where it is refused or skipped. */
  reason: string;
};

/** Reads an archive and says of each thing in it what it is to become. Saves nothing; holds one post at a time. */
export async function* planPosts(db: Db, importer: Importer, archive: Archive): AsyncGenerator<Planned> {
  const questions = await listStandingQuestions(db);
  for await (const item of readPosts(importer, archive)) {
    if (item.kind === 'note') yield item;
    else if (item.kind === 'post') {
      const { post } = item;
      const result = convertSafely(post, { questions });
      yield result.ok
        ? planPost(post, result.converted)
        : leaveOut('refused', post.sourceKey, post.title, result.reason);
    } else yield leaveOut(item.kind, item.where, item.title, item.reason);
  }
}

function leaveOut(state: 'refused' | 'skipped', sourceKey: string, title: string, reason: string): PlannedItem {
  const about = { kind: 'item', post: null, becomes: 'skip', confidence: 100 } as const;
  return { ...about, state, sourceKey, title, reason, plan: NO_PLAN };
}

const NO_PLAN: Omit<ItemPlan, 'place'> = {
  source: '',
  sourceHash: '',
  reasons: [],
  problems: [],
  hasLeftover: false,
  isDraft: false,
  publishedAt: null,
  slug: '',
  addresses: [],
  media: { stored: 0, linked: [] },
  episode: null,
};

/** As many linked media of a post are listed in its plan; the report's list has the same end. */
const LINKED = 50;

export function planPost(post: ArchivePost, converted: ConvertedPost): PlannedItem {
  const linked = post.media.flatMap(({ reference, entry }) => (entry === null ? reference : []));
  return {
    kind: 'item',
    post,
    state: converted.becomes === 'skip' ? 'skipped' : 'waiting',
    sourceKey: post.sourceKey,
    title: converted.content?.title || post.title,
    becomes: converted.becomes,
    confidence: Math.round(converted.confidence),
    reason: converted.becomes === 'skip' ? [...converted.reasons, ...converted.problems].join('\n') : '',
    plan: {
      source: post.source,
      sourceHash: hashOfPost(post),
      reasons: converted.reasons,
      problems: converted.problems,
      hasLeftover: converted.leftover !== null,
      isDraft: post.isDraft,
      publishedAt: post.publishedAt?.toISOString() ?? null,
      slug: converted.content?.slug ?? '',
      addresses: post.addresses,
      media: { stored: post.media.length - linked.length, linked: linked.slice(0, LINKED) },
      episode: converted.becomes === 'episode' ? aboutEpisode(converted.content) : null,
    },
  };
}

function aboutEpisode(content: Extract<ConvertedPost, { becomes: 'episode' }>['content']): ItemPlan['episode'] {
  const { number, guests, postId, youtubeId, answers } = content;
  return { number, guests, postId, youtubeId, answers: answers.map(({ asked, match }) => ({ asked, match })) };
}
