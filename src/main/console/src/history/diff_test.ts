import { diffOf } from "./diff.ts";

const said = (before: string, after: string) =>
  diffOf(before, after).map(({ op, text }) => ({ equal: text, delete: `-${text}-`, insert: `+${text}+` })[op as string])
    .join("");

function assertSame(found: string, wanted: string) {
  if (found !== wanted) {
    throw new Error(`${found} is not ${wanted}`);
  }
}

Deno.test("a word that was put in stands between what stayed", () => {
  assertSame(said("قال الوزير أمس", "قال الوزير الأول أمس"), "قال الوزير +الأول +أمس");
});

Deno.test("a word keeps its vowel signs", () => {
  assertSame(said("عَلِمَ الناس", "عُلِمَ الناس"), "-عَلِمَ-+عُلِمَ+ الناس");
});

Deno.test("both texts can be read out of it", () => {
  const before = "افتتح الوزير المؤتمر الدولي بحضور وفود";
  const after = "افتتح رئيس الوزراء المؤتمر بحضور وفود كثيرة";
  const runs = diffOf(before, after);
  assertSame(runs.filter(({ op }) => op !== "insert").map(({ text }) => text).join(""), before);
  assertSame(runs.filter(({ op }) => op !== "delete").map(({ text }) => text).join(""), after);
});

Deno.test("nothing is nothing", () => {
  assertSame(said("", "نص"), "+نص+");
  assertSame(said("نص", ""), "-نص-");
  assertSame(said("نص", "نص"), "نص");
});
