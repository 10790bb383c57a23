import {describe} from './head.ts'
import {element} from './html.ts'
import {article, latest, publication} from './midad.ts'
import {list, masthead, page} from './pages.ts'

const main = document.querySelector('main')!

async function show(): Promise<void> {
  const asked = new URLSearchParams(location.search)
  const ref = asked.get('article')
  // Both at once: neither needs the other.
  const [house, content] = await Promise.all([
    publication(),
    ref === null ? latest(asked.get('after') ?? undefined) : article(ref),
  ])
  document.querySelector('header')!.replaceChildren(...masthead(house))
  if ('data' in content) {
    document.title = house.name
    main.replaceChildren(...list(content.data, house, content.page.next))
    return
  }
  document.documentElement.lang = content.lang ?? 'ar'
  document.documentElement.dir = content.dir ?? 'rtl'
  if (content.metadata) {
    describe(content.metadata)
  }
  main.replaceChildren(page(content, house))
}

show().catch((failure: Error) => main.replaceChildren(element('p', {role: 'alert'}, failure.message)))
