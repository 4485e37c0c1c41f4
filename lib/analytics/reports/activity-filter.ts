/** Where readers come from and with what. */
export const DIMENSIONS = ['referrer', 'country', 'device', 'campaign'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/**
 * Whose activity a report is of: one episode's, that of readers from somewhere, or both. The empty text stands for what
 * is not known: no referrer (a typed address, an app), no campaign, a country that no trusted proxy named.
 */
export type ActivityFilter = { episodeId?: number } & Partial<Record<Dimension, string>>;
