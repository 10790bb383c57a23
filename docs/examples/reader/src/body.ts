// The body, by the official renderer of Portable Text; what it does not know is added here.
import {escapeHTML, toHTML, uriLooksSafe} from '@portabletext/to-html'
import type {Article} from './midad.ts'

const text = (value?: string) => escapeHTML(value ?? '').replaceAll('\n', '<br>')

const link = (url: string, inner: string) =>
  uriLooksSafe(url) ? `<a href="${escapeHTML(url)}">${inner}</a>` : inner

const lines = (tag: string, row: {cells: string[]}) =>
  `<tr>${row.cells.map((cell) => `<${tag}>${text(cell)}</${tag}>`).join('')}</tr>`

export function body(article: Article): string {
  return toHTML(article.body as Parameters<typeof toHTML>[0], {
    components: {
      marks: {link: ({value, children}) => link(value?.href ?? '', children)},
      types: {
        image: ({value}) =>
          `<figure><img src="${escapeHTML(value.url)}" alt="${escapeHTML(value.alt ?? '')}">` +
          `<figcaption>${text(value.caption)}</figcaption></figure>`,
        embed: ({value}) => `<p>${link(value.url, text(value.title ?? value.url))}</p>`,
        pullQuote: ({value}) => `<aside><p>${text(value.text)}</p><cite>${text(value.attribution)}</cite></aside>`,
        divider: () => '<hr>',
        table: ({value}) => {
          const [head, ...rest] = value.rows
          const rows = value.headerRow ? rest : value.rows
          return (
            `<table>${value.headerRow ? `<thead>${lines('th', head)}</thead>` : ''}` +
            `<tbody>${rows.map((row: {cells: string[]}) => lines('td', row)).join('')}</tbody></table>`
          )
        },
      },
    },
    onMissingComponent: (message) => console.warn(message),
  })
}
