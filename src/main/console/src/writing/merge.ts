import { type Block, type Draft, type Field, same } from "./draft.ts";

/** A place that two people changed in different ways. */
export interface Conflict {
  field: Field;
  /** The key of the block, where the place is one of the body. */
  block?: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export type Choice = "mine" | "theirs" | "both";

export interface Merged {
  draft: Draft;
  conflicts: Conflict[];
}

/**
 * Merges two drafts that began from the same one: what only one of them changed is taken over, field by field and, in the
 * body, block by block (a three-way merge by keys). Where both changed the same place, mine stands in the result until
 * somebody chooses.
 */
export function merge(base: Draft, mine: Draft, theirs: Draft): Merged {
  const conflicts: Conflict[] = [];
  const draft = { ...theirs };
  const take = <F extends Field>(field: F) => {
    draft[field] = mine[field];
  };
  for (const field of Object.keys(base) as Field[]) {
    if (field === "body") {
      draft.body = mergeBlocks(base.body, mine.body, theirs.body, conflicts);
    } else if (!same(mine[field], base[field]) && !same(mine[field], theirs[field])) {
      if (!same(theirs[field], base[field])) {
        conflicts.push({ field, base: base[field], mine: mine[field], theirs: theirs[field] });
      }
      take(field);
    }
  }
  return { draft, conflicts };
}

/**
 * Merges bodies like {@link merge}, for what cannot wait for a choice: where both changed a block, both stay, mine under
 * its key.
 */
export function mergedBodies(base: Block[], mine: Block[], theirs: Block[], newKey: () => string): Block[] {
  const conflicts: Conflict[] = [];
  const body = mergeBlocks(base, mine, theirs, conflicts);
  return conflicts.reduce((merged, conflict) => resolvedBlock(merged, conflict, "both", newKey), body);
}

function byKey(blocks: Block[]): Map<string, Block> {
  return new Map(blocks.map((block) => [keyOf(block), block]));
}

function keyOf(block: Block): string {
  return block._key ?? "";
}

function mergeBlocks(base: Block[], mine: Block[], theirs: Block[], conflicts: Conflict[]): Block[] {
  if (same(mine, base)) {
    return theirs;
  }
  if (same(theirs, base) || same(theirs, mine)) {
    return mine;
  }
  const before = byKey(base);
  const here = byKey(mine);
  const there = byKey(theirs);
  const settled = new Map<string, Block>();
  for (const key of new Set([...here.keys(), ...there.keys()])) {
    const block = settle(key, before.get(key), here.get(key), there.get(key), conflicts);
    if (block !== undefined) {
      settled.set(key, block);
    }
  }
  const order = inOrder(base, theirs) ? [mine, theirs] as const : [theirs, mine] as const;
  return woven(order[0].map(keyOf), order[1].map(keyOf), settled);
}

/** Returns what stands of a block, or undefined where it goes. */
function settle(
  key: string,
  base: Block | undefined,
  mine: Block | undefined,
  theirs: Block | undefined,
  conflicts: Conflict[],
): Block | undefined {
  if (same(mine, theirs) || same(theirs, base)) {
    return mine;
  }
  if (same(mine, base)) {
    return theirs;
  }
  conflicts.push({ field: "body", block: key, base, mine, theirs });
  return mine ?? theirs;
}

/** Whether the blocks that both have stand in the same order. */
function inOrder(base: Block[], other: Block[]): boolean {
  const has = byKey(other);
  const had = byKey(base);
  return same(
    base.map(keyOf).filter((key) => has.has(key)),
    other.map(keyOf).filter((key) => had.has(key)),
  );
}

/** Keeps the first order, and puts each block that only the other has behind the one that it follows there. */
function woven(first: string[], other: string[], settled: Map<string, Block>): Block[] {
  const keys = first.filter((key) => settled.has(key));
  let previous = -1;
  for (const key of other) {
    const at = keys.indexOf(key);
    if (at >= 0) {
      previous = at;
    } else if (settled.has(key)) {
      previous++;
      keys.splice(previous, 0, key);
    }
  }
  return keys.flatMap((key) => {
    const block = settled.get(key);
    return block === undefined ? [] : [block];
  });
}

/** Puts what was chosen into the merged draft. */
export function resolved(merged: Draft, conflicts: Conflict[], choices: Choice[], newKey: () => string): Draft {
  let draft = merged;
  conflicts.forEach((conflict, index) => {
    const choice = choices[index] ?? "both";
    draft = conflict.block === undefined
      ? resolvedField(draft, conflict, choice)
      : { ...draft, body: resolvedBlock(draft.body, conflict, choice, newKey) };
  });
  return draft;
}

function resolvedField(draft: Draft, conflict: Conflict, choice: Choice): Draft {
  if (choice === "mine") {
    return draft;
  }
  const { theirs } = conflict;
  // Mine may have been written on since.
  const mine = draft[conflict.field];
  if (choice === "both" && typeof mine === "string" && typeof theirs === "string") {
    return { ...draft, [conflict.field]: `${theirs} ${mine}`.trim() };
  }
  if (choice === "both" && Array.isArray(mine) && Array.isArray(theirs)) {
    return {
      ...draft,
      [conflict.field]: [...theirs, ...mine.filter((one) => !theirs.some((other) => same(one, other)))],
    };
  }
  return choice === "both" ? draft : { ...draft, [conflict.field]: theirs };
}

function resolvedBlock(body: Block[], conflict: Conflict, choice: Choice, newKey: () => string): Block[] {
  const theirs = conflict.theirs as Block | undefined;
  return body.flatMap((block) => {
    if (block._key !== conflict.block) {
      return [block];
    }
    // Mine may have been written on since; where I had removed it, theirs stands there meanwhile.
    const mine = conflict.mine === undefined ? [] : [block];
    if (theirs === undefined || choice === "mine") {
      return choice === "theirs" ? [] : mine;
    }
    return choice === "theirs" ? [theirs] : mine.length === 0 ? [theirs] : [{ ...theirs, _key: newKey() }, ...mine];
  });
}
