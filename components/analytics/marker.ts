/** Something that a chart marks on a day. */
export type ShownMarker = { day: string; episode: { number: number; slug: string; title: string } | null } & (
  | { kind: 'published' | 'edited' | 'withdrawn' }
  | { kind: 'note'; id: number; text: string }
);

/** Told apart by shape, not by colour. */
export const MARKER_SIGNS = {
  published: '▲',
  edited: '✎',
  withdrawn: '✕',
  note: '✦',
} as const satisfies Record<ShownMarker['kind'], string>;

const VERBS = { published: 'Published', edited: 'Edited', withdrawn: 'Withdrawn' } as const;

export function describeMarker(marker: ShownMarker): string {
  const episode = marker.episode ? `${marker.episode.number}. ${marker.episode.title}` : null;
  if (marker.kind !== 'note') return `${VERBS[marker.kind]}: ${episode ?? 'an episode'}`;
  return episode ? `${marker.text} (${episode})` : marker.text;
}
