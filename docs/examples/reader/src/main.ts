import {describe} from './head.ts'
import {article, front, issue, latest, publication, Refusal} from './midad.ts'
import {frontPage, issuePage, list, masthead, page, refusal} from './pages.ts'
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
  // Both at once: neither needs the other, and the masthead stands above a refusal as well.
  const [house, content] = await Promise.allSettled([
    publication(),
    number !== null
      ? issue(number)
      : ref !== null
        ? article(ref)
        : asked.has('latest') || asked.has('after')
          ? latest(asked.get('after') ?? undefined)
          : home(),
  ])
  if (house.status === 'rejected') {
    throw house.reason
  }
  const {defaultLanguage, dir, name} = house.value
  const lang = content.status === 'fulfilled' && 'lang' in content.value ? content.value.lang : undefined
  document.querySelector('header')!.replaceChildren(...masthead(house.value, lang ?? defaultLanguage))
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
  if (content.value.metadata) {
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
