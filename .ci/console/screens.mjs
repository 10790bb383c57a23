// Twelve screens on fixed data at a fixed time, compared with what they looked like when somebody last looked at them:
// whether a direction or an alignment has turned. RENEW=1 keeps what they look like now.
import assert from 'node:assert/strict'
import {mkdir, mkdtemp, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ask, BASE, openBrowser, openDesk, picture, signedIn} from './desk.mjs'
import {openLens} from './lens.mjs'

// Far ahead, so that what is planned for then can be planned, whenever this runs.
const NOW = '2040-03-12T08:30:00Z'
const BEFORE = '2040-03-12T06:30:00Z'
const PLANNED = '2040-03-15T06:00:00Z'
const A_DAY = 86_400_000
const PHONE = {width: 360, height: 740}

const references = new URL('screens/', import.meta.url).pathname
const directory = process.env.SCREENS ?? await mkdtemp(join(tmpdir(), 'console-'))
const isRenewed = process.env.RENEW === '1'
await mkdir(references, {recursive: true})
await mkdir(directory, {recursive: true})
const browser = await openBrowser()
const lens = await openLens(browser)
const started = Date.now()
const failures = []

try {
  const made = await fixedData()
  const signIn = await openDesk(browser)
  await signIn.page.goto(`${BASE}/console/`)
  await signIn.page.getByLabel('كلمة المرور').waitFor()
  await look(signIn.page, '01-sign-in')

  const {page, complaints} = await signedIn(browser, 'admin', '/console/', {prepare: fixed})
  const open = async (path, there) => {
    await page.goto(`${BASE}/console${path}`)
    await there(page).first().waitFor()
  }
  await page.getByRole('link', {name: 'خبر ينتظر'}).waitFor()
  await look(page, '02-home')
  await open('/articles', () => page.getByRole('grid').getByText('خبر ينتظر'))
  await look(page, '03-articles')
  await open(`/articles/${made.article}`, () => page.locator('.body p'))
  await look(page, '04-article')
  await page.getByRole('tab', {name: 'النسخ'}).click()
  await page.locator('.revisions li button').first().click()
  await page.locator('.diff ins').first().waitFor()
  await look(page, '05-history')
  await open('/media', () => page.getByRole('option'))
  await look(page, '06-media')
  await open(`/issues/${made.issue}`, () => page.locator('.line'))
  await page.locator('aside img').waitFor()
  await look(page, '07-issue')
  await open(`/fronts/${made.front}`, () => page.locator('.front-items li'))
  await look(page, '08-front')
  await open('/comments', () => page.getByRole('option'))
  await look(page, '09-comments')
  await open('/calendar', () => page.locator('.day').getByText('خبر مجدول'))
  await look(page, '10-calendar')
  await open('/house/menus', () => page.getByRole('region', {name: 'footer'}).getByText('اتصل بنا'))
  await look(page, '11-menus')
  const phone = await signedIn(browser, 'editor', '/console/comments', {viewport: PHONE, prepare: fixed})
  await phone.page.getByRole('option').first().waitFor()
  await look(phone.page, '12-phone')

  assert.deepEqual([...complaints, ...phone.complaints, ...signIn.complaints], [])
  assert.deepEqual(failures, [], `screenshots are in ${directory}`)
  console.log(`${String(Date.now() - started).padStart(6)} ms  twelve screens look as they did; screenshots in ${directory}`)
} finally {
  await browser.close()
}

/** Compares what the screen shows with what it showed; a page that has turned must be seen to differ. */
async function look(page, name) {
  const shot = await shown(page)
  await writeFile(join(directory, `${name}.png`), shot)
  const small = await lens.reduced(shot)
  if (isRenewed) {
    await writeFile(join(references, `${name}.png`), small)
    return
  }
  const reference = await readFile(join(references, `${name}.png`))
  const differs = await lens.difference(reference, small)
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr'
  })
  const turned = await lens.difference(reference, await lens.reduced(await shown(page)))
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  console.log(`${name}: ${percent(differs)} differs, ${percent(turned)} where the page is turned`)
  if (differs > lens.MOST) {
    await writeFile(join(directory, `${name}-small.png`), small)
    failures.push(`${name}: ${percent(differs)} differs`)
  }
  assert.ok(turned > lens.MOST, `${name}: that the page is turned would not be seen`)
}

async function shown(page) {
  await page.mouse.move(0, 0)
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
  })
  await page.waitForLoadState('networkidle')
  return page.screenshot({animations: 'disabled'})
}

