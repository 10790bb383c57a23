import {describe} from './head.ts'
import {article, front, issue, latest, menu, publication, Refusal, sitePage as readPage} from './midad.ts'
import {frontPage, issuePage, list, masthead, navigation, page, refusal, sitePage} from './pages.ts'
import type {SitePage} from './midad.ts'
import {wordsOf} from './words.ts'

// The slug of the front page that stands at the root.
const FRONT = 'الرئيسية'

const root = document.documentElement
const main = document.querySelector('main')!

function write(lang: string, dir: string): void {
  root.lang = lang
  root.dir = dir
}

/** The front page, or the latest articles where the house has none. */
async function home() {
  return (await front(FRONT)) ?? latest()
}

async function show(): Promise<void> {
  const asked = new URLSearchParams(location.search)
  const ref = asked.get('article')
  const number = asked.get('issue')
  const about = asked.get('page')
  // All at once: none needs the others, and the masthead stands above a refusal as well.
  const [house, content, items] = await Promise.allSettled([
    publication(),
    number !== null
      ? issue(number)
      : about !== null
        ? readPage(about)
        : ref !== null
          ? article(ref)
          : asked.has('latest') || asked.has('after') || asked.has('section')
            ? latest(asked.get('after') ?? undefined, asked.get('section') ?? undefined)
            : home(),
    menu(),
  ])
  if (house.status === 'rejected') {
    throw house.reason
  }
  const {defaultLanguage, dir, name} = house.value
  const lang = content.status === 'fulfilled' && 'lang' in content.value ? content.value.lang : undefined
  document
    .querySelector('header')!
    .replaceChildren(
      ...masthead(house.value, lang ?? defaultLanguage),
      ...(items.status === 'fulfilled' && items.value ? [navigation(items.value)] : []),
    )
  if (content.status === 'rejected') {
    document.title = name
    throw content.reason
  }
  if ('data' in content.value) {
    write(defaultLanguage, dir)
    document.title = name
    main.replaceChildren(...list(content.value.data, house.value, content.value.page.next))
    return
  }
  write(content.value.lang ?? defaultLanguage, content.value.dir ?? dir)
  if ('name' in content.value) {
    document.title = name
    main.replaceChildren(...frontPage(content.value, house.value))
    return
  }
  if ('files' in content.value) {
    document.title = name
    main.replaceChildren(issuePage(content.value))
    return
  }
  if (about !== null) {
    document.title = `${content.value.headline} · ${name}`
    main.replaceChildren(sitePage(content.value as SitePage))
    return
  }
  if ('metadata' in content.value && content.value.metadata) {
    describe(content.value.metadata)
  }
  main.replaceChildren(page(content.value, house.value))
  // The browser looked for the place before it was there.
  if (location.hash) {
    location.replace(location.hash)
  }
}

show().catch((failure: Error) => {
  console.debug(failure)
  const message = failure instanceof Refusal ? failure.message : wordsOf(root.lang).unreachable
  main.replaceChildren(...refusal(message, root.lang))
})
