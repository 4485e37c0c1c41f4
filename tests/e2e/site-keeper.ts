import type { Site } from '../fixtures/site';

/** What a story's site is like, by how it is started. Stories that name the same one share its site. */
export type SiteKind = { start: () => Promise<Site> };

/** Sites that stay up while another is started: a server takes a quarter of a gigabyte. */
const MOST = 3;

/** A worker's sites: each is started when a story first asks for its kind, and stays for the stories after it. */
export class SiteKeeper {
  /** The one that was asked for last stands last. */
  readonly #sites = new Map<SiteKind, Site>();

  async get(kind: SiteKind): Promise<Site> {
    const site = this.#sites.get(kind) ?? (await kind.start());
    this.#sites.delete(kind);
    this.#sites.set(kind, site);
    const [oldest] = this.#sites.keys();
    if (oldest && this.#sites.size > MOST) await this.#stop(oldest);
    return site;
  }

  async stopAll(): Promise<void> {
    for (const kind of [...this.#sites.keys()]) await this.#stop(kind);
  }

  async #stop(kind: SiteKind): Promise<void> {
    await this.#sites.get(kind)?.stop();
    this.#sites.delete(kind);
  }
}

/** Something made once for each site: whoever asks again gets the same. */
export function onceForEachSite<Made>(make: (site: Site) => Promise<Made>): (site: Site) => Promise<Made> {
  const made = new WeakMap<Site, Promise<Made>>();
  return (site) => {
    const known = made.get(site) ?? make(site);
    made.set(site, known);
    return known;
  };
}
