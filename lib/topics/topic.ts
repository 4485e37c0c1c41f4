/** What interviews and articles are about. */
export type TopicView = { slug: string; name: string };
