import type { Schemas } from "../app/api.ts";

export type Article = Schemas["EditorialArticle"];
export type Block = Schemas["PortableText"][number];
export type Footnote = Schemas["Footnotes"][number];

/** What an editor decides about an article, in the form in which it is sent. */
export interface Draft {
  lang: string;
  slug: string;
  kicker: string;
  headline: string;
  deck: string;
  keyPoints: string[];
  bylines: Schemas["BylineDraft"][];
  section: string | null;
  tags: string[];
  lead: Schemas["LeadPicture"] | null;
  body: Block[];
  footnotes: Footnote[];
  notices: Schemas["Notice"][];
  commentsOpen: boolean;
  seo: Schemas["Seo"] | null;
  socialTitle: string;
  socialDescription: string;
}

export type Field = keyof Draft;

/** Takes out of an article what its draft says. */
export function draftOf(article: Article): Draft {
  return {
    lang: article.lang,
    slug: article.slug,
    kicker: article.kicker ?? "",
    headline: article.headline ?? "",
    deck: article.deck ?? "",
    keyPoints: article.keyPoints,
    bylines: article.bylines.map((byline) => ({
      role: byline.role,
      ...(byline.label === undefined ? {} : { label: byline.label }),
      ...(byline.place === undefined ? {} : { place: byline.place }),
      ...(byline.author === undefined ? {} : { author: byline.author.id }),
    })),
    section: article.section?.id ?? null,
    tags: article.tags.map((tag) => tag.id),
    lead: article.lead ?? null,
    body: article.body,
    footnotes: article.footnotes ?? [],
    notices: article.notices ?? [],
    commentsOpen: article.commentsOpen,
    seo: article.seo ?? null,
    socialTitle: article.socialTitle ?? "",
    socialDescription: article.socialDescription ?? "",
  };
}

/** Compares what JSON says, whatever the order of its members. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) {
    return true;
  }
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return false;
  }
  if (Array.isArray(one) !== Array.isArray(other)) {
    return false;
  }
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && same(one[key as keyof typeof one], other[key as keyof typeof other]));
}

/** The merge patch (RFC 7396) that makes one draft of the other; an empty text removes a property. */
export function patchOf(base: Draft, mine: Draft): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const field of Object.keys(mine) as Field[]) {
    if (!same(base[field], mine[field])) {
      patch[field] = mine[field] === "" ? null : mine[field];
    }
  }
  // A body is sent with its notes: without them the server would keep those of before.
  if ("body" in patch || "footnotes" in patch) {
    patch["body"] = mine.body;
    patch["footnotes"] = mine.footnotes;
  }
  // The server makes a slug itself where none is left.
  if (patch["slug"] === null) {
    delete patch["slug"];
  }
  return patch;
}
