import {body} from './body.ts'
import {element} from './html.ts'
import type {Article, Front, FrontItem, Issue, Menu, MenuItem, Publication, SitePage} from './midad.ts'
import {figure} from './pictures.ts'
import {commentCount, day, wordsOf} from './words.ts'

/** The name of the publication, and who makes it; the name in the language of the page, where it has one. */
export function masthead(publication: Publication, lang: string): Node[] {
  const translated = publication.translations[lang]?.name
  const own = {lang: publication.defaultLanguage, dir: publication.dir}
  return [
    element('a', {href: '/', class: 'name', ...(translated ? {lang} : own)}, translated ?? publication.name),
    element(
      'dl',
      own,
      ...offices(publication.masthead),
    ),
  ]
}

/** A front page: its containers from top to bottom, without those that show nothing. */
export function frontPage(front: Front, publication: Publication): Node[] {
  const {toTheList, currentIssue} = wordsOf(front.lang)
  return [
    element('p', {class: 'issue'}, element('a', {href: '/?issue=current'}, currentIssue)),
    ...(front.containers ?? [])
      .filter((container) => container.items.length > 0)
      .map((container) =>
        element(
          'section',
          {class: `container ${container.layout ?? ''}`},
          container.title && element('h2', {}, container.title),
          element('ol', {class: 'articles'}, ...container.items.map((item) => frontItem(item, publication))),
        ),
      ),
    element('p', {}, element('a', {href: '/?latest'}, toTheList)),
  ]
}

/** An item of a front; what the front says itself goes before what its article says. */
function frontItem(item: FrontItem, publication: Publication): Node {
  const {article, issue} = item
  const headline = item.headline ?? article?.headline ?? (issue && issueName(issue, issue.lang))
  const href = article ? address(article) : issue ? `/?issue=${encodeURIComponent(issue.id)}` : item.url
  const deck = item.deck ?? article?.deck
  const picture = item.medium ?? article?.lead
  return element(
    'li',
    article ? {lang: article.lang, dir: article.dir} : {},
    item.label && element('p', {class: 'label'}, item.label),
    picture && figure(picture, '(max-width: 46rem) 100vw, 46rem'),
    element('h3', {}, href !== undefined && element('a', {href}, headline)),
    deck && element('p', {}, deck),
    article && element('p', {class: 'line'}, ...line(article, publication)),
  )
}

/** The menu of the site, as lists within lists. */
export function navigation(menu: Menu): Node {
  return element('nav', {lang: menu.lang, dir: menu.dir}, entries(menu.items))
}

function entries(items: MenuItem[]): Node {
  return element(
    'ul',
    {},
    ...items.map(({label, target, children}) =>
      element(
        'li',
        {},
        target ? element('a', {href: destination(target)}, label) : element('span', {}, label),
        children.length > 0 && entries(children),
      ),
    ),
  )
}

function destination({kind, id, slug, url}: NonNullable<MenuItem['target']>): string {
  if (kind === 'link') {
    return url ?? '/'
  }
  return kind === 'issue' ? '/?issue=current' : `/?${kind}=${encodeURIComponent(slug ?? id ?? '')}`
}

/** A page of the site, such as «من نحن». */
export function sitePage(shown: SitePage): Node {
  const text = element('div', {class: 'body'})
  text.innerHTML = body(shown)
  return element(
    'article',
    {lang: shown.lang, dir: shown.dir},
    element('h1', {}, shown.headline),
    shown.deck && element('p', {class: 'deck'}, shown.deck),
    shown.lead && figure(shown.lead, '(max-width: 46rem) 100vw, 46rem'),
    text,
  )
}

/** A page of the list, each article with a link to itself. */
export function list(articles: Article[], publication: Publication, next?: string): Node[] {
  const {older, currentIssue} = wordsOf(publication.defaultLanguage)
  return [
    element('p', {class: 'issue'}, element('a', {href: '/?issue=current'}, currentIssue)),
    element(
      'ol',
      {class: 'articles'},
      ...articles.map((article) =>
        element(
          'li',
          {lang: article.lang, dir: article.dir},
          element('h2', {}, element('a', {href: address(article)}, article.headline)),
          article.deck && element('p', {}, article.deck),
          element('p', {class: 'line'}, ...line(article, publication)),
        ),
      ),
    ),
    ...(next ? [element('a', {href: `/?after=${encodeURIComponent(next)}`, rel: 'next'}, older)] : []),
  ]
}

