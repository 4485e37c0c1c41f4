import type { Card } from '@/lib/cards/card';
import { drawCard } from '@/lib/cards/draw-card';
import { answerDocument } from './_answer-document';

/** Answers with a shared link's picture. @param find null where there is nothing at this address */
export function answerCard(request: Request, find: () => Promise<Card | null>): Promise<Response> {
  return answerDocument(request, async () => {
    const card = await find();
    return card && { body: await drawCard(card), contentType: 'image/png' };
  });
}
