import { CARD_SIZE } from '../cards/card';
import type { Addresses } from './addresses';
import { cleanText } from './clean-text';
import { element, xmlDocument } from './xml';

/** Pixels. YouTube's rules: a player is 200 a side at least. */
const SMALLEST = 200;
const USUAL_WIDTH = 640;
const LARGEST_WIDTH = 1920;

/** Seconds for which a consumer may keep an answer. */
const CACHE_AGE = 3_600;

export type EmbeddableEpisode = { slug: string; title: string; guests: { name: string; slug: string }[] };

/** Where playing begins: at a second, at an answer, or at the beginning. */
export type EmbedStart = { seconds: number | null; anchor: string | null };

export type OEmbedOptions = {
  addresses: Addresses;
  providerName: string;
  start: EmbedStart;
  maxWidth: number | null;
  maxHeight: number | null;
};

/** https://oembed.com, 2.3.4: a video or, where there is no room for a player, a link. */
export type OEmbed = Record<string, string | number>;

export function toOEmbed(episode: EmbeddableEpisode, options: OEmbedOptions): OEmbed {
  const { addresses, providerName, start } = options;
  const [guest, ...others] = episode.guests;
  const thumbnail = fitThumbnail(options);
  const common: OEmbed = {
    version: '1.0',
    title: cleanText(episode.title),
    ...(guest ? { author_name: cleanText([guest, ...others].map(({ name }) => name).join(', ')) } : {}),
    ...(guest && others.length === 0 ? { author_url: addresses.guest(guest.slug) } : {}),
    provider_name: cleanText(providerName),
    provider_url: addresses.home,
    cache_age: CACHE_AGE,
    ...(thumbnail
      ? {
          thumbnail_url: addresses.card.episode(episode.slug),
          thumbnail_width: thumbnail.width,
          thumbnail_height: thumbnail.height,
        }
      : {}),
  };
  const size = playerSize(options.maxWidth, options.maxHeight);
  if (!size) return { type: 'link', ...common };
  return { type: 'video', ...common, ...size, html: iframe(embedUrl(addresses, episode.slug, start), episode, size) };
}

export function toOEmbedXml(answer: OEmbed): string {
  const fields = Object.entries(answer).map(([name, value]) => element(name, {}, [value]));
  return xmlDocument(element('oembed', {}, fields));
}

function embedUrl(addresses: Addresses, slug: string, { seconds, anchor }: EmbedStart): string {
  if (seconds !== null) return `${addresses.embed(slug)}?t=${seconds}`;
  return anchor === null ? addresses.embed(slug) : `${addresses.embed(slug)}?q=${encodeURIComponent(anchor)}`;
}

/** 16 : 9 within the room there is, higher than that where it would be too low for a player. */
function playerSize(maxWidth: number | null, maxHeight: number | null): { width: number; height: number } | null {
  const asked = maxWidth ?? (maxHeight === null ? USUAL_WIDTH : Math.floor((maxHeight * 16) / 9));
  let width = Math.min(asked, LARGEST_WIDTH);
  let height = Math.max(Math.round((width * 9) / 16), SMALLEST);
  if (maxHeight !== null && height > maxHeight) {
    height = maxHeight;
    width = Math.min(width, Math.max(Math.floor((height * 16) / 9), SMALLEST));
  }
  return width < SMALLEST || height < SMALLEST ? null : { width, height };
}

/** The card has one size, so it is named only where there is room for it. */
function fitThumbnail({ maxWidth, maxHeight }: OEmbedOptions): typeof CARD_SIZE | null {
  return (maxWidth ?? Infinity) < CARD_SIZE.width || (maxHeight ?? Infinity) < CARD_SIZE.height ? null : CARD_SIZE;
}

function iframe(url: string, { title }: EmbeddableEpisode, { width, height }: { width: number; height: number }) {
  return element(
    'iframe',
    {
      src: url,
      width,
      height,
      title,
      style: 'border:0',
      loading: 'lazy',
      allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
      // YouTube's player wants to know the site that it is on (error 153).
      referrerpolicy: 'strict-origin-when-cross-origin',
      allowfullscreen: '',
    },
    [' '],
  ).xml;
}
