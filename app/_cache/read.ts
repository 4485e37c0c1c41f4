import { cache } from 'react';
import { getDb } from '@/lib/db/client';
import { getEpisodeBySlug } from '@/lib/episodes/get-episode-by-slug';
import { listPublishedEpisodes } from '@/lib/episodes/list-published-episodes';
import { getSeries } from '@/lib/series/get-series';

// Reads that a page shares with its layout and its metadata: once a rendering. Rendered pages are kept by
// server/page-cache.mjs, until content changes.

export const readSeries = cache(() => getSeries(getDb()));

export const readEpisode = cache((slug: string) => getEpisodeBySlug(getDb(), slug));

export const readEpisodes = cache((take: number) => listPublishedEpisodes(getDb(), { take }));
