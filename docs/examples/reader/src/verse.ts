// A poem: stanzas of lines, and in a line the two hemistichs beside each other.
import {direction, type Direction} from './direction.ts'
import {plain, split, type Inline, type Span} from './spans.ts'

export function verse(poem: Inline, around: Direction, inline: (text: Inline) => string): string {
  const half = (spans: Span[]) => `<span>${inline({children: spans, markDefs: poem.markDefs})}</span>`
  const line = (spans: Span[]) => {
    const halves = split(spans, /[ \u00a0]\*{3}[ \u00a0]/g)
    return `<p${halves.length > 1 ? ' class="couplet"' : ''}>${halves.map(half).join(' ')}</p>`
  }
  const stanza = (spans: Span[]) => `<div>${split(spans, /\n/g).map(line).join('')}</div>`
  const spans = poem.children ?? []
  const stanzas = split(spans, /\n\s*\n/g).map(stanza)
  return `<div class="verse" dir="${direction(plain(spans), around)}">${stanzas.join('')}</div>`
}
