const STRONG = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The direction that the first strong letter gives a text (UAX #9, P2 and P3); undefined where it has none, so that what
 * stands around decides: `dir="auto"` would have an empty field begin at the left.
 */
export function directionOf(text: string): "rtl" | "ltr" | undefined {
  const letter = STRONG.exec(text);
  return letter === null ? undefined : RIGHT_TO_LEFT.test(letter[0]) ? "rtl" : "ltr";
}
