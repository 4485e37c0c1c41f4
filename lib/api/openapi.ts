import { z } from 'zod';
import * as schemas from './schemas';

const { problem } = schemas;
const json = (schema: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } });

const notModified = { description: 'What If-None-Match or If-Modified-Since names still holds.' };
const badRequest = { description: 'An address that can’t be meant.', content: json('Problem') };
const notFound = { description: 'Nothing published is there.', content: json('Problem') };
const slug = { name: 'slug', in: 'path', required: true, schema: { type: 'string' } } as const;
const page = {
  name: 'page',
  in: 'path',
  required: true,
  description: 'From 2: the first page has the address of the list.',
  schema: { type: 'integer', minimum: 2, maximum: 9999 },
} as const;

type Parameter = typeof slug | typeof page;

const get = (summary: string, schema: string, parameters: Parameter[] = []) => ({
  get: {
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: {
      200: { description: summary, content: json(schema) },
      304: notModified,
      400: badRequest,
      ...(parameters.length > 0 ? { 404: notFound } : {}),
    },
  },
});

/** The API described: OpenAPI 3.1, whose schemas are those that answers are made by. */
export function describeApi({ siteUrl, title }: { siteUrl: string; title: string }) {
  const { schemas: made } = z.toJSONSchema(registry(), { uri: (id) => `#/components/schemas/${id}` });
  // Their place in this document is their name, and 3.1 is of the dialect that they are.
  const components = Object.entries(made).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema] as const);
  return {
    openapi: '3.1.0',
    info: {
      title: `${title}: interviews, guests and questions`,
      version: '1',
      description:
        'What is published, to read. No key. Answers carry an ETag and may be asked for again with it; scripts of other sites may read them.',
    },
    servers: [{ url: `${siteUrl}/api/v1` }],
    paths: {
      '/episodes': get('Published interviews, the newest first', 'EpisodePage'),
      '/episodes/page/{page}': get('A further page of them', 'EpisodePage', [page]),
      '/episodes/{slug}': get('An interview with its answers', 'Episode', [slug]),
      '/guests': get('Guests by name', 'GuestPage'),
      '/guests/page/{page}': get('A further page of them', 'GuestPage', [page]),
      '/guests/{slug}': get('A guest with their interviews', 'Guest', [slug]),
      '/questions': get('Standing questions in the order in which they are asked', 'QuestionPage'),
      '/questions/{slug}': get('A standing question with what guests answered', 'Question', [slug]),
      '/questions/{slug}/page/{page}': get('The same with further answers', 'Question', [slug, page]),
      '/answers.json': get('Which guest answered what, at which second', 'AnswerTable'),
      '/answers.csv': {
        get: {
          summary: 'The same as a table for spreadsheets',
          responses: {
            200: { description: 'A line an interview, a column a question.', content: { 'text/csv': {} } },
            304: notModified,
          },
        },
      },
    },
    components: { schemas: Object.fromEntries(components) },
  };
}

/** The schemas that have a name of their own. */
function registry() {
  const named = z.registry<{ id: string }>();
  for (const schema of Object.values(schemas)) {
    const id = schema.meta()?.id;
    if (id) named.add(schema, { id });
  }
  return named;
}

export type Problem = z.infer<typeof problem>;
