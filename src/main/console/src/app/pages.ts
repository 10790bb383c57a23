import { type InfiniteData, useInfiniteQuery, type UseInfiniteQueryResult } from "@tanstack/react-query";

const LIMIT = 50;

/** Where in a list an answer begins, as every list of the API takes it. */
export interface Paging {
  limit: number;
  cursor?: string;
}

interface Page<T> {
  data: T[];
  page: { next?: string };
}

interface Options {
  /** How many come at once. */
  limit?: number;
  /** How often it is asked again, in milliseconds. */
  refetchInterval?: number;
}

interface Pages<T> {
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  /** What has come so far. */
  rows: T[];
}

/** Reads a list page by page, as somebody asks for more of it. */
export function usePages<T>(
  queryKey: readonly unknown[],
  read: (paging: Paging) => Promise<Page<T>>,
  { limit = LIMIT, ...options }: Options = {},
): Pages<T> {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read({ limit, ...(pageParam === "" ? {} : { cursor: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: (page: Page<T>) => page.page.next,
    ...options,
  });
  return { query, rows: query.data?.pages.flatMap((page) => page.data) ?? [] };
}

/** Reads a list to its end. */
export async function everything<T>(read: (paging: Paging) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let paging: Paging | null = { limit: 100 };
  while (paging !== null) {
    const page: Page<T> = await read(paging);
    all.push(...page.data);
    paging = page.page.next === undefined ? null : { limit: 100, cursor: page.page.next };
  }
  return all;
}
