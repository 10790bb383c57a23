import { type Progress, reckon } from "./reckon.ts";

function equal(got: unknown, wanted: unknown) {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) {
    throw new Error(`${JSON.stringify(got)} is not ${JSON.stringify(wanted)}`);
  }
}

function reckoned(...lines: unknown[]): Progress {
  const progress: Progress = { sent: 0, counts: {}, told: [], toldMore: 0 };
  lines.forEach((line) => reckon(progress, JSON.stringify(line), "ar"));
  return progress;
}

Deno.test("what became of lines is counted", () => {
  equal(
    reckoned({ line: 1, outcome: "created" }, { line: 2, outcome: "created" }, { line: 3, outcome: "unchanged" })
      .counts,
    { created: 2, unchanged: 1 },
  );
});

Deno.test("a line that failed says where and why, in the language of the console", () => {
  const problem = {
    detail: { ar: "رُفض", en: "Refused" },
    errors: [{ pointer: "/data/slug", detail: { ar: "مأخوذ" } }],
  };
  equal(reckoned({ line: 7, outcome: "failed", problem }).told, [
    { place: "7", detail: "/data/slug مأخوذ", failed: true },
  ]);
  equal(reckoned({ line: 8, outcome: "failed", problem: { detail: "رُفض" } }).told, [
    { place: "8", detail: "رُفض", failed: true },
  ]);
});

Deno.test("a finding names its post, and a summary is none", () => {
  equal(
    reckoned({ post: 4, slug: "خبر", code: "shortcode-unknown", detail: { ar: "رمز مجهول" } }, { summary: {} }).told,
    [{ place: "خبر", detail: "رمز مجهول", failed: false }],
  );
});

Deno.test("of very many failures the first are kept", () => {
  const { told, toldMore } = reckoned(
    ...Array.from({ length: 600 }, (_, line) => ({ line, outcome: "failed", problem: { detail: "لا" } })),
  );
  equal([told.length, toldMore], [500, 100]);
});
