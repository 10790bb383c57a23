import type { Schemas } from "../app/api.ts";

export type Medium = Schemas["EditorialMedium"];

/** What to call a medium: the first caption or description, else the name of its file. */
export function nameOf(medium: Medium): string {
  const texts = Object.values(medium.texts);
  return texts.map((text) => text.title ?? text.caption ?? text.alt).find((text) => text !== undefined) ??
    medium.fileName;
}