function percent(share) {
  return `${(share * 100).toFixed(2)} %`
}

/** The page's clock stands, and what has just been made was made two hours before. */
async function fixed({context, page}) {
  await page.clock.setFixedTime(NOW)
  await context.route('**/v1/**', async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    const lately = (moment) => Math.abs(Date.parse(moment) - started) < A_DAY ? BEFORE : moment
    await route.fulfill({
      response,
      body: text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, lately),
    })
  })
}

/** What the screens show, made through the API. */
async function fixedData() {
  const desk = await openDesk(browser)
  // Without letters, since those of a picture are drawn with the machine's own fonts.
  const medium = await upload(await picture(desk.page, ''))
  await ask('PATCH', `/v1/editorial/media/${medium.id}`, {
    texts: {ar: {alt: 'شعار مداد', caption: 'شعار مداد على الغلاف'}},
  }, {'If-Match': `"${medium.version}"`})
  const write = (draft) => ask('POST', '/v1/editorial/articles', draft)
  const act = async (one, verb, body = {}) => {
    const {version} = await ask('GET', `/v1/editorial/articles/${one.id}`)
    return ask('POST', `/v1/editorial/articles/${one.id}/${verb}`, body, {'If-Match': `"${version}"`})
  }
  await act(await write({headline: 'خبر ينتظر المراجعة قبل الطبع', bodyHtml: '<p>نص الخبر.</p>'}), 'submit')
  await act(await write({headline: 'خبر مجدول لصباح الخميس', bodyHtml: '<p>نص الخبر.</p>'}), 'publish', {at: PLANNED})
  const article = await write({
    kicker: 'شؤون دولية',
    headline: 'الكويت تفتتح مؤتمرًا دوليًا للمياه',
    deck: 'وفود من خمسين دولة تناقش سبل التعاون',
    keyPoints: ['خمسون دولة', 'ثلاثة أيام'],
    bodyHtml: '<p>بدأت الجلسات صباح اليوم، وقال الوزير إن <b>التعاون</b> ضرورة.</p><h2>أهداف المؤتمر</h2>'
      + '<ol><li>البند الأول</li><li>البند الثاني</li></ol><blockquote>لا تنمية بلا ماء.</blockquote>'
      + '<p>Water knows no borders, said the minister.</p>',
  })
  const changed = await ask('GET', `/v1/editorial/articles/${article.id}`)
  await ask('PATCH', `/v1/editorial/articles/${article.id}`, {
    deck: 'وفود من ستين دولة تناقش سبل التعاون والتمويل',
  }, {'If-Match': `"${changed.version}"`})
  await act(article, 'publish')
  for (const [name, text] of [['أبو سالم', 'مقال مهم، شكرًا للكاتب على هذا الجهد.'], ['Huda', 'A fair account of the day.']]) {
    await ask('POST', `/v1/articles/${article.id}/comments`, {name, text})
  }
  const issue = await ask('POST', '/v1/editorial/issues', {
    number: 1200,
    date: '2040-03-15',
    title: 'عدد المياه',
    cover: {medium: medium.id, alt: 'شعار مداد', lines: ['المياه أولًا']},
    contents: [{title: 'الغلاف', items: [{article: article.id, page: 4, coverStory: true}]}],
  })
  const front = await ask('POST', '/v1/editorial/fronts', {name: 'الصفحة الأولى'})
  await ask('POST', `/v1/editorial/fronts/${front.id}/containers`, {
    key: 'top',
    title: 'الأهم',
    limit: 5,
    slots: [{item: {kind: 'article', ref: article.id}, label: 'عاجل', override: {medium: medium.id}}],
  })
  await ask('PUT', '/v1/editorial/menus/footer', {
    items: [
      {label: {ar: 'المجلة'}, children: [{label: {ar: 'من نحن'}, target: {kind: 'link', url: '/من-نحن'}}]},
      {label: {ar: 'اتصل بنا'}, target: {kind: 'link', url: '/اتصل-بنا'}},
    ],
  })
  await desk.context.close()
  return {article: article.id, issue: issue.id, front: front.id}
}

async function upload(bytes) {
  const form = new FormData()
  form.set('file', new Blob([bytes], {type: 'image/png'}), 'شعار.png')
  const answer = await fetch(`${BASE}/v1/editorial/media`, {
    method: 'POST',
    headers: {Authorization: `Bearer ${process.env.TOKEN}`},
    body: form,
  })
  assert.equal(answer.status, 201, await answer.clone().text())
  return answer.json()
}
