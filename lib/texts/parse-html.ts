import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parseFragment, type TreeAdapter } from 'parse5';
import { hasTooManyAttributes } from './count-attributes';

/** UTF-16 units. A book has about as many. */
export const MOST_HTML = 1_000_000;
/** Elements within one another. What comes after walks trees by recursion, which 50,000 would overflow. */
export const MOST_DEEP = 256;
/** Elements; unclosed formatting is repeated in each paragraph after it, so a short text can ask for very many. */
export const MOST_ELEMENTS = 20_000;

export type HtmlRefusal = 'too-long' | 'too-deep' | 'too-many-elements' | 'too-many-attributes';
export type ParsedHtml = { ok: true; tree: Root } | { ok: false; reason: HtmlRefusal };

/**
 * HTML from outside as a tree, nothing in it run, fetched or yet cleaned. The limits hold while it is parsed: no tree
 * over them is ever made.
 */
export function parseHtml(html: string): ParsedHtml {
  if (html.length > MOST_HTML) return { ok: false, reason: 'too-long' };
  if (hasTooManyAttributes(html)) return { ok: false, reason: 'too-many-attributes' };
  try {
    const fragment = parseFragment(html, { treeAdapter: boundedAdapter(), scriptingEnabled: false });
    if (isTooDeep(fragment)) return { ok: false, reason: 'too-deep' };
    const tree = fromParse5(fragment);
    return tree.type === 'root' ? { ok: true, tree } : { ok: true, tree: { type: 'root', children: [] } };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason };
    throw error;
  }
}

class Refused extends Error {
  constructor(readonly reason: HtmlRefusal) {
    super(reason);
  }
}

/** parse5's own tree, which stops where there is too much of it. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0;
  let open = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...what) {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new Refused('too-many-elements');
      return defaultTreeAdapter.createElement(...what);
    },
    onItemPush() {
      open += 1;
      if (open > MOST_DEEP) throw new Refused('too-deep');
    },
    onItemPop() {
      open -= 1;
    },
  };
}

/** Misnested formatting can end deeper than what was ever open at once. */
function isTooDeep(fragment: DefaultTreeAdapterMap['documentFragment']): boolean {
  let level: DefaultTreeAdapterMap['childNode'][] = fragment.childNodes;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEEP) return true;
    level = level.flatMap((node) => {
      const within = 'childNodes' in node ? node.childNodes : [];
      return 'content' in node ? [...within, ...node.content.childNodes] : within;
    });
  }
  return false;
}
