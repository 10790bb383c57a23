import type { Schemas } from "../app/api.ts";

export type Run = Schemas["DiffRun"];

/** Texts of more words than this together are shown as replaced whole, as the server does. */
const MOST_WORDS = 6_000;

/** Finds what changed between two texts, word by word as Unicode ends them (UAX #29), like the server's own comparison. */
export function diffOf(before: string, after: string): Run[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const runs: Run[] = [];
  if (old.length + now.length > MOST_WORDS) {
    add(runs, "delete", before);
    add(runs, "insert", after);
    return runs;
  }
  const common = commonLengths(old, now);
  const left = (i: number, j: number) => common[i * (now.length + 1) + j] ?? 0;
  let i = 0;
  let j = 0;
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      add(runs, "equal", old[i]);
      i++;
      j++;
    } else if (left(i + 1, j) >= left(i, j + 1)) {
      add(runs, "delete", old[i]);
      i++;
    } else {
      add(runs, "insert", now[j]);
      j++;
    }
  }
  add(runs, "delete", old.slice(i).join(""));
  add(runs, "insert", now.slice(j).join(""));
  return runs;
}

function wordsOf(text: string): string[] {
  return Array.from(new Intl.Segmenter("ar", { granularity: "word" }).segment(text), ({ segment }) => segment);
}

/** For each pair of places, row by row, how many words are common to what is left behind them. */
function commonLengths(old: string[], now: string[]): Uint16Array {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] = old[i] === now[j]
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}

function add(runs: Run[], op: Run["op"], text: string | undefined) {
  const last = runs.at(-1);
  if (text === undefined || text === "") {
    return;
  }
  if (last?.op === op) {
    last.text += text;
  } else {
    runs.push({ op, text });
  }
}
