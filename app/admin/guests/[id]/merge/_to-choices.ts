import type { FieldChoice } from '@/components/admin/guests/merge-guests';
import type { GuestForEditing } from '@/lib/guests/get-guest-for-editing';
import type { MergedField } from '@/lib/guests/merge-guests';

const LABELS: [MergedField, string][] = [
  ['name', 'Name'],
  ['headline', 'Known for'],
  ['biography', 'Biography'],
  ['links', 'Links'],
  ['portrait', 'Portrait'],
];

/** What each field of two guests is, and whose is chosen: as asked, or else the one that says something. */
export function toChoices(from: GuestForEditing, into: GuestForEditing, asked: Record<string, unknown>): FieldChoice[] {
  return LABELS.map(([field, label]) => {
    const [ofFrom, ofInto] = [textOf(from, field), textOf(into, field)];
    const given = asked[field];
    const chosen = given === 'from' || given === 'into' ? given : ofInto === '' ? 'from' : 'into';
    return { field, label, from: ofFrom, into: ofInto, chosen };
  });
}

function textOf({ content, portrait }: GuestForEditing, field: MergedField): string {
  switch (field) {
    case 'links':
      return content.links.map(({ label, url }) => `${label}: ${url}`).join('\n');
    case 'portrait':
      return portrait
        ? portrait.alt || `A picture of ${portrait.width} × ${portrait.height} pixels, of ${content.name}`
        : '';
    default:
      return content[field];
  }
}
