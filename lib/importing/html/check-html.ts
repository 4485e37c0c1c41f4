import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import { LIMITS } from '../limits';

/** Elements without an end. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Those that the next of their kind ends, as in old HTML. */
const ENDED_BY_NEXT = new Set('p li dt dd tr td th option optgroup thead tbody tfoot'.split(' '));
/** Those that a parser opens again in every block until they are closed: left open, they multiply. */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
/** In these is no tag but their own end. (script and textarea have rules of their own.) */
const RAW_TEXT = new Set('style xmp iframe noembed noframes'.split(' '));
/** Formatting elements that a parser may have to open again, all in all. */
const MAX_REOPENED = 200_000;

export const MANY_SIGNS = `It has more than ${LIMITS.signs} signs such as * and [, which is no text.`;
const SIGN = /[*_[\]~`&|]/g;

/** How many signs of Markdown a text has. */
export function countSigns(text: string): number {
  return text.match(SIGN)?.length ?? 0;
}

/**
 * Whether HTML can be given to a parser that builds a tree: not larger or deeper than it can bear. The tokenizer is
 * HTML's own, so what it takes for text, a comment or a script is what the parser will.
 * @returns a sentence why not, or null
 */
export function checkHtml(html: string): string | null {
  if (html.length > LIMITS.post) return 'It has more than a million characters.';
  const counter = new DepthCounter();
  const tokenizer = new Tokenizer({}, counter);
  counter.tokenizer = tokenizer;
  tokenizer.write(html, true);
  if (counter.deepest > LIMITS.depth) return `Its elements are nested more than ${LIMITS.depth} deep.`;
  if (counter.signs > LIMITS.signs) return MANY_SIGNS;
  return counter.reopened > MAX_REOPENED
    ? 'It leaves open so many elements that a page of it would have no end.'
    : null;
}

class DepthCounter implements TokenHandler {
  tokenizer: Tokenizer | null = null;
  deepest = 0;
  reopened = 0;
  signs = 0;
  readonly #open: string[] = [];
  #formatting = 0;

  onStartTag({ tagName, selfClosing }: Token.TagToken): void {
    this.#followText(tagName);
    if (VOID.has(tagName)) return;
    if (selfClosing && !FORMATTING.has(tagName) && (tagName === 'svg' || tagName === 'math' || this.#isForeign()))
      return;
    if (ENDED_BY_NEXT.has(tagName)) this.#close(tagName, tagName === 'p' ? 8 : 1);
    if (FORMATTING.has(tagName)) this.#formatting++;
    else this.reopened += this.#formatting;
    // Past the limit it is refused anyway, and the list of open elements need not grow with it.
    if (this.#open.length <= LIMITS.depth) this.#open.push(tagName);
    this.deepest = Math.max(this.deepest, this.#open.length);
  }

  onEndTag({ tagName }: Token.TagToken): void {
    if (FORMATTING.has(tagName)) this.#formatting = Math.max(0, this.#formatting - 1);
    this.#close(tagName, this.#open.length);
  }

  /** Ends the innermost element of a name with all in it, if it is among the innermost ones. */
  #close(tagName: string, among: number): void {
    const at = this.#open.lastIndexOf(tagName);
    if (at >= 0 && at >= this.#open.length - among) this.#open.length = at;
  }

  #isForeign(): boolean {
    return this.#open.includes('svg') || this.#open.includes('math');
  }

  /** What a parser would tell the tokenizer: in these elements, there are no tags. */
  #followText(tagName: string): void {
    if (!this.tokenizer || this.#isForeign()) return;
    if (tagName === 'script') this.tokenizer.state = TokenizerMode.SCRIPT_DATA;
    else if (tagName === 'title' || tagName === 'textarea') this.tokenizer.state = TokenizerMode.RCDATA;
    else if (tagName === 'plaintext') this.tokenizer.state = TokenizerMode.PLAINTEXT;
    else if (RAW_TEXT.has(tagName)) this.tokenizer.state = TokenizerMode.RAWTEXT;
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    const at = this.#open.at(-1);
    if (at !== 'pre' && at !== 'code' && at !== 'script' && at !== 'style') this.signs += countSigns(chars);
  }

  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}
  onNullCharacter(): void {}
  onWhitespaceCharacter(): void {}
}
