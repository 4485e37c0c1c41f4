import type { ArticleContent } from '@/lib/articles/article-content';
import type { ArchivePost } from '@/lib/importing/archive-post';
import type { ConvertedEpisode, ConvertedPost } from '@/lib/importing/converted-post';

/** A post of an archive with nothing in it but what is given. */
export function archivePost(overrides: Partial<ArchivePost> = {}): ArchivePost {
  return {
    source: 'file',
    sourceKey: 'post.txt',
    kind: 'post',
    title: '',
    html: null,
    text: null,
    youtubeIds: [],
    publishedAt: null,
    isDraft: false,
    slug: null,
    addresses: [],
    tags: [],
    media: [],
    original: overrides.html ?? overrides.text ?? '',
    ...overrides,
  };
}

/** The content of a post that became an interview. @throws where it became anything else */
export function episodeOf(post: ConvertedPost): ConvertedEpisode {
  if (post.becomes !== 'episode') throw new Error(`It became ${post.becomes}: ${post.reasons.join(' ')}`);
  return post.content;
}

/** The same of an article or a page. */
export function articleOf(post: ConvertedPost): ArticleContent {
  if (post.becomes !== 'article' && post.becomes !== 'page') throw new Error(`It became ${post.becomes}`);
  return post.content;
}
