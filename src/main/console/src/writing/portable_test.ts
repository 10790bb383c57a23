import { type Block, same } from "./draft.ts";
import { countWords, fromEditor, textOf, toEditor } from "./portable.ts";

function equal(actual: unknown, expected: unknown) {
  if (!same(actual, expected)) {
    throw new Error(`${JSON.stringify(actual)}\nis not\n${JSON.stringify(expected)}`);
  }
}

const BODY = [
  {
    _type: "block",
    _key: "a",
    style: "h2",
    dir: "ltr",
    listItem: "number",
    level: 2,
    start: 5,
    markDefs: [{ _type: "link", _key: "l", href: "https://a.example/" }],
    children: [
      { _type: "span", _key: "a0", text: "قال", marks: ["strong", "l"] },
      { _type: "span", _key: "a1", text: "1", marks: ["sup", "footnote:n1"] },
    ],
  },
  {
    _type: "verse",
    _key: "v",
    markDefs: [],
    children: [{ _type: "span", _key: "v0", text: "صدر *** عجز", marks: [] }],
  },
  {
    _type: "table",
    _key: "t",
    rows: [{ cells: ["أ", "ب"], richCells: [{ children: [], markDefs: [], colSpan: 2 }] }],
    headerRow: true,
  },
  { _type: "somethingNew", _key: "x", children: [1], anything: { else: true } },
  { _type: "divider", _key: "d" },
] as unknown as Block[];

Deno.test("every kind of block comes back as it was, unknown ones too", () => {
  equal(fromEditor(toEditor(BODY)), BODY);
});

Deno.test("words are counted in text and in objects", () => {
  equal(countWords(BODY.slice(0, 2)), 3);
  equal(textOf(BODY[1]), "صدر *** عجز");
});
