import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isElement } from './sanitise';

/** A note of a text, taken out of it. */
export type HtmlFootnote = { label: string; children: ElementContent[] };

/** What blogs write for the way back from a note. */
const WAY_BACK = /^\s*(?:[↩↑⏎^]\uFE0E?\uFE0F?|back|return|jump up)?\s*$/iu;
/** A footnote's mark in the text: 1, [1], *, †. */
const MARK = /^\s*[[(]?\s*(?:\d{1,3}|[*†‡§]{1,3}|[a-z])\s*[\])]?\s*$/iu;

/**
 * Takes the notes out of a tree of HTML, as the writers of Markdown, WordPress and people mark them: a small number that
 * links to a place in the same text, which begins an item, or a paragraph, that links back.
 * @returns the notes in the order in which the text refers to them; a place in the text is `<a data-note="LABEL">`
 */
export function takeFootnotes(tree: Root): HtmlFootnote[] {
  const places = targets(tree);
  const notes = new Map<Element, { label: string }>();
  const passed = new Set<Element>();
  visit(tree, 'element', (node) => {
    passed.add(node);
    const target = fragmentOf(node);
    const place = target === null ? undefined : places.get(target);
    // A note comes after the text that refers to it; what leads up again is its way back.
    if (!place || passed.has(place) || !MARK.test(textOf(node))) return;
    const note = notes.get(place) ?? { label: freeLabel(textOf(node), notes.size, [...notes.values()]) };
    notes.set(place, note);
    node.properties = { dataNote: note.label };
    node.children = [{ type: 'text', value: note.label }];
  });
  for (const place of notes.keys()) dropWayBack(place);
  removeElements(tree, new Set(notes.keys()));
  return [...notes].map(([place, { label }]) => ({
    label,
    children: place.tagName === 'p' ? [place] : place.children,
  }));
}

/** The item or paragraph that each id is at. */
function targets(tree: Root): Map<string, Element> {
  const found = new Map<string, Element>();
  const walk = (nodes: ElementContent[], holder: Element | null) => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const now = isElement(node, 'li', 'p', 'dd', 'aside') ? node : isElement(node, 'div') ? null : holder;
      for (const id of [node.properties.id, node.properties.name]) {
        const at = isElement(node, 'div') ? node : now;
        if (typeof id === 'string' && at && !found.has(id)) found.set(id, at);
      }
      walk(node.children, now);
    }
  };
  walk(
    tree.children.filter((node) => node.type !== 'doctype'),
    null,
  );
  return found;
}

function fragmentOf({ tagName, properties: { href } }: Element): string | null {
  if (tagName !== 'a' || typeof href !== 'string') return null;
  const fragment = /^[^#?]*#(.+)$/.exec(href)?.[1];
  if (fragment === undefined || !/(?:^#|fn|note|\/post\/|_ftn)/i.test(href)) return null;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The number that the text itself has, where no other note has it. */
function freeLabel(text: string, count: number, others: { label: string }[]): string {
  const own = /\d+/.exec(text)?.[0];
  if (own !== undefined && !others.some(({ label }) => label === own)) return own;
  for (let n = count + 1; ; n++) {
    if (!others.some(({ label }) => label === String(n))) return String(n);
  }
}

/** Takes the link back to the text away, and a number in front that the list says anyway. */
function dropWayBack(place: Element): void {
  visit(place, 'element', (node, index, parent) => {
    const href = node.properties.href;
    const isBack = node.tagName === 'a' && typeof href === 'string' && href.includes('#');
    if (!isBack || !parent || index === undefined) return undefined;
    const text = textOf(node);
    if (!WAY_BACK.test(text) && !MARK.test(text)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Removes these, and what holds nothing once they are gone. */
function removeElements(tree: Root | Element, gone: ReadonlySet<Element>): boolean {
  let removed = false;
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'element') return true;
    if (gone.has(node)) {
      removed = true;
      return false;
    }
    if (!removeElements(node, gone)) return true;
    removed = true;
    return node.children.some((child) =>
      child.type === 'element' ? child.tagName !== 'hr' : textOf(child).trim() !== '',
    );
  }) as typeof tree.children;
  return removed;
}
