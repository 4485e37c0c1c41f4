import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { embeddedAddress } from '../../texts/sanitise';
import { parseVideoId } from '../../youtube/parse-video-id';
import { visibleText } from './visible-text';

/** IDs of YouTube's videos in a post, each once, in its order. */
export type FoundVideos = { players: string[]; links: string[] };

/** An address of YouTube in running text, also within a blog engine's own brackets: [youtube https://…]. */
const ADDRESS = /(?:youtube(?:-nocookie)?\.com|youtu\.be)\/[^\s<>"'“”()[\]]+/gi;

/** Videos that a tree shows by a player, and those that it links to. */
export function findVideosInHtml(tree: Root): FoundVideos {
  const players: string[] = [];
  const links: string[] = [];
  visit(tree, 'element', (node) => {
    const address = embeddedAddress(node) ?? flashAddress(node);
    if (address !== null) players.push(...idsOf(address));
    else if (node.tagName === 'a' && typeof node.properties.href === 'string')
      links.push(...idsOf(node.properties.href));
    else if (node.tagName === 'lite-youtube')
      players.push(...idsOf(String(node.properties.videoId ?? node.properties.videoid ?? '')));
  });
  const { text } = visibleText(tree, true);
  return {
    players: unique([...players, ...bracketed(text)]),
    links: unique([...links, ...findVideosInText(text).links]),
  };
}

/** Videos whose addresses are in plain text. */
export function findVideosInText(text: string): FoundVideos {
  return {
    players: bracketed(text),
    links: unique((text.match(ADDRESS) ?? []).flatMap((address) => idsOf(address.replace(/[.,;:!?]+$/, '')))),
  };
}

/** Takes the players of a video out of a tree, and paragraphs that are nothing but its address. */
export function removePlayers(tree: Root, id: string): void {
  const isPlayer = (node: Element) => {
    const address = embeddedAddress(node) ?? flashAddress(node);
    if (address !== null) return parseVideoId(address) === id;
    const text = ['p', 'div', 'figure'].includes(node.tagName) ? textOf(node).trim() : '';
    if (text === '' || /\s/.test(text.replace(/^\[(?:youtube|embed)[ =\]]|\[\/embed\]$/gi, ''))) return false;
    return findVideosInText(text).links[0] === id && !hasPicture(node);
  };
  prune(tree, isPlayer);
}

function prune(parent: Root | Element, isGone: (node: Element) => boolean): void {
  parent.children = parent.children.filter((child) => {
    if (child.type !== 'element') return true;
    if (isGone(child)) return false;
    prune(child, isGone);
    return true;
  });
}

function hasPicture(node: Element): boolean {
  let found = false;
  visit(node, 'element', ({ tagName }) => {
    found ||= tagName === 'img';
  });
  return found;
}

/** What embedded players were before frames: a parameter of an object. */
function flashAddress({ tagName, properties }: Element): string | null {
  const isMovie = tagName === 'param' && /^(?:movie|src)$/i.test(String(properties.name ?? ''));
  return isMovie && typeof properties.value === 'string' ? properties.value : null;
}

function idsOf(address: string): string[] {
  const id = parseVideoId(address);
  return id === null ? [] : [id];
}

function bracketed(text: string): string[] {
  return unique(
    [...text.matchAll(/\[(?:youtube|embed)[^\]]{0,20}?[ =\]]\s*([^\s\]&[]+)/gi)].flatMap(([, address = '']) =>
      idsOf(address.replace(/^(?:id|url)=/, '').replace(/^["“”]|["“”]$/g, '')),
    ),
  );
}

const unique = (ids: string[]) => [...new Set(ids)];
