// The head of the page, as `include=metadata` gives it.
import {element} from './html.ts'
import type {Metadata} from './midad.ts'

export function describe(metadata: Metadata): void {
  document.title = metadata.title
  const script = element('script', {type: 'application/ld+json'})
  script.textContent = metadata.jsonLd
  document.head.append(
    ...(metadata.description ? [element('meta', {name: 'description', content: metadata.description})] : []),
    ...(metadata.canonical ? [element('link', {rel: 'canonical', href: metadata.canonical})] : []),
    ...metadata.alternates.map((one) => element('link', {rel: 'alternate', hreflang: one.hreflang, href: one.href})),
    ...metadata.openGraph.map((one) => element('meta', {property: one.property, content: one.content})),
    ...metadata.twitter.map((one) => element('meta', {name: one.name, content: one.content})),
    script,
  )
}
