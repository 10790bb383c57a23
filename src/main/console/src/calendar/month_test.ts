import { dateOf, later, movedTo, sheetOf } from "./month.ts";

function equal(got: unknown, wanted: unknown) {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) {
    throw new Error(`${JSON.stringify(got)} is not ${JSON.stringify(wanted)}`);
  }
}

Deno.test("a sheet has whole weeks around the month", () => {
  const sheet = sheetOf("2026-11", 0);
  equal(sheet.length, 35);
  equal(sheet[0], { date: "2026-11-01", isOther: false });
  equal(sheet.at(-1), { date: "2026-12-05", isOther: true });
  equal(sheetOf("2026-11", 6)[0], { date: "2026-10-31", isOther: true });
  equal(sheetOf("2026-02", 0).length, 28);
});

Deno.test("months go on through years", () => {
  equal(later("2026-12", 1), "2027-01");
  equal(later("2026-01", -1), "2025-12");
});

Deno.test("an article that moves keeps its time of the day", () => {
  const before = new Date(2026, 10, 3, 6, 30).toISOString();
  equal(movedTo("2026-12-01", before).toISOString(), new Date(2026, 11, 1, 6, 30).toISOString());
  equal(dateOf(movedTo("2026-12-01", undefined)), "2026-12-01");
  equal(movedTo("2026-12-01", undefined).getHours(), 9);
});
