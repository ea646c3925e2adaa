import type { Json, JsonMap } from '../answers/json';
import { Refusal } from '../answers/refusal';

/** Which part of a list is asked for. */
export interface Paging {
  /** 1-based. */
  readonly page: number;
  readonly pageSize: number;
}

/** A portal's own limit, unless an administrator sets another (Headless API, page size limit). */
const LIMIT = 500;
const BY_DEFAULT = 20;

/**
 * Reads `page` and `pageSize`. As a portal does, the limit stands for -1 and 0 of either, and then it is the first page.
 * @throws Refusal for what is not a whole number
 */
export function pagingOf(query: URLSearchParams): Paging {
  const page = wholeNumber(query, 'page') ?? 1;
  const pageSize = wholeNumber(query, 'pageSize') ?? BY_DEFAULT;
  return page <= 0 || pageSize <= 0
    ? { page: 1, pageSize: LIMIT }
    : { page, pageSize: Math.min(pageSize, LIMIT) };
}

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name) ?? '';
  if (value === '') return undefined;
  if (!/^-?\d{1,9}$/.test(value)) throw new Refusal(400, `${name} must be a whole number`);
  return Number(value);
}

/** A page of a list, in the envelope of a portal's REST APIs. */
export function pageOf<T>(
  all: readonly T[],
  { page, pageSize }: Paging,
  present: (item: T) => Json,
  actions: JsonMap = {},
): JsonMap {
  const start = (page - 1) * pageSize;
  return {
    actions,
    facets: [],
    items: all.slice(start, start + pageSize).map(present),
    lastPage: Math.max(1, Math.ceil(all.length / pageSize)),
    page,
    pageSize,
    totalCount: all.length,
  };
}
