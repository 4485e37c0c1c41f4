import type { Tx } from '../../db/client';
import { heard } from '../../guests/filters';
import type { SearchDocument } from '../document';
import { documentId } from '../document-id';
import { plainText } from './plain-text';

/** What a guest of a published interview is found by; nothing of any other. */
export async function listGuestDocuments(tx: Tx, id: number): Promise<SearchDocument[]> {
  const row = await tx.guest.findFirst({ where: { id, ...heard } });
  if (!row) return [];
  const biography = plainText(row.biography);
  return [
    {
      id: documentId('guest', id),
      path: `/guests/${row.slug}`,
      title: row.name,
      guests: [],
      number: null,
      partOf: '',
      text: [row.headline, biography].filter(Boolean).join('. '),
      seconds: [],
      words: { title: '', guest: row.name, question: '', text: `${row.headline}\n${biography}`, context: '' },
      guestIds: [id],
    },
  ];
}
