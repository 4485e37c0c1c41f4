import type { Archive } from './archive';

/** Looks files up by the addresses that posts have for them. */
export class EntryFinder {
  readonly #paths: Set<string>;
  /** By its last part; null where several files have it. */
  readonly #byName = new Map<string, string | null>();

  constructor({ entries }: Pick<Archive, 'entries'>) {
    this.#paths = new Set(entries.map(({ path }) => path));
    for (const { path } of entries) {
      const name = nameOf(path);
      this.#byName.set(name, this.#byName.has(name) ? null : path);
    }
  }

  /** What a relative address in a file means; null where it leads out of the archive or to no file. */
  relative(from: string, reference: string): string | null {
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(reference)) return null;
    const parts = reference.startsWith('/') ? [] : from.split('/').slice(0, -1);
    for (const part of decoded(reference).split('/')) {
      if (part === '..') {
        if (parts.pop() === undefined) return null;
      } else if (part !== '' && part !== '.') parts.push(part);
    }
    const path = parts.join('/');
    return this.#paths.has(path) ? path : null;
  }

  /** The file whose path ends with these parts: uploads/2014/05/a.jpg. */
  endingWith(tail: string): string | null {
    const named = this.#byName.get(nameOf(tail));
    if (named === undefined) return null;
    if (named !== null) return named === tail || named.endsWith(`/${tail}`) ? named : null;
    for (const path of this.#paths) if (path === tail || path.endsWith(`/${tail}`)) return path;
    return null;
  }

  /** The one file of this name, wherever it is. */
  named(reference: string): string | null {
    return this.#byName.get(nameOf(decoded(reference))) ?? null;
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function decoded(reference: string): string {
  const path = reference.split(/[?#]/, 1)[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
