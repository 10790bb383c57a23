import { answered, api, data, type Schemas } from "../app/api.ts";
import type { Paging } from "../app/pages.ts";

export type Kind = "sections" | "authors" | "tags";

/** What a section, an author and a tag have in common. */
export interface Named {
  id: string;
  version: number;
  name: string;
  slug: string;
  translations: Record<string, { name?: string }>;
  /** The description of a section or tag, the text about an author. */
  text: string;
  parent: string | null;
  proposed: boolean;
}

export interface NamedPage {
  data: Named[];
  page: { next?: string };
}

type Section = Schemas["EditorialSection"];
type Author = Schemas["EditorialAuthor"];
type Tag = Schemas["EditorialTag"];

function named(one: Section | Author | Tag): Named {
  return {
    id: one.id,
    version: one.version,
    name: one.name,
    slug: one.slug,
    translations: one.translations,
    text: ("bio" in one ? one.bio : "description" in one ? one.description : "") ?? "",
    parent: ("parent" in one ? one.parent : null) ?? null,
    proposed: "proposed" in one && one.proposed,
  };
}

export async function list(kind: Kind, q: string, paging: Paging): Promise<NamedPage> {
  const params = { query: { ...paging, ...(q === "" ? {} : { q }) } };
  const page = await {
    sections: () => data(api.GET("/v1/editorial/sections", { params })),
    authors: () => data(api.GET("/v1/editorial/authors", { params })),
    tags: () => data(api.GET("/v1/editorial/tags", { params })),
  }[kind]();
  return { data: page.data.map(named), page: page.page };
}

export interface Written {
  name: string;
  english: string;
  slug: string;
  text: string;
  parent: string | null;
}

function bodyOf(kind: Kind, written: Written, before: Named | null): Record<string, unknown> {
  const text = written.text === "" ? null : written.text;
  const english = written.english.trim();
  const body: Record<string, unknown> = {
    name: written.name,
    ...(written.slug === "" ? {} : { slug: written.slug }),
    [kind === "authors" ? "bio" : "description"]: text,
    ...(kind === "sections" ? { parent: written.parent } : {}),
    ...(english === "" && before?.translations["en"] === undefined
      ? {}
      : { translations: { en: english === "" ? null : { name: english } } }),
  };
  // A draft says nothing of what it has not; a patch takes it away with null.
  return before === null ? Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null)) : body;
}

export async function keep(kind: Kind, written: Written, before: Named | null): Promise<void> {
  const body = bodyOf(kind, written, before) as never;
  if (before === null) {
    await {
      sections: () => answered(api.POST("/v1/editorial/sections", { body })),
      authors: () => answered(api.POST("/v1/editorial/authors", { body })),
      tags: () => answered(api.POST("/v1/editorial/tags", { body })),
    }[kind]();
    return;
  }
  const params = paramsOf(before);
  const headers = { "Content-Type": "application/merge-patch+json" };
  await {
    sections: () => answered(api.PATCH("/v1/editorial/sections/{id}", { params, body, headers })),
    authors: () => answered(api.PATCH("/v1/editorial/authors/{id}", { params, body, headers })),
    tags: () => answered(api.PATCH("/v1/editorial/tags/{id}", { params, body, headers })),
  }[kind]();
}

export async function remove(kind: Kind, one: Named): Promise<void> {
  const params = paramsOf(one);
  await {
    sections: () => answered(api.DELETE("/v1/editorial/sections/{id}", { params })),
    authors: () => answered(api.DELETE("/v1/editorial/authors/{id}", { params })),
    tags: () => answered(api.DELETE("/v1/editorial/tags/{id}", { params })),
  }[kind]();
}

export async function merge(kind: Kind, one: Named, into: string): Promise<void> {
  const params = paramsOf(one);
  const body = { into };
  await {
    sections: () => answered(api.POST("/v1/editorial/sections/{id}/merge", { params, body })),
    authors: () => answered(api.POST("/v1/editorial/authors/{id}/merge", { params, body })),
    tags: () => answered(api.POST("/v1/editorial/tags/{id}/merge", { params, body })),
  }[kind]();
}

export async function accept(tag: Named): Promise<void> {
  await answered(api.POST("/v1/editorial/tags/{id}/accept", { params: paramsOf(tag) }));
}

function paramsOf(one: Named) {
  return { path: { id: one.id }, header: { "If-Match": `"${one.version}"` } };
}
