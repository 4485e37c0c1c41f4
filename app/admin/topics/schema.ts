import '@/lib/zod-without-eval';
import { z } from 'zod';
import { filledLine } from '../_fields';

const id = z.coerce.number().int().positive();

/** What an editor does with a topic. A comma would make two of one. */
export const topicChange = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('rename'),
    id,
    name: filledLine('Enter the name.').refine(
      (name) => name.length <= 60 && !/[,;]/.test(name),
      'A topic takes 60 characters, and no comma or semicolon.',
    ),
  }),
  z.object({ do: z.literal('merge'), id, into: id }),
  z.object({ do: z.literal('delete'), id }),
]);
