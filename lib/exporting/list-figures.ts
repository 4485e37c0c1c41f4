import type { Manifest } from './manifest';

const FIGURES: readonly [table: string, one: string, many: string][] = [
  ['episode', 'interview', 'interviews'],
  ['article', 'article or page', 'articles and pages'],
  ['guest', 'guest', 'guests'],
  ['redirect', 'redirect', 'redirects'],
  ['revision', 'revision', 'revisions'],
  ['event', 'event', 'events'],
  ['user', 'account', 'accounts'],
];

/** What an export holds, in a line. */
export function listFigures({ tables, files }: Manifest): string {
  const figures = FIGURES.map(([table, one, many]) => {
    const rows = tables[table]?.rows ?? 0;
    return `${rows} ${rows === 1 ? one : many}`;
  });
  const pictures = files.filter(({ path }) => path.startsWith('media/')).length;
  return [...figures, `${pictures} ${pictures === 1 ? 'picture' : 'pictures'}`].join(', ');
}
