import './zod-without-eval';
import { z } from 'zod';

export type Link = { label: string; url: string };

const schema = z.array(z.object({ label: z.string(), url: z.string() }));

/** Links as a column keeps them, JSON. @throws where it holds anything else, which only a bug can have written */
export function parseLinks(json: string): Link[] {
  return schema.parse(JSON.parse(json));
}
