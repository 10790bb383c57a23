import { useQuery } from "@tanstack/react-query";
import { api, data } from "./api.ts";
import { currentLanguage } from "./language.tsx";

/** The publication, whose languages are those that its articles are written in. */
export function usePublication() {
  return useQuery({
    queryKey: ["publication"],
    queryFn: () => data(api.GET("/v1/editorial/publication")),
    staleTime: 60_000,
  });
}

/** What a language is called in the one that the console speaks. */
export function languageName(lang: string): string {
  return new Intl.DisplayNames([currentLanguage()], { type: "language" }).of(lang) ?? lang;
}
