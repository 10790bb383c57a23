import { useQuery } from "@tanstack/react-query";
import { api, data } from "../app/api.ts";

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
  const place = { "--colour": medium.data?.colour ?? "transparent" } as React.CSSProperties;
  return source === undefined
    ? <span className="thumb empty" style={place}>{medium.data?.fileName ?? ""}</span>
    : <img className={large ? "thumb large" : "thumb"} style={place} src={source} alt={alt} loading="lazy" />;
}
