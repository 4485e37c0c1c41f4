import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db, Tx } from '../db/client';
import type { RevisionKind } from '../db/generated/sqlite/enums';
import { type Link, parseLinks } from '../links';
import { recordRevision } from '../revisions/record-revision';
import type { RevisionField } from '../revisions/revision';

/** What an owner sets of the series. */
export type SeriesSettings = {
  title: string;
  /** Markdown. */
  description: string;
  host: string;
  links: Link[];
  /** IANA name. */
  timeZone: string;
  /** BCP 47. */
  language: string;
  /** #rrggbb; empty for Colloquy's own. */
  accentColour: string;
  /** The head of navigation, by paths of the site or whole addresses; empty for the usual one. */
  navigation: Link[];
};

/** What a revision of the settings holds. */
export type SeriesRevision = { version: 1; content: SeriesSettings };

const text = z.string();
const links = z.array(z.object({ label: text, url: text }));

const schema = z.object({
  version: z.literal(1),
  content: z.object({
    title: text,
    description: text,
    host: text,
    links,
    timeZone: text,
    language: text,
    accentColour: text,
    navigation: links,
  }),
}) satisfies z.ZodType<SeriesRevision>;

/** @throws where it is no revision of settings, which only a bug can have written */
export function parseSeriesRevision(content: unknown): SeriesRevision {
  return schema.parse(content);
}

/** The settings of a series as they are, or null where it is gone. */
export async function readSeriesSettings(db: Db | Tx, id: number): Promise<SeriesSettings | null> {
  const row = await db.series.findUnique({ where: { id } });
  if (!row) return null;
  const { title, description, host, timeZone, language, accentColour } = row;
  const [rowLinks, navigation] = [parseLinks(row.links), parseLinks(row.navigation)];
  return { title, description, host, links: rowLinks, timeZone, language, accentColour, navigation };
}

/** Tells one version of the settings from another. */
export function settingsVersion(settings: SeriesSettings): string {
  const fields = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url').slice(0, 16);
}

/** Keeps the settings as they are now as their next revision, unless the latest says the same. */
export async function recordSeriesRevision(
  tx: Tx,
  { id, userId, kind = 'saved' }: { id: number; userId: string | null; kind?: RevisionKind | undefined },
  at: Date,
): Promise<void> {
  const settings = await readSeriesSettings(tx, id);
  if (!settings) return;
  const content: SeriesRevision = { version: 1, content: settings };
  await recordRevision(tx, { subject: 'series', subjectId: id, content, userId, kind }, at);
}

/** The fields of a revision, as text for people, in the order of the form. */
export function listSeriesFields({ content }: SeriesRevision): RevisionField[] {
  const listed = (rows: Link[]) => rows.map(({ label, url }) => `${label}: ${url}`).join('\n');
  return [
    { key: 'title', label: 'Title', text: content.title },
    { key: 'host', label: 'Host', text: content.host },
    { key: 'description', label: 'Description', text: content.description },
    { key: 'links', label: 'Links', text: listed(content.links) },
    { key: 'navigation', label: 'Head of navigation', text: listed(content.navigation) },
    { key: 'accentColour', label: 'Colour', text: content.accentColour },
    { key: 'timeZone', label: 'Time zone', text: content.timeZone },
    { key: 'language', label: 'Language', text: content.language },
  ];
}
