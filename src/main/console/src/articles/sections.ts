import { useQuery } from "@tanstack/react-query";
import { api, data } from "../app/api.ts";
import { everything } from "../app/pages.ts";

/** All sections of the house, for choosing one. */
export function useSections() {
  return useQuery({
    queryKey: ["sections"],
    queryFn: () => everything((paging) => data(api.GET("/v1/editorial/sections", { params: { query: paging } }))),
    staleTime: 60_000,
  });
}
