import type { Schemas } from "../app/api.ts";

export type MenuItem = Schemas["MenuItem"];

/** An item of a menu with how deep it lies: a menu as lines, as it is shown and moved. */
export interface Line {
  key: string;
  /** 0 at the top, 2 at the deepest. */
  depth: number;
  label: Record<string, string>;
  target: Schemas["MenuTarget"] | undefined;
}

const DEEPEST = 2;

export function linesOf(items: readonly MenuItem[], newKey: () => string, depth = 0): Line[] {
  return items.flatMap((item) => [
    { key: newKey(), depth, label: item.label ?? {}, target: item.target },
    ...linesOf(item.children ?? [], newKey, depth + 1),
  ]);
}

export function itemsOf(lines: readonly Line[], depth = 0): MenuItem[] {
  const items: MenuItem[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] as Line;
    const end = endOf(lines, at);
    const label = Object.fromEntries(Object.entries(line.label).filter(([, name]) => name.trim() !== ""));
    const children = itemsOf(lines.slice(at + 1, end), depth + 1);
    items.push({
      ...(Object.keys(label).length === 0 ? {} : { label }),
      ...(line.target === undefined ? {} : { target: line.target }),
      ...(children.length === 0 ? {} : { children }),
    });
    at = end;
  }
  return items;
}

/** Where what lies under the line ends. */
function endOf(lines: readonly Line[], at: number): number {
  const depth = lines[at]?.depth ?? 0;
  const next = lines.findIndex((line, index) => index > at && line.depth <= depth);
  return next < 0 ? lines.length : next;
}

/** Moves a line, with what lies under it, before its elder or behind its younger sister. */
export function moved(lines: readonly Line[], at: number, by: -1 | 1): readonly Line[] {
  const first = by < 0 ? sisterBefore(lines, at) : at;
  const second = by < 0 ? at : endOf(lines, at);
  if (first < 0 || second >= lines.length || lines[second]?.depth !== lines[first]?.depth) {
    return lines;
  }
  const end = endOf(lines, second);
  return [...lines.slice(0, first), ...lines.slice(second, end), ...lines.slice(first, second), ...lines.slice(end)];
}

function sisterBefore(lines: readonly Line[], at: number): number {
  const depth = lines[at]?.depth ?? 0;
  const before = lines.slice(0, at).findLastIndex((line) => line.depth <= depth);
  return before >= 0 && lines[before]?.depth === depth ? before : -1;
}

/** Puts a line, with what lies under it, under its elder sister, or out of the line above it. */
export function shifted(lines: readonly Line[], at: number, by: -1 | 1): readonly Line[] {
  const end = endOf(lines, at);
  const part = lines.slice(at, end);
  const fits = by > 0
    ? sisterBefore(lines, at) >= 0 && Math.max(...part.map((line) => line.depth)) < DEEPEST
    : (lines[at]?.depth ?? 0) > 0;
  if (!fits) {
    return lines;
  }
  const shiftedPart = part.map((line) => ({ ...line, depth: line.depth + by }));
  // Who goes out stands behind what lay beside it: its younger sisters stay where they are.
  const behind = by > 0 ? end : endOfSisters(lines, end, lines[at]?.depth ?? 0);
  return [...lines.slice(0, at), ...lines.slice(end, behind), ...shiftedPart, ...lines.slice(behind)];
}

function endOfSisters(lines: readonly Line[], from: number, depth: number): number {
  const next = lines.findIndex((line, index) => index >= from && line.depth < depth);
  return next < 0 ? lines.length : next;
}

/** Takes a line out, with what lies under it. */
export function without(lines: readonly Line[], at: number): readonly Line[] {
  return lines.toSpliced(at, endOf(lines, at) - at);
}

export type Drop = "before" | "after" | "on";

/**
 * Puts a line, with what lies under it, where it was dropped: beside another one, at its depth, or under it as its last.
 * Nothing changes where the tree would grow too deep, or the line lie under itself.
 */
export function dropped(lines: readonly Line[], at: number, target: number, drop: Drop): readonly Line[] {
  if (drop === "after" && endOf(lines, target) > target + 1) {
    // Behind a line that has others under it the first of those comes next.
    return dropped(lines, at, target + 1, "before");
  }
  const end = endOf(lines, at);
  const part = lines.slice(at, end);
  const by = (lines[target]?.depth ?? 0) + (drop === "on" ? 1 : 0) - (lines[at]?.depth ?? 0);
  const isWithin = target >= at && target < end;
  if (isWithin || Math.max(...part.map((line) => line.depth)) + by > DEEPEST) {
    return lines;
  }
  const place = drop === "before" ? target : endOf(lines, target);
  const stays = (index: number) => index < at || index >= end;
  return [
    ...lines.filter((_, index) => index < place && stays(index)),
    ...part.map((line) => ({ ...line, depth: line.depth + by })),
    ...lines.filter((_, index) => index >= place && stays(index)),
  ];
}
