import { dropped, itemsOf, type Line, linesOf, moved, shifted, without } from "./menus.ts";

function equal(got: unknown, wanted: unknown) {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) {
    throw new Error(`${JSON.stringify(got)} is not ${JSON.stringify(wanted)}`);
  }
}

/** Lines from `a`, `-b` (under it), `--c`. */
function lines(...written: string[]): Line[] {
  return written.map((one) => {
    const name = one.replace(/^-+/, "");
    return { key: name, depth: one.length - name.length, label: { ar: name }, target: undefined };
  });
}

function written(all: readonly Line[]): string[] {
  return all.map((line) => "-".repeat(line.depth) + line.key);
}

Deno.test("a menu becomes lines and a menu again", () => {
  const items = [{ label: { ar: "أ" }, children: [{ target: { kind: "issue" } }] }, { label: { ar: "ب" } }];
  let count = 0;
  equal(itemsOf(linesOf(items, () => String(++count))), items);
});

Deno.test("an empty label is left out", () => {
  equal(itemsOf([{ key: "a", depth: 0, label: { ar: " ", en: "A" }, target: undefined }]), [{ label: { en: "A" } }]);
});

Deno.test("a line moves with what lies under it, among its sisters alone", () => {
  const all = lines("a", "-b", "--c", "-d", "e");
  equal(written(moved(all, 0, 1)), ["e", "a", "-b", "--c", "-d"]);
  equal(written(moved(all, 4, -1)), ["e", "a", "-b", "--c", "-d"]);
  equal(written(moved(all, 1, 1)), ["a", "-d", "-b", "--c", "e"]);
  equal(written(moved(all, 3, -1)), ["a", "-d", "-b", "--c", "e"]);
  equal(moved(all, 0, -1), all);
  equal(moved(all, 3, 1), all);
  equal(moved(all, 2, 1), all);
});

Deno.test("a line goes under its sister, three levels deep at most", () => {
  equal(written(shifted(lines("a", "b", "-c"), 1, 1)), ["a", "-b", "--c"]);
  const deep = lines("a", "b", "-c", "--d");
  equal(shifted(deep, 1, 1), deep);
  equal(shifted(deep, 0, 1), deep);
  equal(shifted(deep, 2, 1), deep);
});

Deno.test("a line goes out behind what lies beside it", () => {
  equal(written(shifted(lines("a", "-b", "--c", "-d", "e"), 1, -1)), ["a", "-d", "b", "-c", "e"]);
  const top = lines("a");
  equal(shifted(top, 0, -1), top);
});

Deno.test("a line is taken out with what lies under it", () => {
  equal(written(without(lines("a", "-b", "--c", "d"), 0)), ["d"]);
  equal(written(without(lines("a", "-b", "--c", "d"), 1)), ["a", "d"]);
});

Deno.test("a line is dropped beside another one, with what lies under it, at its depth", () => {
  const all = lines("a", "-b", "--c", "d", "-e");
  equal(written(dropped(all, 3, 0, "before")), ["d", "-e", "a", "-b", "--c"]);
  equal(written(dropped(all, 1, 4, "before")), ["a", "d", "-b", "--c", "-e"]);
  equal(written(dropped(all, 1, 4, "after")), ["a", "d", "-e", "-b", "--c"]);
  equal(written(dropped(all, 2, 3, "before")), ["a", "-b", "c", "d", "-e"]);
  equal(written(dropped(all, 4, 0, "after")), ["a", "-e", "-b", "--c", "d"]);
});

Deno.test("a line is dropped under another one, three levels deep at most", () => {
  const all = lines("a", "-b", "--c", "d", "-e");
  equal(written(dropped(all, 4, 1, "on")), ["a", "-b", "--c", "--e", "d"]);
  equal(written(dropped(all, 3, 0, "on")), ["a", "-b", "--c", "-d", "--e"]);
  equal(dropped(all, 3, 1, "on"), all);
  equal(dropped(all, 4, 2, "on"), all);
});

Deno.test("a line is not dropped into itself", () => {
  const all = lines("a", "-b", "--c");
  equal(dropped(all, 0, 1, "on"), all);
  equal(dropped(all, 0, 2, "after"), all);
  equal(dropped(all, 1, 0, "after"), all);
});
