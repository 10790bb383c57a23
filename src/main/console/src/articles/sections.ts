import { useQuery } from "@tanstack/react-query";
import { api, data, everything } from "../app/api.ts";

/** All sections of the house, for choosing one. */
export function useSections() {
  return useQuery({
    queryKey: ["sections"],
    queryFn: () => everything((paging) => data(api.GET("/v1/editorial/sections", { params: { query: paging } }))),
    staleTime: 60_000,
  });
}
