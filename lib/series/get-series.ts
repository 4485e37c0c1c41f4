import { z } from 'zod';
import type { Db } from '../db/client';
import { type PictureView, pictureSelect } from '../media/picture';

export type SeriesView = {
  id: number;
  title: string;
  /** Markdown. */
  description: string;
  host: string;
  links: { label: string; url: string }[];
  /** IANA name. */
  timeZone: string;
  language: string;
  /** #rrggbb; empty for Colloquy's own. */
  accentColour: string;
  /** The head of navigation; empty for the usual one. */
  navigation: { label: string; url: string }[];
  /** Of the host, or a mark. */
  portrait: PictureView | null;
  /** Whether it is fictional, with simulated viewers. */
  isDemo: boolean;
  /** The standing questions, in order; those no longer asked among them. */
  questions: { id: number; slug: string; text: string; label: string; isAsked: boolean }[];
};

const links = z.array(z.object({ label: z.string(), url: z.string() }));

/** The series of this site, a demo only where there is no other; null where none has been set up. */
export async function getSeries(db: Db): Promise<SeriesView | null> {
  const row = await db.series.findFirst({
    orderBy: [{ isDemo: 'asc' }, { id: 'asc' }],
    include: {
      portrait: { select: pictureSelect },
      questions: {
        orderBy: { position: 'asc' },
        select: { id: true, slug: true, text: true, label: true, isAsked: true },
      },
    },
  });
  if (!row) return null;
  const { id, title, description, host, timeZone, language, accentColour, portrait, isDemo, questions } = row;
  return {
    id,
    title,
    description,
    host,
    timeZone,
    language,
    accentColour,
    navigation: links.parse(JSON.parse(row.navigation)),
    portrait,
    isDemo,
    questions,
    links: links.parse(JSON.parse(row.links)),
  };
}
