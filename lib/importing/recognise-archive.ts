import type { Archive, ArchiveEntry } from './archive/archive';
import { readStart } from './archive/read-start';
import type { Importer } from './importer';
import { importers } from './importers';

/** Bytes of a file's beginning, by which it is known. */
const START = 8_192;
/** Files looked at; an archive that has not shown by then what it is has pictures in front. */
const LOOKED_AT = 500;

/** Whose archive it is, by what its files hold; null where no source knows any of them. */
export async function recogniseArchive(archive: Archive): Promise<Importer | null> {
  let best: { importer: Importer; sureness: number } | null = null;
  for (const entry of likelyFirst(archive.entries).slice(0, LOOKED_AT)) {
    const start = Buffer.from(await readStart(entry, START)).toString('latin1');
    // UTF-16 of Latin letters is these with NUL between.
    const text = /^(\xff\xfe|\xfe\xff|<\0|\0<)/.test(start) ? start.replaceAll('\0', '') : start;
    for (const importer of importers) {
      const sureness = importer.recognise(text, entry);
      if (sureness > (best?.sureness ?? 0)) best = { importer, sureness };
    }
    if (best?.sureness === 100) break;
  }
  return best?.importer ?? null;
}

/** Names decide nothing but in which order files are looked at: one of XML among ten thousand pictures is found soon. */
function likelyFirst(entries: ArchiveEntry[]): ArchiveEntry[] {
  const rank = ({ path }: ArchiveEntry) => {
    if (/\.(xml|json|js|rss|atom)$/i.test(path)) return 0;
    if (/\.(html?|txt|md|markdown)$/i.test(path)) return 1;
    return /\.(jpe?g|png|gif|webp|mp4|mov|mp3|avif)$/i.test(path) ? 3 : 2;
  };
  return entries.toSorted((a, b) => rank(a) - rank(b));
}