/** One article, whole. */
export function page(article: Article, publication: Publication): Node {
  const text = element('div', {class: 'body'})
  text.innerHTML = body(article)
  const points = (article.keyPoints ?? []).map((point) => element('li', {}, point))
  return element(
    'article',
    {lang: article.lang, dir: article.dir},
    element('p', {class: 'line'}, ...line(article, publication)),
    ...printed(article),
    article.kicker && element('p', {class: 'kicker'}, article.kicker),
    element('h1', {}, article.headline),
    article.deck && element('p', {class: 'deck'}, article.deck),
    article.lead && figure(article.lead, '(max-width: 46rem) 100vw, 46rem'),
    points.length > 0 && element('ul', {class: 'points'}, ...points),
    ...(article.notices ?? []).map((notice) => element('aside', {class: notice.type}, notice.text)),
    text,
    element(
      'footer',
      {},
      element('p', {class: 'count'}, commentCount(article.commentCount ?? 0, article.lang)),
      article.commentsOpen && element('a', {href: '#comment', class: 'comment'}, wordsOf(article.lang).comment),
    ),
  )
}

/** An issue: its cover, what stands in it by page, and who made it. */
export function issuePage(issue: Issue): Node {
  const {withdrawn, pages} = wordsOf(issue.lang)
  return element(
    'article',
    {lang: issue.lang, dir: issue.dir},
    element('h1', {}, issueName(issue, issue.lang)),
    issue.title && element('p', {class: 'deck'}, issue.title),
    element('p', {class: 'line'}, element('time', {datetime: issue.date}, issue.dateText ?? issue.date)),
    issue.cover && figure(issue.cover.medium, '(max-width: 46rem) 100vw, 46rem'),
    ...(issue.contents ?? []).map((part) =>
      element(
        'section',
        {class: 'contents'},
        part.title && element('h2', {}, part.title),
        element(
          'ol',
          {},
          ...part.items.map((item) =>
            element(
              'li',
              {},
              item.withdrawn
                ? element('span', {class: 'withdrawn'}, item.article.headline ?? withdrawn)
                : element('a', {href: address(item.article)}, item.article.headline),
              item.page !== undefined && element('span', {class: 'page'}, pages(item.page, item.pageTo)),
            ),
          ),
        ),
      ),
    ),
    element('footer', {}, element('dl', {}, ...offices(issue.masthead ?? []))),
  )
}

/** Why there is nothing to read here, and where there is. */
export function refusal(message: string, lang: string): Node[] {
  return [
    element('p', {role: 'alert'}, message),
    element('p', {}, element('a', {href: '/'}, wordsOf(lang).toTheList)),
  ]
}

function line(article: Article, publication: Publication): Node[] {
  const {roles} = wordsOf(article.lang)
  const bylines = (article.bylines ?? []).map((one) => {
    const name = element('bdi', {}, one.author?.name ?? one.label ?? '')
    const role = one.author ? (one.label ?? roles[one.role]) : undefined
    return element('span', {class: 'byline'}, role && `${role}: `, name)
  })
  const {publishedAt: at} = article
  return [
    ...bylines,
    ...(at ? [element('time', {datetime: at}, day(at, publication.timeZone, article.lang))] : []),
    element('span', {class: 'count'}, commentCount(article.commentCount ?? 0, article.lang)),
  ]
}

function offices(masthead: Publication['masthead']): Node[] {
  return masthead.flatMap((office) => [
    element('dt', {}, office.label ?? office.role),
    element('dd', {}, element('bdi', {}, office.name)),
  ])
}

/** Where the article is printed: the issue, with a link to it, and the pages. */
function printed(article: Article): Node[] {
  const words = wordsOf(article.lang)
  return (article.issues ?? []).map((place) =>
    element(
      'p',
      {class: 'printed'},
      element('a', {href: `/?issue=${encodeURIComponent(place.id)}`}, issueName(place, article.lang)),
      place.page !== undefined && element('span', {class: 'page'}, words.pages(place.page, place.pageTo)),
    ),
  )
}

function issueName(issue: {number?: number; numberTo?: number; date: string}, lang?: string): string {
  const {number, numberTo, date} = issue
  if (number === undefined) {
    return date
  }
  return wordsOf(lang).issue(numberTo === undefined ? String(number) : `${number}–${numberTo}`)
}

function address(article: {id: string; slug?: string}): string {
  return `/?article=${encodeURIComponent(article.slug ?? article.id)}`
}
