import type { PhrasingContent, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

const NOTE = /^\[(\d{1,3}|\*)\]\s*/;

/** Notes whose [1] is both in the text and at a paragraph's start become footnotes; others stay as they are. */
export function linkNotes(blocks: RootContent[]): void {
  const labels = new Set<string>();
  for (const block of blocks) {
    const label = noteOf(block);
    if (label !== null) labels.add(label);
  }
  const used = new Set<string>();
  for (const block of blocks) {
    if (noteOf(block) !== null) continue;
    visit(block, 'text', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const parts = references(node.value, labels, used);
      if (parts.length < 2) return undefined;
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  }
  for (const [i, block] of blocks.entries()) {
    const label = noteOf(block);
    if (label === null || !used.has(label) || block.type !== 'paragraph') continue;
    used.delete(label);
    const [first, ...others] = block.children;
    if (first?.type !== 'text') continue;
    const children: PhrasingContent[] = [{ ...first, value: first.value.replace(NOTE, '') }, ...others];
    blocks[i] = { type: 'footnoteDefinition', identifier: label, label, children: [{ type: 'paragraph', children }] };
  }
}

function noteOf(block: RootContent): string | null {
  if (block.type !== 'paragraph') return null;
  const [first] = block.children;
  return first?.type === 'text' ? (NOTE.exec(first.value)?.[1] ?? null) : null;
}

function references(text: string, labels: ReadonlySet<string>, used: Set<string>): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: whole, 1: label = '', index } of text.matchAll(/(?<=\S)\[(\d{1,3})\]/g)) {
    if (!labels.has(label)) continue;
    used.add(label);
    parts.push({ type: 'text', value: text.slice(end, index) });
    parts.push({ type: 'footnoteReference', identifier: label, label });
    end = index + whole.length;
  }
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}
