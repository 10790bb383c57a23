// The body, by the official renderer of Portable Text; what it does not know is added here.
import {escapeHTML, toHTML, uriLooksSafe, type PortableTextComponents} from '@portabletext/to-html'
import {direction, type Direction} from './direction.ts'
import {footnotes} from './footnotes.ts'
import type {Article, Block} from './midad.ts'
import {plain, type Inline} from './spans.ts'
import {table} from './table.ts'
import {verse} from './verse.ts'
import {wordsOf} from './words.ts'

type Rendered = Parameters<typeof toHTML>[0]

const styles: Record<string, string> = {normal: 'p', h2: 'h2', h3: 'h3', h4: 'h4', blockquote: 'blockquote'}

export function body(article: Article): string {
  const around: Direction = article.dir === 'ltr' ? 'ltr' : 'rtl'
  const words = wordsOf(article.lang)
  const notes = footnotes(article, words)
  const onMissingComponent = (message: string) => console.warn(message)

  const components: Partial<PortableTextComponents> = {
    marks: {
      link: ({value, children}) => link(value?.href, children, value?.title),
      sup: ({children}) => `<sup>${children}</sup>`,
      sub: ({children}) => `<sub>${children}</sub>`,
      ...notes.marks,
    },
    // The renderer takes whatever has children for a block; one of a type yet to come becomes a paragraph.
    block: ({value, children}) => {
      const block = value as unknown as Block
      if (block._type === 'verse') {
        return verse(block, around, inline)
      }
      const tag = styles[block.style ?? 'normal'] ?? 'p'
      return `<${tag}${dir(block, around)}>${children}</${tag}>`
    },
    list: {
      bullet: ({children}) => `<ul>${children}</ul>`,
      number: ({value, children}) => `<ol${number('start', value.children[0])}>${children}</ol>`,
    },
    listItem: ({value, index, children}) =>
      `<li${index > 0 ? number('value', value) : ''}${dir(value as unknown as Block, around)}>${children}</li>`,
    types: {
      image: ({value}) => image(value),
      embed: ({value}) => `<p class="embed">${link(value.url, value.title ? text(value.title) : address(value.url))}</p>`,
      pullQuote: ({value}) => `<aside class="pull-quote"><p>${text(value.text)}</p>${optional('cite', value.attribution)}</aside>`,
      divider: () => '<hr>',
      table: ({value}) => table(value, words.table, around, inline),
    },
    unknownType: ({value}) => unknown(value as unknown as Block),
  }
  const render = (blocks: Block[]) => toHTML(blocks as Rendered, {components, onMissingComponent})
  const inline = ({children, markDefs}: Inline) =>
    toHTML({_type: 'block', children: children ?? [], markDefs: markDefs ?? []} as Rendered, {
      components: {...components, block: (block) => block.children ?? ''},
      onMissingComponent,
    })

  return render(article.body ?? []) + notes.list(render)
}

function text(value?: string): string {
  return escapeHTML(value ?? '').replaceAll('\n', '<br>')
}

function optional(tag: string, value?: string): string {
  return value ? `<${tag}>${text(value)}</${tag}>` : ''
}

function address(url: string): string {
  return `<bdi dir="ltr">${escapeHTML(url)}</bdi>`
}

function link(url: string | undefined, inner: string, title?: string): string {
  if (!url || !uriLooksSafe(url)) {
    return inner
  }
  return `<a href="${escapeHTML(url)}"${title ? ` title="${escapeHTML(title)}"` : ''}>${inner}</a>`
}

/** Says the direction of a block where it is not the page's. */
function dir(block: Block, around: Direction): string {
  const own = block.dir ?? direction(plain(block.children), around)
  return own === around ? '' : ` dir="${own === 'rtl' ? 'rtl' : 'ltr'}"`
}

function number(attribute: string, item: unknown): string {
  const {start} = (item ?? {}) as Block
  return start === undefined ? '' : ` ${attribute}="${Number(start)}"`
}

function image({url, alt, caption, credit, width, height, link: to}: Block): string {
  const size = width && height ? ` width="${Number(width)}" height="${Number(height)}"` : ''
  const picture = `<img src="${escapeHTML(url ?? '')}" alt="${escapeHTML(alt ?? '')}"${size} loading="lazy">`
  const line = caption || credit ? `<figcaption>${text(caption)} ${optional('cite', credit)}</figcaption>` : ''
  return `<figure>${link(to, picture)}${line}</figure>`
}

/** What a block of a type yet to come says in words, where it says anything. */
function unknown(block: Block): string {
  const said = block.text ?? block.caption ?? block.title
  return said || block.url ? `<p>${link(block.url, said ? text(said) : address(block.url ?? ''))}</p>` : ''
}
