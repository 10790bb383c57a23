// The client: types made from the contract, requests by openapi-fetch.
import createClient from 'openapi-fetch'
import type {components, paths} from './contract.d.ts'

declare const MIDAD_URL: string

export type Article = components['schemas']['Article']
export type Front = components['schemas']['Front']
export type FrontItem = components['schemas']['FrontItemShown']
export type Block = components['schemas']['Block']
export type Metadata = components['schemas']['ArticleMetadata']
export type Issue = components['schemas']['Issue']
export type Medium = components['schemas']['Medium']
export type Menu = components['schemas']['Menu']
export type MenuItem = components['schemas']['MenuItemShown']
export type SitePage = components['schemas']['SitePage']
export type Publication = components['schemas']['Publication']
type Problem = components['schemas']['Problem']

// Refusals come in the language of the page.
const client = createClient<paths>({baseUrl: MIDAD_URL, headers: {'Accept-Language': document.documentElement.lang}})

/** A refusal, in the reader's words. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title)
  }
}

export async function publication(): Promise<Publication> {
  return given(await client.GET('/v1/publication'))
}

export async function latest(cursor?: string, section?: string) {
  return given(
    await client.GET('/v1/articles', {params: {query: {limit: 10, cursor, section: section ? [section] : undefined}}}),
  )
}

/** A page of the site, such as «من نحن». */
export async function sitePage(ref: string): Promise<SitePage> {
  return given(await client.GET('/v1/pages/{ref}', {params: {path: {ref}}}))
}

/** The menu of the site; nothing where the editors have made none. */
export async function menu(): Promise<Menu | undefined> {
  return (await client.GET('/v1/menus/{key}', {params: {path: {key: 'main'}}})).data
}

/** The front page of this slug; undefined where the house has none. */
export async function front(ref: string): Promise<Front | undefined> {
  const answer = await client.GET('/v1/fronts/{ref}', {params: {path: {ref}}})
  return answer.response.status === 404 ? undefined : given(answer)
}

export async function article(ref: string): Promise<Article> {
  return given(await client.GET('/v1/articles/{ref}', {params: {path: {ref}, query: {include: 'metadata'}}}))
}

/** An issue by its id, number or slug; `current` is the newest. */
export async function issue(ref: string): Promise<Issue> {
  return given(
    await (ref === 'current'
      ? client.GET('/v1/issues/current')
      : client.GET('/v1/issues/{ref}', {params: {path: {ref}}})),
  )
}

function given<T>(answer: {data?: T; error?: unknown}): T {
  if (answer.data === undefined) {
    throw new Refusal(answer.error as Problem)
  }
  return answer.data
}
