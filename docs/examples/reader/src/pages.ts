import {body} from './body.ts'
import {element} from './html.ts'
import type {Article, Publication} from './midad.ts'
import {commentCount, day, roles} from './words.ts'

/** The name of the publication, and who makes it. */
export function masthead(publication: Publication): Node[] {
  return [
    element('a', {href: '/', class: 'name'}, publication.name),
    element(
      'dl',
      {},
      ...publication.masthead.flatMap((office) => [
        element('dt', {}, office.label ?? office.role),
        element('dd', {}, office.name),
      ]),
    ),
  ]
}

/** A page of the list, each article with a link to itself. */
export function list(articles: Article[], publication: Publication, next?: string): Node[] {
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
    ...(next ? [element('a', {href: `/?after=${encodeURIComponent(next)}`, rel: 'next'}, 'الأقدم')] : []),
  ]
}

/** One article, whole. */
export function page(article: Article, publication: Publication): Node {
  const text = element('div', {class: 'body'})
  text.innerHTML = body(article)
  return element(
    'article',
    {lang: article.lang, dir: article.dir},
    element('p', {class: 'line'}, ...line(article, publication)),
    article.kicker && element('p', {class: 'kicker'}, article.kicker),
    element('h1', {}, article.headline),
    article.deck && element('p', {class: 'deck'}, article.deck),
    element('ul', {class: 'points'}, ...(article.keyPoints ?? []).map((point) => element('li', {}, point))),
    ...(article.notices ?? []).map((notice) => element('aside', {class: notice.type}, notice.text)),
    text,
    element(
      'footer',
      {},
      element('p', {class: 'count'}, commentCount(article.commentCount ?? 0)),
      article.commentsOpen && element('a', {href: '#comment', class: 'comment'}, 'أضف تعليق'),
    ),
  )
}

function line(article: Article, publication: Publication): Node[] {
  const bylines = (article.bylines ?? []).map((one) => {
    const name = one.author?.name ?? one.label ?? ''
    const role = one.author ? (one.label ?? roles[one.role]) : undefined
    return element('span', {class: 'byline'}, role ? `${role}: ${name}` : name)
  })
  return [
    ...bylines,
    element('time', {datetime: article.publishedAt}, day(article.publishedAt ?? '', publication.timeZone)),
    element('span', {class: 'count'}, commentCount(article.commentCount ?? 0)),
  ]
}

function address(article: Article): string {
  return `/?article=${encodeURIComponent(article.slug ?? article.id)}`
}
