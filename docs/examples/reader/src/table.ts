// A table, with the names of its rows and columns, and cells that go over several of them.
import {escapeHTML} from '@portabletext/to-html'
import type {components} from './contract.d.ts'
import {direction, type Direction} from './direction.ts'
import type {Block} from './midad.ts'
import {plain, type Inline} from './spans.ts'

type Row = components['schemas']['TableRow']
type Cell = components['schemas']['TableCell']

export function table(block: Block, label: string, around: Direction, inline: (text: Inline) => string): string {
  const rows = block.rows ?? []
  const headings = Math.min(block.headerRows ?? (block.headerRow ? 1 : 0), rows.length)
  const columns = places(rows.map(cells))
  const lines = rows.map((row, y) => {
    const made = cells(row).map((cell, x) => {
      const names = scope(cell, y < headings, (columns[y]?.[x] ?? 0) < (block.headerColumns ?? 0))
      const tag = names ? 'th' : 'td'
      return `<${tag}${names}${over('col', cell.colSpan)}${over('row', cell.rowSpan)}>${content(cell, around, inline)}</${tag}>`
    })
    return `<tr>${made.join('')}</tr>`
  })
  const group = (tag: string, some: string[]) => (some.length > 0 ? `<${tag}>${some.join('')}</${tag}>` : '')
  const caption = block.caption ? `<caption>${escapeHTML(block.caption).replaceAll('\n', '<br>')}</caption>` : ''
  // A wide table is moved within its own frame, by the keyboard as well.
  return (
    `<div class="table" role="region" tabindex="0" aria-label="${escapeHTML(block.caption ?? label)}">` +
    `<table${block.captionBelow ? ' class="caption-below"' : ''}>${caption}` +
    `${group('thead', lines.slice(0, headings))}${group('tbody', lines.slice(headings))}</table></div>`
  )
}

function cells(row: Row): Cell[] {
  return row.richCells ?? row.cells.map((text) => ({_type: 'cell', children: [{_type: 'span', text}]}))
}

/** The column in which each cell begins, as those above it may reach down into its row. */
function places(rows: Cell[][]): number[][] {
  const taken = rows.map(() => new Set<number>())
  return rows.map((row, y) => {
    let column = 0
    return row.map((cell) => {
      while (taken[y]?.has(column)) {
        column++
      }
      const begin = column
      column += cell.colSpan ?? 1
      for (const below of taken.slice(y + 1, y + (cell.rowSpan ?? 1))) {
        for (let each = begin; each < column; each++) {
          below.add(each)
        }
      }
      return begin
    })
  })
}

function scope(cell: Cell, isColumnName: boolean, isRowName: boolean): string {
  if (isColumnName) {
    return (cell.colSpan ?? 1) > 1 ? ' scope="colgroup"' : ' scope="col"'
  }
  if (isRowName) {
    return (cell.rowSpan ?? 1) > 1 ? ' scope="rowgroup"' : ' scope="row"'
  }
  return ''
}

function over(what: 'col' | 'row', count = 1): string {
  return count > 1 ? ` ${what}span="${count}"` : ''
}

/** Foreign words keep their order, and a minus its place before the number, while the cell stays aligned with its column. */
function content(cell: Cell, around: Direction, inline: (text: Inline) => string): string {
  const text = plain(cell.children)
  const own = /^[-+−][\d.,%]+$/.test(text) ? 'ltr' : direction(text, around)
  return own === around ? inline(cell) : `<bdi dir="${own}">${inline(cell)}</bdi>`
}
