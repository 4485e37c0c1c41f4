import type {
  Article,
  BreadcrumbList,
  Clip,
  Graph,
  Person,
  PodcastEpisode,
  PodcastSeries,
  Thing,
  VideoObject,
  WebPage,
} from 'schema-dts';
import { type Chapter, chaptersOf } from '../episodes/chapters';
import { youtubeWatchUrl } from '../episodes/youtube-watch-url';
import type { Addresses } from './addresses';
import { toIsoDuration, toRfc3339 } from './dates';
import { plainSummary } from './plain-summary';

// What pages say to search engines, by schema.org. References by @id join what is said on one page to what is said on
// another: the series, each guest and each interview are the same thing wherever they are named.

/** Google takes clips of videos of 30 seconds and more. */
const SHORTEST_WITH_CLIPS = 30;

export type JsonLd = Graph;

export type DescribedSeries = {
  title: string;
  /** Markdown. */
  description: string;
  host: string;
  links: { label: string; url: string }[];
  timeZone: string;
  language: string;
};

export type DescribedGuest = { slug: string; name: string; headline: string };

export type DescribedInterview = {
  number: number;
  slug: string;
  title: string;
  introduction: string;
  youtubeId: string;
  durationSeconds: number | null;
  publishedAt: Date | null;
  guests: DescribedGuest[];
  answers: { anchor: string; question: string; startSeconds: number | null }[];
};

/** One step of the way from the home page. */
export type Crumb = { name: string; url: string };

const graph = (...things: Thing[]): JsonLd => ({ '@context': 'https://schema.org', '@graph': things });

const seriesId = (addresses: Addresses) => `${addresses.home}#series`;

/** The home page: the series. */
export function homeGraph(series: DescribedSeries, addresses: Addresses): JsonLd {
  return graph(podcastSeries(series, addresses));
}

/** An interview's page: the interview, its video with the answers as clips, and the way to it. */
export function episodeGraph(episode: DescribedInterview, series: DescribedSeries, addresses: Addresses): JsonLd {
  const url = addresses.episode(episode.slug);
  const uploadDate = episode.publishedAt && toRfc3339(episode.publishedAt, series.timeZone);
  const description = plainSummary(episode.introduction) || episode.title;
  const actors: Person[] = episode.guests.map((guest) => person(guest, addresses));
  const video: VideoObject | null = uploadDate
    ? {
        '@type': 'VideoObject',
        '@id': `${url}#video`,
        name: episode.title,
        description,
        thumbnailUrl: [addresses.card.episode(episode.slug)],
        uploadDate,
        embedUrl: addresses.embed(episode.slug),
        sameAs: youtubeWatchUrl(episode.youtubeId),
        inLanguage: series.language,
        actor: actors,
        ...(episode.durationSeconds === null ? {} : { duration: toIsoDuration(episode.durationSeconds) }),
        ...withClips(episode, addresses),
      }
    : null;
  const podcastEpisode: PodcastEpisode = {
    '@type': 'PodcastEpisode',
    '@id': `${url}#episode`,
    url,
    name: episode.title,
    description,
    episodeNumber: episode.number,
    image: addresses.card.episode(episode.slug),
    inLanguage: series.language,
    actor: actors,
    partOfSeries: { '@id': seriesId(addresses) },
    ...(uploadDate ? { datePublished: uploadDate } : {}),
    ...(video ? { video: { '@id': `${url}#video` } } : {}),
  };
  const crumbs = breadcrumbs(addresses, series, [
    { name: 'Interviews', url: addresses.list('episodes') },
    { name: episode.title, url },
  ]);
  return graph(podcastSeries(series, addresses), podcastEpisode, ...(video ? [video] : []), crumbs);
}

/** A guest's page. @param interviews those with the guest */
export function guestGraph(
  guest: DescribedGuest & { biography: string; links: { url: string }[] },
  interviews: { slug: string; title: string }[],
  series: DescribedSeries,
  addresses: Addresses,
): JsonLd {
  const url = addresses.guest(guest.slug);
  const description = plainSummary(guest.biography) || guest.headline;
  return graph(
    {
      '@type': 'ProfilePage',
      '@id': url,
      url,
      name: guest.name,
      inLanguage: series.language,
      isPartOf: { '@id': seriesId(addresses) },
      mainEntity: {
        ...person(guest, addresses),
        image: addresses.card.guest(guest.slug),
        ...(description ? { description } : {}),
        ...(guest.links.length > 0 ? { sameAs: guest.links.map((link) => link.url) } : {}),
        subjectOf: interviews.map(
          ({ slug, title }): PodcastEpisode => ({
            '@type': 'PodcastEpisode',
            '@id': `${addresses.episode(slug)}#episode`,
            name: title,
            url: addresses.episode(slug),
          }),
        ),
      },
    },
    podcastSeries(series, addresses),
    breadcrumbs(addresses, series, [
      { name: 'Guests', url: addresses.list('guests') },
      { name: guest.name, url },
    ]),
  );
}

