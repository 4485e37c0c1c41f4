import { VERSION } from '../../../exporting/manifest';
import type { Archive, ArchiveEntry } from '../../archive/archive';
import { readWhole } from '../../archive/read-whole';
import type { Importer, ReadItem } from '../../importer';
import { Refusal } from '../../refusal';
import { readTables } from './read-tables';
import { readArticle, readEpisode } from './to-post';

const OWN = /^\s*\{\s*"format":\s*"colloquy-export",\s*"version":\s*(\d+)/;
/** Characters of a manifest's beginning in which it says what it is, and bytes of the file that says where it is from. */
const EXPORTED_BYTES = 65_536;

/**
 * Colloquy's own export, laid over a site that is not empty: its interviews, articles and pages. What makes it a whole site
 * (figures, accounts, revisions) has no place beside another one's, and comes by `restore` into an empty site.
 */
export const colloquy: Importer = {
  name: 'colloquy',
  label: 'Colloquy export',
  recognise: (start) => (OWN.test(start) ? 100 : 0),
  read: readExport,
};

async function* readExport(archive: Archive, used: (entry: ArchiveEntry) => void): AsyncGenerator<ReadItem> {
  const files = new Map(archive.entries.map((entry) => [entry.path, entry]));
  for (const [path, entry] of files) {
    if (!/(^|\/)manifest\.json$/.test(path)) continue;
    const version = OWN.exec(await firstOf(entry))?.[1];
    if (version === undefined) continue;
    if (Number(version) > VERSION)
      throw new Refusal(`It is of version ${version} of the format; this Colloquy reads ${VERSION}.`);
    const root = path.slice(0, -'manifest.json'.length);
    yield* readSite(files, root, used);
    return;
  }
}

async function* readSite(files: Map<string, ArchiveEntry>, root: string, used: (entry: ArchiveEntry) => void) {
  // Markdown for people says the same again; what is in no table that is read is named in one sentence.
  for (const [path, entry] of files) if (path.startsWith(root) && !path.startsWith(`${root}media/`)) used(entry);
  const site = await readSiteUrl(files.get(`${root}exported.json`));
  const tables = await readTables(files, root);
  const pictureOf = (reference: string) => {
    const id = /^\/media\/([0-9a-f]{32})\/\d+\.(?:avif|webp|jpg)$/.exec(reference)?.[1];
    const path = `${root}media/${id}.webp`;
    return id !== undefined && files.has(path) ? path : null;
  };
  const context = { site, tables, pictureOf };
  for (const row of tables.episode.values()) yield { kind: 'post' as const, post: readEpisode(row, context) };
  for (const row of tables.article.values()) yield { kind: 'post' as const, post: readArticle(row, context) };
  yield { kind: 'note' as const, where: '', text: LEFT };
}

const LEFT =
  'Of the export come interviews, articles and pages with their guests, answers, links, topics, pictures in texts and old addresses. Portraits, posters, biographies, transcripts, revisions, figures, accounts and settings do not: they come whole, into an empty site, by npm run site -- restore FILE.zip';

async function firstOf(entry: ArchiveEntry): Promise<string> {
  for await (const chunk of entry.open()) return Buffer.from(chunk).subarray(0, 256).toString('latin1');
  return '';
}

/** By which its posts are told from those of another site. */
async function readSiteUrl(entry: ArchiveEntry | undefined): Promise<string> {
  if (!entry) return '';
  try {
    const value: unknown = JSON.parse(Buffer.from(await readWhole(entry, EXPORTED_BYTES)).toString());
    const isNamed = typeof value === 'object' && value !== null && 'siteUrl' in value;
    return isNamed && typeof value.siteUrl === 'string' ? value.siteUrl.slice(0, 200) : '';
  } catch (error) {
    if (error instanceof Refusal || error instanceof SyntaxError) return '';
    throw error;
  }
}
