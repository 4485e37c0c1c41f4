import { LIMITS } from '../limits';
import { Refusal } from '../refusal';

export type JsonElement =
  | { ok: true; value: unknown; text: string }
  /** `text` is as much of it as was kept. */
  | { ok: false; text: string; reason: string };

/**
 * The elements of every array that is the value of a key, or of the array that the file is, one after the other, without
 * holding the file. What stands around (the rest of the answer, `var tumblr_api_read =`) is passed over. Throws a Refusal
 * where the file breaks off.
 * @param key null for the elements of the outermost array
 */
export async function* readElements(chunks: AsyncIterable<string>, key: string | null): AsyncGenerator<JsonElement> {
  const scanner = new ElementScanner(key);
  for await (const chunk of chunks) yield* scanner.scan(chunk);
  const reason = scanner.unfinished();
  if (reason !== null) throw new Refusal(reason);
}

/** Follows brackets and strings, which is all that is needed to cut an element out; JSON.parse then reads it. */
class ElementScanner {
  readonly #key: string | null;
  /** Brackets that are open. */
  #depth = 0;
  /** The depth of the array whose elements are wanted; 0 outside of one. */
  #arrayDepth = 0;
  #inString = false;
  #escaped = false;
  /** The latest string outside of an element, which may be the key of what follows. */
  #string = '';
  #keyed = false;
  /** The element in hand, in pieces; null between elements. */
  #parts: string[] | null = null;
  #size = 0;
  #tooDeep = false;

  constructor(key: string | null) {
    this.#key = key;
  }

  *scan(chunk: string): Generator<JsonElement> {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const character = chunk.charCodeAt(at);
      if (this.#inString) this.#withinString(character);
      else if (character === QUOTE) {
        this.#inString = true;
        this.#string = '';
      } else if (character === COLON) this.#keyed = this.#string === this.#key;
      else if (character === OPEN_BRACE || character === OPEN_BRACKET) {
        if (this.#open(character)) from = at;
      } else if (character === CLOSE_BRACE || character === CLOSE_BRACKET) {
        if (this.#close()) yield this.#finish(chunk.slice(from, at + 1));
      } else if (character === COMMA) this.#keyed = false;
    }
    this.#keep(chunk.slice(from));
  }

  unfinished(): string | null {
    if (this.#parts !== null) return 'It breaks off in the middle of a post.';
    return this.#depth > 0 ? 'It breaks off before its end.' : null;
  }

  #withinString(character: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (character === BACKSLASH) this.#escaped = true;
    else if (character === QUOTE) this.#inString = false;
    else if (this.#parts === null && this.#string.length < MAX_KEY) this.#string += String.fromCharCode(character);
  }

  /** @returns whether an element begins with it */
  #open(character: number): boolean {
    this.#depth++;
    const wasKeyed = this.#keyed;
    this.#keyed = false;
    if (this.#parts !== null) {
      if (this.#depth - this.#arrayDepth > LIMITS.depth) this.#tooDeep = true;
      return false;
    }
    if (this.#arrayDepth > 0) {
      this.#parts = [];
      this.#size = 0;
      this.#tooDeep = false;
      return true;
    }
    const isWanted = this.#key === null ? this.#depth === 1 : wasKeyed;
    if (character === OPEN_BRACKET && isWanted) this.#arrayDepth = this.#depth;
    return false;
  }

  /** @returns whether the element in hand ends with it */
  #close(): boolean {
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#parts !== null) return this.#depth <= this.#arrayDepth;
    if (this.#depth < this.#arrayDepth) this.#arrayDepth = 0;
    return false;
  }

  #keep(text: string): void {
    if (this.#parts === null) return;
    this.#size += text.length;
    if (this.#size <= LIMITS.post) this.#parts.push(text);
  }

  #finish(rest: string): JsonElement {
    this.#keep(rest);
    const text = (this.#parts ?? []).join('');
    this.#parts = null;
    if (this.#size > LIMITS.post) return { ok: false, text, reason: 'It has more than a million characters.' };
    if (this.#tooDeep) return { ok: false, text, reason: `It is nested more than ${LIMITS.depth} deep.` };
    try {
      return { ok: true, value: JSON.parse(text), text };
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      return { ok: false, text, reason: `It is no JSON: ${what.slice(0, 160)}.` };
    }
  }
}

/** Characters: no key that is looked for is longer. */
const MAX_KEY = 64;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
