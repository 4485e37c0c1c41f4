import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits';
import { Refusal } from '../refusal';
import type { XmlElement } from './xml-element';

export type XmlRecord =
  | { ok: true; element: XmlElement }
  /** One that is larger or deeper than a post may be, as far as it was kept; what comes after it is read. */
  | { ok: false; element: XmlElement; reason: string };

/**
 * The elements of a name in an XML file, one after the other, without holding the file. Throws a Refusal at a document
 * type declaration (entities of its own are how XML attacks) and where the XML breaks.
 * @param isRecord by the element's name
 */
export async function* readRecords(
  chunks: AsyncIterable<string>,
  isRecord: (name: string) => boolean,
): AsyncGenerator<XmlRecord> {
  const builder = new RecordBuilder(isRecord);
  try {
    for await (const chunk of chunks) {
      builder.write(chunk);
      yield* builder.take();
    }
    builder.close();
  } catch (error) {
    // What was whole before it broke is good.
    yield* builder.take();
    throw error;
  }
  yield* builder.take();
}

/** How deep a file may be around its posts. */
const MAX_DEPTH = LIMITS.depth * 4;

class RecordBuilder {
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #isRecord: (name: string) => boolean;
  #done: XmlRecord[] = [];
  /** From the record inwards; empty outside of any. */
  #open: XmlElement[] = [];
  /** Elements open in all, and those of them within a record of which nothing is kept. */
  #depth = 0;
  #skipped = 0;
  #size = 0;
  #reason: string | null = null;
  /** Characters since anything was told apart. */
  #run = 0;

  constructor(isRecord: (name: string) => boolean) {
    this.#isRecord = isRecord;
    this.#parser.on('error', (error) => {
      const what = error.message
        .replace(/^[\d:]+\s*/, '')
        .replace('undefined entity', 'an entity that nobody declares')
        .slice(0, 160);
      throw new Refusal(`The XML breaks at line ${this.#parser.line}: ${what}`, { cause: error });
    });
    this.#parser.on('doctype', () => {
      throw new Refusal('It has a document type declaration, which is not read.');
    });
    this.#parser.on('opentag', ({ name, attributes }) => this.#start(name, attributes));
    this.#parser.on('closetag', () => this.#end());
    this.#parser.on('text', (text) => this.#text(text));
    this.#parser.on('cdata', (text) => this.#text(text));
    this.#parser.on('comment', () => {
      this.#run = 0;
    });
  }

  write(chunk: string): void {
    this.#run += chunk.length;
    if (this.#run > LIMITS.run) throw new Refusal('It has a text or a tag of more than 16 million characters.');
    this.#parser.write(chunk);
  }

  close(): void {
    this.#parser.close();
  }

  take(): XmlRecord[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #start(name: string, attributes: Record<string, string>): void {
    this.#run = 0;
    this.#depth++;
    if (this.#depth > MAX_DEPTH) throw new Refusal(`Its elements are nested more than ${MAX_DEPTH} deep.`);
    const parent = this.#open.at(-1);
    if (!parent && !this.#isRecord(name)) return;
    for (const [key, value] of Object.entries(attributes)) this.#grow(key.length + value.length);
    this.#grow(name.length);
    if (this.#open.length >= LIMITS.depth) this.#reason ??= `Its elements are nested more than ${LIMITS.depth} deep.`;
    if (parent && this.#reason !== null) {
      this.#skipped++;
      return;
    }
    const element = { name, attributes, nodes: [] };
    parent?.nodes.push(element);
    this.#open.push(element);
  }

  #end(): void {
    this.#run = 0;
    this.#depth--;
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    const element = this.#open.pop();
    if (!element || this.#open.length > 0) return;
    this.#done.push(this.#reason === null ? { ok: true, element } : { ok: false, element, reason: this.#reason });
    this.#size = 0;
    this.#reason = null;
  }

  #text(text: string): void {
    this.#run = 0;
    const element = this.#open.at(-1);
    if (!element || this.#skipped > 0) return;
    this.#grow(text.length);
    if (this.#reason === null) element.nodes.push(text);
  }

  /** A record that is too large is known by what came before; of the rest nothing is kept. */
  #grow(characters: number): void {
    this.#size += characters;
    if (this.#size > LIMITS.post) this.#reason ??= 'It has more than a million characters.';
  }
}
