import { cache } from 'react';
import type { ArticleKind } from '@/lib/articles/article';
import { getArticleBySlug } from '@/lib/articles/get-article-by-slug';
import { getDb } from '@/lib/db/client';
import { getEpisodeBySlug } from '@/lib/episodes/get-episode-by-slug';
import { getTranscript } from '@/lib/episodes/transcripts/get-transcript';
import { getGuestBySlug } from '@/lib/guests/get-guest-by-slug';
import { getQuestionBySlug } from '@/lib/questions/get-question-by-slug';
import { getSeries } from '@/lib/series/get-series';
import { getNavigation } from '@/lib/site/get-navigation';
import { getTopicBySlug } from '@/lib/topics/get-topic-by-slug';
import { fromSegment } from './from-segment';

// Reads that a page shares with its layout and its metadata: once a rendering. Rendered pages are kept by
// server/page-cache.mjs, until content changes.

export const readSeries = cache(() => getSeries(getDb()));

export const readNavigation = cache(() => getNavigation(getDb()));

export const readEpisode = cache((slug: string) => getEpisodeBySlug(getDb(), fromSegment(slug)));

export const readTranscript = cache((episodeId: number) => getTranscript(getDb(), episodeId));

export const readGuest = cache((slug: string) => getGuestBySlug(getDb(), fromSegment(slug)));

export const readQuestion = cache((slug: string) => getQuestionBySlug(getDb(), fromSegment(slug)));

export const readTopic = cache((slug: string) => getTopicBySlug(getDb(), fromSegment(slug)));

export const readArticle = cache((kind: ArticleKind, slug: string) =>
  getArticleBySlug(getDb(), kind, fromSegment(slug)),
);
