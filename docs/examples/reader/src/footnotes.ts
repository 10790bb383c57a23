// Footnotes: the signs in the text, and the list at its end, with links there and back (roles of DPUB-ARIA 1.1).
import {escapeHTML} from '@portabletext/to-html'
import type {Article, Block} from './midad.ts'
import type {Words} from './words.ts'

interface Reference {
  text: string
  children: string
}

export function footnotes(article: Article, words: Words) {
  const notes = article.footnotes ?? []
  const signs = new Map<string, string[]>()
  // With the article's id, as there may be several on a page.
  const note = (key: string) => `fn-${article.id}-${key}`
  const reference = (key: string, number: number) => `fnref-${article.id}-${key}${number === 0 ? '' : `.${number}`}`

  const refer = (key: string, {text, children}: Reference) => {
    const before = signs.get(key) ?? []
    signs.set(key, [...before, text])
    return `<sup><a id="${reference(key, before.length)}" href="#${note(key)}" role="doc-noteref">${children}</a></sup>`
  }
  const back = (key: string, number: number) =>
    `<a href="#${reference(key, number)}" role="doc-backlink" aria-label="${words.back}">↑</a>`

  return {
    /** What the renderer does with each mark that names a footnote. */
    marks: Object.fromEntries(
      notes.map(({key}) => [`footnote:${key}`, (place: Reference) => refer(key, place)]),
    ),
    /** The list, once the text is rendered: by then it is known what refers to what, and with which sign. */
    list(render: (blocks: Block[]) => string): string {
      const items = notes.map(({key, body}, index) => {
        const own = signs.get(key) ?? []
        return (
          `<li id="${note(key)}"><span class="sign">${escapeHTML(own[0] ?? String(index + 1))}</span>` +
          `<div>${render(body)}</div><span class="back">${own.map((_, number) => back(key, number)).join(' ')}</span></li>`
        )
      })
      return items.length === 0
        ? ''
        : `<section class="footnotes" role="doc-endnotes" aria-label="${words.footnotes}"><ol>${items.join('')}</ol></section>`
    },
  }
}
