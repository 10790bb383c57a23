import { useQuery } from "@tanstack/react-query";
import { api, data } from "../app/api.ts";
import { Blurred } from "./Blurred.tsx";

interface Props {
  media?: string | undefined;
  url?: string | undefined;
  alt: string;
  large?: boolean;
}

/** Reads a medium of the library; asked for once, however many places show it. */
export function useMedium(id: string | undefined) {
  return useQuery({
    queryKey: ["medium", id],
    queryFn: () => data(api.GET("/v1/editorial/media/{id}", { params: { path: { id: id ?? "" } } })),
    enabled: id !== undefined,
    staleTime: 60_000,
  });
}

/** Shows a picture small: one of the library, or one that others host. */
export function Thumb({ media, url, alt, large = false }: Props) {
  const medium = useMedium(media);
  const files = medium.data?.files;
  const source = media === undefined ? url : large ? files?.srcset?.split(" ")[0] ?? files?.thumb : files?.thumb;
  return source === undefined
    ? <span className="thumb empty">{medium.data?.fileName ?? ""}</span>
    : <Blurred medium={medium.data} source={source} alt={alt} className={large ? "thumb large" : "thumb"} />;
}
