import { z } from 'zod';

/** Rows a page of the desk's lists. */
export const PAGE_SIZE = 50;
const LAST_PAGE = 9_999;

const one = z.string().catch('');

/** What the address of a list asks for. What is none of it is as if it were left out. */
export type ListQuery<Sort extends string, Filter extends string> = {
  text: string;
  filter: Filter | null;
  sort: Sort;
  page: number;
  size: number;
};

/**
 * @param options.sorts the usual one first
 * @param options.filters values of the parameter `filterName`
 */
export function readListQuery<Sort extends string, Filter extends string>(
  searchParams: unknown,
  options: { sorts: readonly [Sort, ...Sort[]]; filterName?: string; filters?: readonly Filter[] },
): ListQuery<Sort, Filter> {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(searchParams);
  const sort = one.parse(given.sort);
  const filter = one.parse(given[options.filterName ?? 'status']);
  const page = Number(one.parse(given.page));
  return {
    text: one.parse(given.q).slice(0, 200),
    filter: options.filters?.find((known) => known === filter) ?? null,
    sort: options.sorts.find((known) => known === sort) ?? options.sorts[0],
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
    size: PAGE_SIZE,
  };
}
