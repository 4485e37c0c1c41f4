import type { Link, ListItem, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isAboutLinks } from './divide-summary';

type Taken = { links: { label: string; url: string }[]; rest: RootContent[] };

/** Takes lists of links out of blocks, each with the heading that announces it. Lists of anything else stay. */
export function takeLinks(blocks: RootContent[]): Taken {
  const links: Taken['links'] = [];
  const rest: RootContent[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    const next = blocks[i + 1];
    if (!block) continue;
    const found = isAboutLinks(block) && next?.type === 'list' ? next.children.map(linkOf) : [];
    if (found.length > 0 && found.every((link) => link !== null)) {
      links.push(...found);
      i += 1;
    } else rest.push(block);
  }
  return { links, rest };
}

/** The one link of an item, with all words of the item as its label. */
function linkOf(item: ListItem): { label: string; url: string } | null {
  const found: Link[] = [];
  visit(item, 'link', (link) => void found.push(link));
  const [link] = found;
  const label = textOf(item).replace(/\s+/g, ' ').trim();
  return link && found.length === 1 && item.children.length === 1 && label !== '' ? { label, url: link.url } : null;
}
