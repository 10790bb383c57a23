import type { Run } from "./diff.ts";

/** Words that stayed, went and came, in the order in which they are read. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, at) =>
    run.op === "equal"
      ? <span key={at}>{run.text}</span>
      : run.op === "delete"
      ? <del key={at}>{run.text}</del>
      : <ins key={at}>{run.text}</ins>
  );
}
