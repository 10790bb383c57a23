import {body} from './body.ts'
import {element} from './html.ts'
import type {Article, Publication} from './midad.ts'
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
      ...publication.masthead.flatMap((office) => [
        element('dt', {}, office.label ?? office.role),
        element('dd', {}, element('bdi', {}, office.name)),
      ]),
    ),
  ]
}

/** A page of the list, each article with a link to itself. */
export function list(articles: Article[], publication: Publication, next?: string): Node[] {
  const {older} = wordsOf(publication.defaultLanguage)
  return [
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
    article.kicker && element('p', {class: 'kicker'}, article.kicker),
    element('h1', {}, article.headline),
    article.deck && element('p', {class: 'deck'}, article.deck),
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

function address(article: Article): string {
  return `/?article=${encodeURIComponent(article.slug ?? article.id)}`
}
