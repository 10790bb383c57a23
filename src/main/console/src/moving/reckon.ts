/** One thing that is told while a file is brought in. */
export interface Told {
  /** What is told of: the number of a line, or the slug or number of a post. */
  place: string;
  detail: string;
  failed: boolean;
}

export interface Progress {
  /** The share of the file that is sent, from 0 to 1. */
  sent: number;
  counts: Record<string, number>;
  /** Failures and findings, the first of them. */
  told: Told[];
  toldMore: number;
}

/** So many failures and findings are kept; the rest is counted. */
const KEPT = 500;

type Words = string | Record<string, string>;

interface Line {
  line?: number;
  outcome?: string;
  problem?: { detail: Words; errors?: { pointer?: string; detail: Words }[] };
  post?: number;
  slug?: string;
  code?: string;
  detail?: Words;
}

function say(words: Words, language: string): string {
  return typeof words === "string" ? words : words[language] ?? Object.values(words)[0] ?? "";
}

/** Adds what one line of the answer tells, in the language where it has several. */
export function reckon(progress: Progress, text: string, language: string): void {
  const line = JSON.parse(text) as Line;
  if (line.outcome !== undefined) {
    progress.counts[line.outcome] = (progress.counts[line.outcome] ?? 0) + 1;
  }
  const problem = line.problem;
  if (problem !== undefined) {
    const errors = problem.errors ?? [];
    const detail = errors.map((error) => `${error.pointer ?? ""} ${say(error.detail, language)}`).join(" ").trim();
    tell(progress, {
      place: String(line.line ?? ""),
      detail: detail === "" ? say(problem.detail, language) : detail,
      failed: true,
    });
  } else if (line.code !== undefined && line.detail !== undefined) {
    tell(progress, { place: line.slug ?? String(line.post ?? ""), detail: say(line.detail, language), failed: false });
  }
}

function tell(progress: Progress, told: Told): void {
  if (progress.told.length < KEPT) {
    progress.told.push(told);
  } else {
    progress.toldMore++;
  }
}
