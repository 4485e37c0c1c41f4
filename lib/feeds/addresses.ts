export type Addresses = ReturnType<typeof addressesOf>;

/** What a feed is of. */
export type FeedScope = { kind: 'site' } | { kind: 'guest' | 'topic'; slug: string };

export type FeedFormat = 'xml' | 'json';

/**
 * The absolute addresses of what readers and machines find, by contract.md.
 * @param siteUrl without a trailing slash
 */
export function addressesOf(siteUrl: string) {
  const at = (...parts: string[]) => [siteUrl, ...parts.map(encodeURIComponent)].join('/');
  return {
    siteUrl,
    home: `${siteUrl}/`,
    list: (name: 'episodes' | 'guests' | 'questions' | 'topics' | 'articles') => at(name),
    episode: (slug: string) => at('episodes', slug),
    /** Its page, with the player at a second and the reader at the answer. */
    answer: (slug: string, anchor: string, startSeconds: number | null) =>
      `${at('episodes', slug)}${startSeconds === null ? '' : `?t=${startSeconds}`}#q-${encodeURIComponent(anchor)}`,
    episodeAt: (slug: string, seconds: number) => `${at('episodes', slug)}?t=${seconds}`,
    /** An answer's own page, which is what to give where fragments get lost. */
    sharedAnswer: (slug: string, anchor: string) => at('episodes', slug, 'answers', anchor),
    chapters: (slug: string) => at('episodes', slug, 'chapters.json'),
    transcript: (slug: string) => at('episodes', slug, 'transcript.vtt'),
    embed: (slug: string) => at('embed', slug),
    guest: (slug: string) => at('guests', slug),
    question: (slug: string) => at('questions', slug),
    topic: (slug: string) => at('topics', slug),
    article: (slug: string) => at('articles', slug),
    /** An article that stands by itself, such as /about. */
    page: (slug: string) => at(slug),
    card: {
      site: at('card.png'),
      episode: (slug: string) => at('episodes', slug, 'card.png'),
      answer: (slug: string, anchor: string) => at('episodes', slug, 'answers', anchor, 'card.png'),
      guest: (slug: string) => at('guests', slug, 'card.png'),
      question: (slug: string) => at('questions', slug, 'card.png'),
    },
    /** @param page from 1, the newest */
    feed: (scope: FeedScope, format: FeedFormat, page = 1) =>
      at(
        ...(scope.kind === 'site' ? [] : [scope.kind === 'guest' ? 'guests' : 'topics', scope.slug]),
        `feed.${format}`,
        ...(page === 1 ? [] : [String(page)]),
      ),
    sitemap: (name: string, page: number) => at('sitemaps', `${name}-${page}.xml`),
    oembed: (url: string) => `${siteUrl}/oembed?url=${encodeURIComponent(url)}`,
  };
}
