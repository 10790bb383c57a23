import { type Style, tidied } from "./tidy.ts";

const ALL: Style = { digits: "western", quotes: true, spaces: true, tatweel: true, marks: true };

function becomes(from: string | string[], to: string | string[], style: Style = ALL) {
  const got = tidied([from].flat(), style);
  if (JSON.stringify(got) !== JSON.stringify([to].flat())) {
    throw new Error(`${JSON.stringify(got)} is not ${JSON.stringify([to].flat())}`);
  }
}

Deno.test("digits become those of the house, but for words and addresses of others", () => {
  becomes("١٣ نوفمبر ۲۰۲۴", "13 نوفمبر 2024");
  becomes("13 نوفمبر 2024 في F16", "١٣ نوفمبر ٢٠٢٤ في F16", { ...ALL, digits: "arabic" });
  becomes("انظر https://example.org/2024/1,2", "انظر https://example.org/2024/1,2", { ...ALL, digits: "arabic" });
  becomes("١٣", "١٣", { ...ALL, digits: "keep" });
});

Deno.test("quotation marks become guillemets in pairs, through marks of a paragraph", () => {
  becomes('قال "نعم" ثم “لا”', "قال «نعم» ثم «لا»");
  becomes(['قال "', "نعم", '" ومضى'], ["قال «", "نعم", "» ومضى"]);
  becomes('شاشة 55" في قاعة', 'شاشة 55" في قاعة');
  becomes('He said "yes"', 'He said "yes"');
});

Deno.test("a word of others keeps its letters, and its sentence its marks", () => {
  becomes('صدر "Midad"', "صدر «Midad»");
  becomes("هل تعرف Midad?", "هل تعرف Midad؟");
});

Deno.test("blanks stand once, and none before a closing mark", () => {
  becomes("  قال  الوزير ،  ثم مضى ( أمس ) . ", "قال الوزير، ثم مضى (أمس) .");
  becomes(["قال ", " الوزير"], ["قال ", "الوزير"]);
  becomes("سطر \n آخر", "سطر\nآخر");
});

Deno.test("letters are not drawn out, but for the sign of the Hijra", () => {
  becomes("العــربية عام 1446 هـ.", "العربية عام 1446 هـ.");
  becomes("هـذا", "هذا");
});

Deno.test("marks behind Arabic are Arabic, and numbers keep theirs", () => {
  becomes("من, ومتى? 1,000 دينار;", "من، ومتى؟ 1,000 دينار؛");
  becomes("Who, when?", "Who, when?");
});

Deno.test("nothing of the style asked for changes nothing", () => {
  const none: Style = { digits: "keep", quotes: false, spaces: false, tatweel: false, marks: false };
  becomes('  "١٣" , هـذا', '  "١٣" , هـذا', none);
});
