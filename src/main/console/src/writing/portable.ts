import type { PortableTextBlock } from "@portabletext/editor";
import type { Block } from "./draft.ts";

/** The kinds of block that are no text of their own; whatever else comes is kept as it is. */
export const OBJECTS = [
  "image",
  "gallery",
  "audio",
  "video",
  "file",
  "embed",
  "pullQuote",
  "verse",
  "divider",
  "table",
] as const;
export type ObjectKind = typeof OBJECTS[number];

/** Begins the mark with which a span points to a footnote. */
export const MARK = "footnote:";
/** An annotation of the editor stands for the mark with which a span points to a footnote. */
export const FOOTNOTE_ANNOTATION = "footnote";
/** Stands for a kind of block that this console does not know. */
export const OTHER = "other";

interface Child {
  _type: string;
  _key?: string;
  text?: string;
  marks?: string[];
}
interface MarkDef {
  _type: string;
  _key: string;
  [property: string]: unknown;
}
interface TextBlock {
  _type: string;
  _key: string;
  children: Child[];
  markDefs: MarkDef[];
  [property: string]: unknown;
}

/** Gives blocks the form in which the editor holds them. Nothing of them is lost: {@link fromEditor} gives the same back. */
export function toEditor(body: Block[]): PortableTextBlock[] {
  return body.map((block) =>
    block._type === "block" ? withAnnotations(block as unknown as TextBlock) : wrapped(block)
  ) as PortableTextBlock[];
}

export function fromEditor(value: readonly PortableTextBlock[]): Block[] {
  return value.map((block) =>
    block._type === "block" ? withMarks(block as unknown as TextBlock) : (block as unknown as { data: Block }).data
  ) as Block[];
}

export function wrapped(block: Block): PortableTextBlock {
  const known = (OBJECTS as readonly string[]).includes(block._type);
  return { _type: known ? block._type : OTHER, _key: block._key ?? "", data: block };
}

function withAnnotations(block: TextBlock): TextBlock {
  const notes = new Set(
    block.children.flatMap((child) => child.marks ?? []).filter((mark) => mark.startsWith(MARK)),
  );
  if (notes.size === 0) {
    return block;
  }
  const key = (mark: string) => `fn-${mark.slice(MARK.length)}`;
  return {
    ...block,
    markDefs: [
      ...block.markDefs,
      ...[...notes].map((mark) => ({
        _type: FOOTNOTE_ANNOTATION,
        _key: key(mark),
        footnote: mark.slice(MARK.length),
      })),
    ],
    children: block.children.map((child) => ({
      ...child,
      marks: (child.marks ?? []).map((mark) => notes.has(mark) ? key(mark) : mark),
    })),
  };
}

function withMarks(block: TextBlock): TextBlock {
  const notes = new Map(
    block.markDefs.filter((def) => def._type === FOOTNOTE_ANNOTATION).map((
      def,
    ) => [def._key, `${MARK}${String(def["footnote"])}`]),
  );
  return {
    ...block,
    markDefs: block.markDefs.filter((def) => !notes.has(def._key)),
    children: block.children.map((child) => ({
      ...child,
      marks: (child.marks ?? []).map((mark) => notes.get(mark) ?? mark),
    })),
  };
}

/** The plain text of a block, for counting and for comparing by eye. */
export function textOf(block: unknown): string {
  if (typeof block === "string") {
    return block;
  }
  if (Array.isArray(block)) {
    return block.map(textOf).filter((text) => text !== "").join("، ");
  }
  if (typeof block !== "object" || block === null) {
    return block === undefined || block === null ? "" : String(block);
  }
  if ("children" in block && Array.isArray(block.children)) {
    return block.children.map((child: Child) => child.text ?? "").join("");
  }
  const said = Object.entries(block).filter(([name]) =>
    !name.startsWith("_") && name !== "media" && name !== "markDefs"
  );
  return said.map(([, value]) => textOf(value)).filter((text) => text !== "").join(" · ");
}

/** Counts words as Unicode's segmentation finds them (UAX #29). */
export function countWords(body: Block[]): number {
  const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
  let count = 0;
  for (const block of body) {
    for (const segment of segmenter.segment(textOf(block))) {
      count += segment.isWordLike ? 1 : 0;
    }
  }
  return count;
}
