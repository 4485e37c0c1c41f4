/** One page of a longer list. */
export type Paged<T> = {
  items: T[];
  /** From 1. */
  page: number;
  pageCount: number;
  /** Of the whole list. */
  total: number;
};

/** Which page of a list is wanted. */
export type PageRequest = {
  /** From 1. */
  page: number;
  /** Items a page. */
  size: number;
};

/** Offsets beyond this are nobody's reading, and cost the database. */
const LAST_PAGE = 9_999;

/** The number of a page in an address, or null where it is none or has another address: 1 is the list's own. */
export function parsePageNumber(text: string): number | null {
  if (!/^[1-9]\d{0,3}$/.test(text)) return null;
  const page = Number(text);
  return page >= 2 && page <= LAST_PAGE ? page : null;
}

/** The offset of a page's first item. */
export const skipTo = ({ page, size }: PageRequest): number => (page - 1) * size;

/** A page of a list whose length is known. An empty list has one page, which is empty. */
export function toPaged<T>(items: T[], total: number, { page, size }: PageRequest): Paged<T> {
  return { items, page, total, pageCount: Math.max(1, Math.ceil(total / size)) };
}

/** The address of a page of the list at a path. The first has the list's own. */
export function pagePath(list: string, page: number): string {
  return page === 1 ? list : `${list}/page/${page}`;
}
