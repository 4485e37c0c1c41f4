import { parseVideoId } from '../../../youtube/parse-video-id';
import type { ArchivePost } from '../../archive-post';
import { escapeHtml } from '../../html/escape';
import { listMedia } from '../../html/list-media';
import { readTags, toLine } from '../../html/read-tags';
import { TumblrMedia } from './tumblr-media';

/** Tumblr's posts before blocks, as its export and both its interfaces have them; only what a type has is filled in. */
export type TumblrPost = {
  /** Digits. */
  id: string;
  type: string;
  slug: string;
  publishedAt: Date | null;
  /** published, draft, queued, private …; empty for published. */
  state: string;
  tags: string[];
  /** As the archive has it. */
  original: string;
  /** HTML, as all that follows, where it does not say otherwise. */
  title: string;
  body: string;
  /** Addresses of a photo post's pictures. */
  photos: string[];
  quote: { text: string; source: string } | null;
  /** `url` and `text` are plain. */
  link: { url: string; text: string } | null;
  /** Plain. */
  lines: { label: string; phrase: string }[];
  question: string;
  /** Embed codes, addresses or IDs of a video post's players. */
  players: string[];
};

export const NO_POST: Omit<TumblrPost, 'id' | 'original'> = {
  type: 'regular',
  slug: '',
  publishedAt: null,
  state: '',
  tags: [],
  title: '',
  body: '',
  photos: [],
  quote: null,
  link: null,
  lines: [],
  question: '',
  players: [],
};

/** Makes of a Tumblr post, whatever its type, a body with all that a reader saw. */
export function toArchivePost(post: TumblrPost, media: TumblrMedia = TumblrMedia.none): ArchivePost {
  const videos = post.players.map(videoIn);
  const html = [
    ...post.photos.map((url) => `<p><img src="${escapeHtml(url)}" alt=""></p>`),
    post.quote
      ? `<blockquote>${post.quote.text}</blockquote>${post.quote.source && `<p>${post.quote.source}</p>`}`
      : '',
    post.link ? `<p><a href="${escapeHtml(post.link.url)}">${escapeHtml(post.link.text || post.link.url)}</a></p>` : '',
    ...post.lines.map(({ label, phrase }) => `<p><b>${escapeHtml(label)}</b> ${escapeHtml(phrase)}</p>`),
    post.question && `<blockquote>${post.question}</blockquote>`,
    // What another site than YouTube plays can't be played here; the conversion makes a link of it.
    ...post.players.filter((_player, at) => videos[at] === null).map(toLink),
    post.body,
  ]
    .filter(Boolean)
    .join('\n');
  return {
    source: 'tumblr',
    sourceKey: post.id,
    kind: 'post',
    title: toLine(post.title),
    html,
    text: null,
    youtubeIds: [...new Set(videos.filter((id) => id !== null))],
    publishedAt: post.publishedAt,
    isDraft: !/^(published)?$/.test(post.state),
    slug: post.slug || null,
    addresses: [{ path: `/post/${post.id}`, matchesBelow: true }],
    tags: post.tags,
    media: media.of(
      post.id,
      listMedia(html, (reference) => media.find(reference)),
    ),
    original: post.original,
  };
}

function toLink(player: string): string {
  return /^https?:\S+$/.test(player) ? `<p><a href="${escapeHtml(player)}">${escapeHtml(player)}</a></p>` : player;
}

/** The ID of the YouTube video that a player shows: its address or ID, or the code that embeds it. */
function videoIn(player: string): string | null {
  const known = parseVideoId(player);
  if (known) return known;
  let found: string | null = null;
  readTags(player, (_name, attribute) => {
    found ??= parseVideoId(attribute('src') ?? '') ?? parseVideoId(attribute('value') ?? '');
  });
  return found;
}
