import type { Block, Draft } from "./draft.ts";

/** What a house has put right in its texts. */
export interface Style {
  /** Which digits are written; others are turned into them. */
  digits: "keep" | "western" | "arabic";
  /** Straight and curly quotation marks become «guillemets». */
  quotes: boolean;
  /** Blanks stand once, never before a mark that closes nor behind one that opens. */
  spaces: boolean;
  /** Letters are not drawn out. */
  tatweel: boolean;
  /** The Latin comma, semicolon and question mark behind Arabic become the Arabic ones. */
  marks: boolean;
}

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const BLANK = /[ \u00a0\t]/u;
const MARKS: Record<string, string> = { ",": "،", ";": "؛", "?": "؟" };
const STRAIGHT = /["“”„]/u;
const CLOSING = /[،؛؟!:»)\]]/u;
const OPENING = /[«(\[]/u;
const HEH = "ه";

/**
 * Puts the texts of one paragraph right. They are read as one, as a reader reads them, and each keeps what lies in it.
 */
export function tidied(texts: readonly string[], style: Style): string[] {
  const letters = texts.flatMap((text, part) => [...text].map((letter) => ({ letter, part, isKept: true })));
  const all = letters.map((one) => one.letter);
  const foreign = foreignPlaces(all);
  const isArabic = ARABIC.test(all.find((letter) => LETTER.test(letter)) ?? "");
  const quotes = style.quotes && isArabic ? quotesOf(all, foreign) : new Map<number, string>();
  letters.forEach((one, at) => {
    if (foreign[at]) {
      return;
    }
    const { letter } = one;
    if (style.tatweel && letter === "ـ" && !isAbbreviation(all, at)) {
      one.isKept = false;
    } else if (style.marks && letter in MARKS && isArabic && !isBetweenLatin(all, at) && !isBetweenDigits(all, at)) {
      one.letter = MARKS[letter] ?? letter;
    } else if (DIGIT.test(letter)) {
      one.letter = digit(letter, style.digits);
    }
    one.letter = quotes.get(at) ?? one.letter;
  });
  if (style.spaces) {
    dropBlanks(letters.filter((one) => one.isKept));
  }
  return texts.map((_, part) =>
    letters.filter((one) => one.part === part && one.isKept).map((one) => one.letter).join("")
  );
}

/** Tells of each place whether it lies in an address, or in a word with Latin letters such as F16. */
function foreignPlaces(all: readonly string[]): boolean[] {
  const foreign = all.map(() => false);
  for (let at = 0; at < all.length;) {
    const end = all.findIndex((letter, place) => place >= at && /\s/u.test(letter));
    const stop = end < 0 ? all.length : end;
    const word = all.slice(at, stop).join("");
    if (LATIN.test(word) && !ARABIC.test(word) || word.includes("://") || word.includes("@")) {
      // A mark that stands around a foreign word belongs to the sentence.
      let first = at;
      let last = stop - 1;
      while (first < last && !/[\p{L}\p{N}]/u.test(all[first] ?? "")) {
        first++;
      }
      while (last > first && !/[\p{L}\p{N}/]/u.test(all[last] ?? "")) {
        last--;
      }
      foreign.fill(true, first, last + 1);
    }
    at = stop + 1;
  }
  return foreign;
}

/** «هـ» for the years of the Hijra is written with one. */
function isAbbreviation(all: readonly string[], at: number): boolean {
  return all[at - 1] === HEH && !LETTER.test(all[at + 1] ?? " ") && !LETTER.test(all[at - 2] ?? " ");
}

/** A mark between two Latin words belongs to them. */
function isBetweenLatin(all: readonly string[], at: number): boolean {
  const before = all.slice(0, at).findLast((letter) => LETTER.test(letter));
  const next = all.slice(at).find((letter) => LETTER.test(letter));
  return LATIN.test(before ?? "") && LATIN.test(next ?? "");
}

function isBetweenDigits(all: readonly string[], at: number): boolean {
  return DIGIT.test(all[at - 1] ?? "") && DIGIT.test(all[at + 1] ?? "");
}

/** Pairs of marks become «»; where one has no partner, as with inches, all stay as they are. */
function quotesOf(all: readonly string[], foreign: readonly boolean[]): Map<number, string> {
  const places = all.flatMap((letter, at) => STRAIGHT.test(letter) && !foreign[at] ? [at] : []);
  return places.length % 2 === 1 ? new Map() : new Map(places.map((at, count) => [at, count % 2 === 0 ? "«" : "»"]));
}

function digit(letter: string, digits: Style["digits"]): string {
  const code = letter.codePointAt(0) ?? 0;
  const value = code >= 0x30 && code <= 0x39
    ? code - 0x30
    : code >= 0x660 && code <= 0x669
    ? code - 0x660
    : code >= 0x6f0 && code <= 0x6f9
    ? code - 0x6f0
    : -1;
  return value < 0 || digits === "keep" ? letter : String.fromCodePoint((digits === "arabic" ? 0x660 : 0x30) + value);
}

function dropBlanks(letters: { letter: string; isKept: boolean }[]): void {
  letters.forEach((one, at) => {
    if (BLANK.test(one.letter)) {
      const before = letters.slice(0, at).findLast((other) => other.isKept)?.letter;
      const next = letters.slice(at + 1).find((other) => !BLANK.test(other.letter))?.letter;
      const isFirst = before === undefined || before === "\n" || BLANK.test(before);
      const isLast = next === undefined || next === "\n";
      one.isKept = !(isFirst || isLast || OPENING.test(before) || CLOSING.test(next));
    }
  });
}

/** One place that would be put right. */
export interface Change {
  place: "kicker" | "headline" | "deck" | "keyPoints" | "body";
  from: string;
  to: string;
}

export interface Tidied {
  draft: Draft;
  changes: Change[];
}

/** Puts a whole draft right, and tells each place. */
export function tidy(draft: Draft, style: Style): Tidied {
  const changes: Change[] = [];
  const one = (place: Change["place"]) => (text: string): string => {
    const [to = text] = tidied([text], style);
    if (to !== text) {
      changes.push({ place, from: text, to });
    }
    return to;
  };
  return {
    draft: {
      ...draft,
      kicker: one("kicker")(draft.kicker),
      headline: one("headline")(draft.headline),
      deck: one("deck")(draft.deck),
      keyPoints: draft.keyPoints.map(one("keyPoints")),
      body: draft.body.map((block) => tidiedBlock(block, style, changes)),
    },
    changes,
  };
}

interface Child {
  _type?: string;
  text?: string;
}

function tidiedBlock(block: Block, style: Style, changes: Change[]): Block {
  const children = (block as { children?: Child[] }).children;
  if (block._type !== "block" || children === undefined) {
    return block;
  }
  const before = children.map((child) => child.text ?? "");
  const after = tidied(before, style);
  if (before.every((text, at) => text === after[at])) {
    return block;
  }
  changes.push({ place: "body", from: before.join(""), to: after.join("") });
  return {
    ...block,
    children: children.map((child, at) => child.text === undefined ? child : { ...child, text: after[at] ?? "" }),
  } as Block;
}
