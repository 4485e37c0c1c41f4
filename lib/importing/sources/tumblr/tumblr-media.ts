import type { Archive } from '../../archive/archive';
import { EntryFinder } from '../../archive/find-entry';
import type { ArchiveMedia } from '../../archive-post';

/** media/123.jpg, media/123_0.jpg, media/123_1.gif: of post 123, in its order. */
const NAME = /(?:^|\/)media\/(\d+)(?:_(\d+))?\.\w+$/;

/** The media of an export: which post each is of, and where the post shows it. */
export class TumblrMedia {
  static readonly none = new TumblrMedia({ entries: [] });

  readonly #ofPost = new Map<string, { path: string; index: number }[]>();
  readonly #finder: EntryFinder;

  constructor({ entries }: Pick<Archive, 'entries'>) {
    this.#finder = new EntryFinder({ entries: entries.filter(({ path }) => !/\.(xml|html?|json|js)$/i.test(path)) });
    for (const { path } of entries) {
      const [, id, index] = NAME.exec(path) ?? [];
      if (id === undefined) continue;
      const files = this.#ofPost.get(id) ?? [];
      files.push({ path, index: Number(index ?? -1) });
      this.#ofPost.set(id, files);
    }
    for (const files of this.#ofPost.values()) files.sort((a, b) => a.index - b.index);
  }

  /** The file of an address, by its name. */
  find(reference: string): string | null {
    return this.#finder.named(reference);
  }

  /**
   * The media of a post. Where its text has Tumblr's addresses, under which the export does not keep them, as many
   * pictures as there are files are taken to be those, in their order. A file that the text does not show comes along
   * under its own path.
   */
  of(id: string, inText: ArchiveMedia[]): ArchiveMedia[] {
    const files = (this.#ofPost.get(id) ?? []).map(({ path }) => path);
    const named = new Set(inText.flatMap(({ entry }) => entry ?? []));
    const left = files.filter((path) => !named.has(path));
    const unknown = inText.filter(({ entry }) => entry === null);
    if (left.length > 0 && left.length === unknown.length) {
      const entries = left.values();
      return inText.map((media) => (media.entry === null ? { ...media, entry: entries.next().value ?? null } : media));
    }
    return [...inText, ...left.map((path) => ({ reference: path, entry: path }))];
  }
}
