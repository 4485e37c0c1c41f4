import type { Importer } from './importer';
import { colloquy } from './sources/colloquy/colloquy';
import { feed } from './sources/feed/feed';
import { files } from './sources/files/files';
import { tumblrExport } from './sources/tumblr-export/tumblr-export';
import { tumblrV1 } from './sources/tumblr-v1/tumblr-v1';
import { tumblrV2 } from './sources/tumblr-v2/tumblr-v2';
import { wordpress } from './sources/wordpress/wordpress';

/** Every source that can be brought. A new one is a folder of lib/importing/sources/ and a line here. */
export const importers: readonly Importer[] = [colloquy, tumblrExport, tumblrV1, tumblrV2, wordpress, feed, files];

export function getImporter(name: string): Importer | null {
  return importers.find((importer) => importer.name === name) ?? null;
}
