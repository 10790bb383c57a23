// A picture of the library, in the sizes and formats that Midad makes of it.
import {element} from './html.ts'
import type {Medium} from './midad.ts'

declare const MIDAD_URL: string

// The best first: a browser takes the first that it knows.
const formats: [string, string][] = [
  ['avif', 'image/avif'],
  ['webp', 'image/webp'],
]

/** A figure with the caption and the credit under it; `sizes` says how wide it is shown. */
export function figure(medium: Medium, sizes: string): HTMLElement {
  const {width, height, alt, caption, credit} = medium
  return element(
    'figure',
    {class: 'lead'},
    element(
      'picture',
      {},
      ...formats.map(([format, type]) => {
        const srcset = medium.srcset?.[format]
        return srcset === undefined ? null : element('source', {type, srcset: whole(srcset), sizes})
      }),
      element('img', {
        src: whole(medium.url),
        alt: alt ?? '',
        width: width?.toString(),
        height: height?.toString(),
        ...(medium.colour ? {style: `background: ${medium.colour}`} : {}),
      }),
    ),
    (caption || credit) &&
      element(
        'figcaption',
        {},
        caption && element('span', {}, caption),
        credit && element('bdi', {class: 'credit'}, credit),
      ),
  )
}

/** Where Midad names no address of its own for files, they lie beside its API. */
function whole(addresses: string): string {
  return addresses.replace(/(^|, )\/media\//g, `$1${MIDAD_URL}/media/`)
}
