/** What interviews and articles are about. */
export type TopicView = {
  slug: string;
  name: string;
  /** False of one that nothing published is about: there is no page to lead to. */
  hasPage?: false;
};
