import { createHash } from 'node:crypto';
import { EXPORTED_PATH, exportedSchema, MANIFEST_PATH, type Manifest, manifestSchema, VERSION } from './manifest';
import { UnreadableExport } from './unreadable-export';
import type { ZipReader } from './zip-reader';

const MAX_MANIFEST_BYTES = 134_217_728;
const MAX_EXPORTED_BYTES = 65_536;

/**
 * What an export says of itself, once its files are those that it says it has.
 * @throws UnreadableExport where it is no export, one of a later version, or not whole
 */
export async function readManifest(zip: ZipReader): Promise<{ manifest: Manifest; sha256: string }> {
  const paths = new Set(zip.paths);
  if (!paths.has(MANIFEST_PATH) || !paths.has(EXPORTED_PATH)) {
    throw new UnreadableExport('not-an-export', `It has no ${MANIFEST_PATH}.`);
  }
  const text = await zip.readWhole(MANIFEST_PATH, MAX_MANIFEST_BYTES);
  const manifest = parseManifest(text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const exported = exportedSchema.safeParse(parseJson(await zip.readWhole(EXPORTED_PATH, MAX_EXPORTED_BYTES)));
  if (!exported.success || exported.data.manifestSha256 !== sha256) {
    throw new UnreadableExport('damaged', `${MANIFEST_PATH} is not the one that ${EXPORTED_PATH} names.`);
  }
  const named = new Set([MANIFEST_PATH, EXPORTED_PATH, ...manifest.files.map(({ path }) => path)]);
  for (const path of paths) {
    if (!named.has(path)) throw new UnreadableExport('damaged', `The manifest says nothing of ${path}.`);
  }
  for (const path of named) if (!paths.has(path)) throw new UnreadableExport('damaged', `${path} is missing.`);
  return { manifest, sha256 };
}

function parseManifest(text: Buffer): Manifest {
  const value = parseJson(text);
  const parsed = manifestSchema.safeParse(value);
  const version = versionOf(value);
  if (version !== null && version > VERSION) {
    throw new UnreadableExport(
      'newer-version',
      `It is of version ${version} of the format; this Colloquy reads ${VERSION}.`,
    );
  }
  if (parsed.success) return parsed.data;
  throw new UnreadableExport('not-an-export', `Its ${MANIFEST_PATH} is not one of Colloquy.`, { cause: parsed.error });
}

/** Of any manifest that says so, whatever else a later version has in it. */
function versionOf(value: unknown): number | null {
  const isNamed = typeof value === 'object' && value !== null && 'format' in value && 'version' in value;
  return isNamed && value.format === 'colloquy-export' && typeof value.version === 'number' ? value.version : null;
}

function parseJson(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'));
  } catch {
    // Whoever asked says what should have stood there.
    return null;
  }
}
