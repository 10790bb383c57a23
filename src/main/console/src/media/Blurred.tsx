import { useMemo } from "react";
import { thumbHashToDataURL } from "thumbhash";
import type { Medium } from "./names.ts";

interface Props {
  medium: Pick<Medium, "thumbhash" | "colour"> | undefined;
  source: string;
  alt: string;
  className: string;
}

/** A picture of the library; until it has come, the blurred one of some 25 bytes that the library keeps of it. */
export function Blurred({ medium, source, alt, className }: Props) {
  const hash = medium?.thumbhash;
  const blurred = useMemo(() => hash === undefined ? "none" : `url(${placeholder(hash)})`, [hash]);
  return (
    <img
      className={className}
      src={source}
      alt={alt}
      loading="lazy"
      style={{ "--colour": medium?.colour ?? "transparent", backgroundImage: blurred } as React.CSSProperties}
      onLoad={(event) => {
        // It would shine through where the picture is transparent.
        event.currentTarget.style.backgroundImage = "none";
      }}
    />
  );
}

function placeholder(hash: string): string {
  return thumbHashToDataURL(Uint8Array.from(atob(hash), (letter) => letter.charCodeAt(0)));
}