/** A question's page. It is no QAPage: its answers don't come from readers. */
export function questionGraph(
  question: { slug: string; text: string },
  series: DescribedSeries,
  addresses: Addresses,
): JsonLd {
  const url = addresses.question(question.slug);
  return graph(
    page('WebPage', question.text, url, series, addresses),
    podcastSeries(series, addresses),
    breadcrumbs(addresses, series, [
      { name: 'Questions', url: addresses.list('questions') },
      { name: question.text, url },
    ]),
  );
}

/** A page that lists others. */
export function listGraph(name: string, url: string, series: DescribedSeries, addresses: Addresses): JsonLd {
  return graph(
    page('CollectionPage', name, url, series, addresses),
    podcastSeries(series, addresses),
    breadcrumbs(addresses, series, [{ name, url }]),
  );
}

export type DescribedArticle = {
  title: string;
  summary: string;
  publishedAt: Date | null;
  updatedAt: Date;
};

/** @param way from the home page, the article itself left out */
export function articleGraph(
  article: DescribedArticle,
  url: string,
  way: Crumb[],
  series: DescribedSeries,
  addresses: Addresses,
): JsonLd {
  const described: Article = {
    '@type': 'Article',
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: article.title,
    ...(article.summary ? { description: article.summary } : {}),
    image: addresses.card.site,
    inLanguage: series.language,
    ...(article.publishedAt ? { datePublished: toRfc3339(article.publishedAt, series.timeZone) } : {}),
    dateModified: toRfc3339(article.updatedAt, series.timeZone),
    author: { '@type': 'Person', name: series.host || series.title },
    publisher: { '@type': 'Organization', name: series.title, url: addresses.home },
    isPartOf: { '@id': seriesId(addresses) },
  };
  const crumbs = breadcrumbs(addresses, series, [...way, { name: article.title, url }]);
  return graph(described, podcastSeries(series, addresses), crumbs);
}

function podcastSeries(series: DescribedSeries, addresses: Addresses): PodcastSeries {
  const description = plainSummary(series.description);
  return {
    '@type': 'PodcastSeries',
    '@id': seriesId(addresses),
    name: series.title,
    ...(description ? { description } : {}),
    url: addresses.home,
    image: addresses.card.site,
    inLanguage: series.language,
    webFeed: addresses.feed({ kind: 'site' }, 'xml'),
    ...(series.host ? { author: { '@type': 'Person', name: series.host } } : {}),
    ...(series.links.length > 0 ? { sameAs: series.links.map(({ url }) => url) } : {}),
  };
}

function person({ slug, name, headline }: DescribedGuest, addresses: Addresses) {
  const url = addresses.guest(slug);
  return {
    '@type': 'Person',
    '@id': `${url}#person`,
    name,
    url,
    ...(headline ? { disambiguatingDescription: headline } : {}),
  } as const satisfies Person;
}

function page(
  type: 'WebPage' | 'CollectionPage',
  name: string,
  url: string,
  series: DescribedSeries,
  addresses: Addresses,
): WebPage {
  return {
    '@type': type,
    '@id': url,
    url,
    name,
    inLanguage: series.language,
    isPartOf: { '@id': seriesId(addresses) },
  };
}

function withClips(episode: DescribedInterview, addresses: Addresses): { hasPart?: Clip[] } {
  const { slug, answers, durationSeconds } = episode;
  if (durationSeconds !== null && durationSeconds < SHORTEST_WITH_CLIPS) return {};
  const chapters = chaptersOf(answers, durationSeconds);
  if (chapters.length === 0) return {};
  return { hasPart: chapters.map((chapter, index) => clip(chapter, chapters[index + 1], episode, addresses, slug)) };
}

function clip(
  { title, startSeconds }: Chapter,
  next: Chapter | undefined,
  { durationSeconds }: DescribedInterview,
  addresses: Addresses,
  slug: string,
): Clip {
  const end = next?.startSeconds ?? (durationSeconds === null ? null : Math.floor(durationSeconds));
  return {
    '@type': 'Clip',
    name: title,
    startOffset: startSeconds,
    ...(end !== null && end > startSeconds ? { endOffset: end } : {}),
    url: addresses.episodeAt(slug, startSeconds),
  };
}

function breadcrumbs(addresses: Addresses, series: DescribedSeries, crumbs: Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: series.title, url: addresses.home }, ...crumbs].map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}
