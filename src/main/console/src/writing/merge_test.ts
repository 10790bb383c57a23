import { type Block, type Draft, draftOf, patchOf, same } from "./draft.ts";
import { merge, mergedBodies, resolved } from "./merge.ts";

const EMPTY: Draft = draftOf(
  {
    lang: "ar",
    slug: "خبر",
    keyPoints: [],
    bylines: [],
    tags: [],
    body: [],
    commentsOpen: true,
  } as unknown as Parameters<typeof draftOf>[0],
);

function block(key: string, text: string): Block {
  return {
    _type: "block",
    _key: key,
    style: "normal",
    markDefs: [],
    children: [{ _type: "span", _key: key + "s", text, marks: [] }],
  } as Block;
}

function draft(...blocks: [string, string][]): Draft {
  return { ...EMPTY, body: blocks.map(([key, text]) => block(key, text)) };
}

function equal(actual: unknown, expected: unknown) {
  if (!same(actual, expected)) {
    throw new Error(`${JSON.stringify(actual)}\nis not\n${JSON.stringify(expected)}`);
  }
}

Deno.test("changes of different paragraphs are both kept", () => {
  const base = draft(["a", "أولى"], ["b", "ثانية"]);
  const merged = merge(base, draft(["a", "أولى معدلة"], ["b", "ثانية"]), draft(["a", "أولى"], ["b", "ثانية معدلة"]));
  equal(merged, { draft: draft(["a", "أولى معدلة"], ["b", "ثانية معدلة"]), conflicts: [] });
});

Deno.test("paragraphs that both wrote at one place are both kept", () => {
  const base = draft(["a", "أولى"], ["z", "أخيرة"]);
  const merged = merge(
    base,
    draft(["a", "أولى"], ["m", "لي"], ["z", "أخيرة"]),
    draft(["a", "أولى"], ["t", "له"], ["z", "أخيرة"]),
  );
  equal(merged.draft.body.map((one) => one._key), ["a", "t", "m", "z"]);
  equal(merged.conflicts, []);
});

Deno.test("one paragraph changed by both is a conflict, and mine stands meanwhile", () => {
  const base = draft(["a", "أولى"]);
  const merged = merge(base, draft(["a", "لي"]), draft(["a", "له"]));
  equal(merged.conflicts.length, 1);
  equal(merged.draft, draft(["a", "لي"]));
  equal(resolved(merged.draft, merged.conflicts, ["theirs"], () => "n"), draft(["a", "له"]));
  equal(
    resolved(merged.draft, merged.conflicts, ["both"], () => "n").body,
    [{ ...block("a", "له"), _key: "n" }, block("a", "لي")],
  );
});

Deno.test("what one removed and the other left alone goes", () => {
  const base = draft(["a", "أولى"], ["b", "ثانية"]);
  equal(
    merge(base, draft(["b", "ثانية"]), draft(["a", "أولى"], ["b", "ثانية معدلة"])).draft,
    draft(["b", "ثانية معدلة"]),
  );
});

Deno.test("what one removed and the other changed is a conflict, and stays meanwhile", () => {
  const base = draft(["a", "أولى"], ["b", "ثانية"]);
  const merged = merge(base, draft(["b", "ثانية"]), draft(["a", "أولى معدلة"], ["b", "ثانية"]));
  equal(merged.conflicts.length, 1);
  equal(merged.draft.body[0]?._key, "a");
  equal(resolved(merged.draft, merged.conflicts, ["mine"], () => "n"), draft(["b", "ثانية"]));
});

Deno.test("an order that one changed stays, with what the other wrote", () => {
  const base = draft(["a", "1"], ["b", "2"], ["c", "3"]);
  const merged = merge(
    base,
    draft(["c", "3"], ["a", "1"], ["b", "2"]),
    draft(["a", "1"], ["b", "2"], ["n", "جديد"], ["c", "3"]),
  );
  equal(merged.draft.body.map((one) => one._key), ["c", "a", "b", "n"]);
});

Deno.test("fields are merged one by one", () => {
  const mine = { ...EMPTY, headline: "عنواني" };
  const theirs = { ...EMPTY, headline: "", deck: "مقدمته" };
  equal(merge(EMPTY, mine, theirs), { draft: { ...EMPTY, headline: "عنواني", deck: "مقدمته" }, conflicts: [] });
  equal(merge(EMPTY, mine, { ...EMPTY, headline: "عنوانه" }).conflicts.length, 1);
});

Deno.test("a patch has what changed, and a body with its footnotes", () => {
  equal(patchOf(EMPTY, { ...EMPTY, headline: "خبر" }), { headline: "خبر" });
  equal(patchOf({ ...EMPTY, deck: "نص" }, EMPTY), { deck: null });
  equal(patchOf(EMPTY, draft(["a", "نص"])), { body: draft(["a", "نص"]).body, footnotes: [] });
});

Deno.test("no word of two people's random changes is lost", () => {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (let round = 0; round < 2_000; round++) {
    const base = draft(...Array.from({ length: random(6) }, (_, at): [string, string] => [`b${at}`, `نص${at}`]));
    const change = (who: string) => {
      const body = base.body.flatMap((one) => {
        const act = random(4);
        return act === 0
          ? [block(one._key ?? "", `${who}-${round}-${one._key}`)]
          : act === 1
          ? [one, block(`${who}${one._key}`, `${who}+${one._key}`)]
          : [one];
      });
      return { ...base, body };
    };
    const [mine, theirs] = [change("m"), change("t")];
    const merged = merge(base, mine, theirs);
    const text = JSON.stringify(merged.draft.body) + JSON.stringify(merged.conflicts);
    for (const one of [...mine.body, ...theirs.body]) {
      const isNew = !base.body.some((other) => same(one, other));
      if (isNew && !text.includes(JSON.stringify(one))) {
        throw new Error(`round ${round} lost ${JSON.stringify(one)}`);
      }
    }
    equal(new Set(merged.draft.body.map((one) => one._key)).size, merged.draft.body.length);
  }
});

Deno.test("what was written on after the conflict is what stays", () => {
  const base = draft(["a", "أولى"]);
  const { conflicts } = merge(base, draft(["a", "لي"]), draft(["a", "له"]));
  equal(resolved(draft(["a", "لي وأكثر"]), conflicts, ["mine"], () => "n"), draft(["a", "لي وأكثر"]));
});

Deno.test("bodies that cannot wait keep both, and mine its key", () => {
  const body = mergedBodies(
    [block("a", "أولى")],
    [block("a", "لي")],
    [block("a", "له"), block("b", "جديدة")],
    () => "n",
  );
  equal(body, [{ ...block("a", "له"), _key: "n" }, block("a", "لي"), block("b", "جديدة")]);
});
