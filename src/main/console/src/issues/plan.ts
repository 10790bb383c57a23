import type { Schemas } from "../app/api.ts";

/** One article in the contents, as the desk arranges it. */
export interface Item {
  article: string;
  headline: string;
  state: string;
  page: number | null;
  pageTo: number | null;
  coverStory: boolean;
  publish: boolean;
}

/** One part of the contents. */
export interface Part {
  /** Tells parts apart while they are arranged; nobody else sees it. */
  key: string;
  section: string | null;
  title: string;
  items: Item[];
}

export function partsOf(issue: Schemas["EditorialIssue"]): Part[] {
  return (issue.contents ?? []).map((part, at) => ({
    key: `part-${at}`,
    section: part.section?.id ?? null,
    title: part.title ?? "",
    items: part.items.map((item) => ({
      article: item.article.id,
      headline: item.article.headline ?? "",
      state: item.article.state ?? "",
      page: item.page ?? null,
      pageTo: item.pageTo ?? null,
      coverStory: item.coverStory,
      publish: item.publish,
    })),
  }));
}

export function contentsOf(parts: Part[]): Schemas["IssueSection"][] {
  return parts.map((part) => ({
    ...(part.section === null ? {} : { section: part.section }),
    ...(part.title === "" ? {} : { title: part.title }),
    items: part.items.map((item) => ({
      article: item.article,
      ...(item.page === null ? {} : { page: item.page }),
      ...(item.pageTo === null ? {} : { pageTo: item.pageTo }),
      coverStory: item.coverStory,
      publish: item.publish,
    })),
  }));
}

/**
 * Puts an article elsewhere in the contents: before the one that stands at a place of a part, or at its end.
 *
 * @param article its id
 * @param to the key of the part that it comes to
 */
export function moved(parts: Part[], article: string, to: string, at: number): Part[] {
  const item = parts.flatMap((part) => part.items).find((one) => one.article === article);
  if (item === undefined) {
    return parts;
  }
  return parts.map((part) => {
    const from = part.items.findIndex((one) => one.article === article);
    const items = from < 0 ? part.items : part.items.toSpliced(from, 1);
    if (part.key !== to) {
      return { ...part, items };
    }
    const place = from >= 0 && from < at ? at - 1 : at;
    return { ...part, items: items.toSpliced(Math.max(0, place), 0, item) };
  });
}

export function changed(parts: Part[], article: string, changes: Partial<Item>): Part[] {
  return parts.map((part) => ({
    ...part,
    items: part.items.map((item) => item.article === article ? { ...item, ...changes } : item),
  }));
}

/** The page behind the last one of the contents: where the next article most likely begins. */
export function nextPage(parts: Part[]): number | null {
  const pages = parts.flatMap((part) => part.items).map((item) => item.pageTo ?? item.page ?? 0);
  const last = Math.max(0, ...pages);
  return last === 0 ? null : last + 1;
}
