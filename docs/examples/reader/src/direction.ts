// The direction of a text, where it may be another than that of the page around it.
export type Direction = 'rtl' | 'ltr'

const letter = /\p{L}/u
const fromTheRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

function ofWord(word: string): Direction | undefined {
  const first = letter.exec(word)?.[0]
  if (first === undefined) {
    return undefined
  }
  return fromTheRight.test(first) ? 'rtl' : 'ltr'
}

/** The other direction only where both the first letter and most of the words say so: a foreign name turns nothing round. */
export function direction(text: string, around: Direction): Direction {
  const first = ofWord(text)
  if (!first || first === around) {
    return around
  }
  const words = text.split(/\s+/).map(ofWord)
  const count = (wanted: Direction) => words.filter((each) => each === wanted).length
  return count(first) >= count(around) ? first : around
}
