// Runs of text under marks, as text and in parts.
import type {components} from './contract.d.ts'

export type Span = components['schemas']['Span']

/** What a block, a verse or a cell holds. */
export type Inline = Pick<components['schemas']['Block'], 'children' | 'markDefs'>

export function plain(spans: Span[] = []): string {
  return spans.map((span) => span.text ?? '').join('')
}

/** The parts between the signs, each with the marks that it had. */
export function split(spans: Span[], sign: RegExp): Span[][] {
  const parts: Span[][] = []
  let from = 0
  for (const found of plain(spans).matchAll(sign)) {
    parts.push(part(spans, from, found.index))
    from = found.index + found[0].length
  }
  return [...parts, part(spans, from, Infinity)]
}

function part(spans: Span[], from: number, to: number): Span[] {
  let before = 0
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(from - before, 0), Math.max(to - before, 0))
    before += span.text.length
    return text ? [{...span, text}] : []
  })
}
