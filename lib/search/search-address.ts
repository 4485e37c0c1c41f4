import type { SearchKind } from './document-id';

/** What the address of a page of results asks for. */
export type SearchAddress = {
  /** As it was typed. */
  text: string;
  kind: SearchKind | null;
  guestSlug: string | null;
  /** From 1. */
  page: number;
};

const KINDS: Record<string, SearchKind> = {
  interviews: 'episode',
  guests: 'guest',
  questions: 'question',
  answers: 'answer',
  transcripts: 'passage',
  articles: 'article',
};

type Parameters = Record<string, string | string[] | undefined>;

/** Reads `?q=…&kind=…&guest=…&page=…`. What is none of these words asks for nothing, so that every address has an answer. */
export function parseSearchAddress(parameters: Parameters): SearchAddress {
  const first = (name: string) => [parameters[name]].flat()[0];
  const kind = first('kind') ?? '';
  const page = first('page') ?? '';
  return {
    text: first('q') ?? '',
    kind: Object.hasOwn(KINDS, kind) ? (KINDS[kind] ?? null) : null,
    guestSlug: first('guest') || null,
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** The path and query of a page of results. */
export function searchPath({ text, kind, guestSlug, page }: Partial<SearchAddress>): string {
  const parameters = new URLSearchParams();
  if (text) parameters.set('q', text);
  if (kind) parameters.set('kind', kindParameter(kind));
  if (guestSlug) parameters.set('guest', guestSlug);
  if (page && page > 1) parameters.set('page', String(page));
  const query = parameters.toString();
  return query === '' ? '/search' : `/search?${query}`;
}

/** How an address names a kind. */
export function kindParameter(kind: SearchKind): string {
  return Object.keys(KINDS).find((name) => KINDS[name] === kind) ?? '';
}
