import { useQueries } from "@tanstack/react-query";
import { api, data } from "../app/api.ts";
import { textOf } from "../writing/portable.ts";

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Fields that hold ids, and how what an id stands for is called. */
const NAMED: Record<string, (id: string) => Promise<string>> = {
  section: async (id) => (await data(api.GET("/v1/editorial/sections/{id}", { params: { path: { id } } }))).name,
  tags: async (id) => (await data(api.GET("/v1/editorial/tags/{id}", { params: { path: { id } } }))).name,
  bylines: async (id) => (await data(api.GET("/v1/editorial/authors/{id}", { params: { path: { id } } }))).name,
};

/** Returns what writes a value of a field as a person reads it: a section, a tag and an author by name. */
export function useReadable(field: string, ...values: unknown[]): (value: unknown) => string {
  const read = NAMED[field];
  const ids = read === undefined ? [] : [...new Set(JSON.stringify(values).match(ID) ?? [])];
  const names = useQueries({
    queries: ids.map((id) => ({
      queryKey: ["name", field, id],
      queryFn: () => read?.(id) ?? id,
      staleTime: 60_000,
    })),
  });
  // What has been deleted since has no name any more.
  const nameOf = (id: string) => names[ids.indexOf(id)]?.data ?? "…";
  return (value) => read === undefined ? textOf(value) : textOf(value).replaceAll(ID, nameOf);
}
