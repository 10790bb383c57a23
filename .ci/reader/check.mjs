// Reads the sample page as a reader does: from the list to the article, in a real browser.
import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {mkdtemp} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {chromium} from 'playwright-core'
import {readBodies, readRefusals} from './bodies.mjs'
import {readPicture} from './pictures.mjs'

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const {port} = probe.address()
    probe.close(() => resolve(port))
  })
})
const reader = spawn(process.execPath, ['build.mjs', '--serve'], {
  cwd: new URL('../../docs/examples/reader/', import.meta.url),
  env: {...process.env, PORT: String(port)},
  stdio: ['ignore', 'pipe', 'inherit'],
})
await new Promise((resolve, reject) => {
  reader.stdout.once('data', resolve)
  reader.once('exit', (code) => reject(new Error(`the reader ended with ${code}`)))
})

const sample = await (await fetch(`${process.env.MIDAD_URL}/v1/articles?limit=1&view=full`)).json()
const expected = sample.data[0]
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  headless: false, // The flag below says it, as this build of Chromium wants it.
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
try {
  const page = await browser.newPage({viewport: {width: 900, height: 1400}})
  const complaints = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  const texts = (selector) => page.locator(selector).allTextContents()
  const directory = await mkdtemp(join(tmpdir(), 'reader-'))

  await page.goto(`http://127.0.0.1:${port}/`)
  await page.locator('.articles a').first().waitFor()
  // The front shows the article once: what is curated at its head is not filled in below.
  assert.deepEqual(await texts('.articles h3'), [expected.headline])
  assert.deepEqual(await texts('.articles .label'), ['موضوع الغلاف'])
  assert.deepEqual(await texts('#masthead :is(a, dt, dd):not(nav *)'), [
    'مجلة أسبوعية',
    'رئيس التحرير',
    'سالم أحمد الناشي',
  ])
  assert.deepEqual(await texts('#masthead nav a'), ['الرئيسية', 'شؤون دولية', 'العدد الحالي', 'من نحن', 'اتصل بنا'])
  await page.screenshot({path: join(directory, 'front.png')})

  await page.goto(`http://127.0.0.1:${port}/?latest`)
  await page.locator('.articles a').first().waitFor()
  assert.deepEqual(await texts('.articles h2'), [expected.headline])
  await page.screenshot({path: join(directory, 'list.png')})

  await page.locator('.articles a').first().click()
  await page.locator('h1').waitFor()
  assert.equal(await page.title(), expected.headline)
  assert.deepEqual(await texts('h1'), [expected.headline])
  assert.deepEqual(await texts('.deck'), [expected.deck])
  assert.deepEqual(await texts('.points li'), expected.keyPoints)
  assert.deepEqual(await texts('article > .line > *'), [
    'اعداد: المحرر السياسي',
    '13 نوفمبر 2024',
    'لا توجد تعليقات',
  ])
  const blocks = (wanted) =>
    expected.body.filter(wanted).map((block) => block.children.map((span) => span.text).join(''))
  const headings = blocks((block) => /^h[2-4]$/.test(block.style))
  const items = blocks((block) => block.listItem)
  assert.ok(headings.length > 0 && items.length > 0, 'the sample page has headings and a list')
  assert.deepEqual(await texts('.body :is(h2, h3, h4)'), headings)
  assert.deepEqual(await texts('.body li'), items)
  assert.deepEqual(await texts('.body p'), blocks((block) => block.style === 'normal' && !block.listItem))
  assert.deepEqual(await texts('footer > *'), ['لا توجد تعليقات', 'أضف تعليق'])

  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
  assert.equal(await page.locator('article').evaluate((one) => getComputedStyle(one).direction), 'rtl')
  // Markers of a list stand to the right of its text.
  const list = await page.locator('.body ul').first().boundingBox()
  const item = await page.locator('.body li').first().boundingBox()
  assert.ok(list.x + list.width > item.x + item.width + 10, 'the bullets have their place on the right')
  const said = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent())
  assert.equal(said['@type'], 'NewsArticle')
  assert.equal(await page.locator('meta[property="og:locale"]').getAttribute('content'), 'ar_KW')
  assert.deepEqual(complaints, [])
  await page.screenshot({path: join(directory, 'article.png'), fullPage: true})

  await page.locator('.printed a').click()
  await page.locator('.contents').waitFor()
  assert.deepEqual(await texts('h1'), ['العدد 1'])
  assert.deepEqual(await texts('.contents h2, .contents li > *'), ['شؤون دولية', expected.headline, 'ص 12–14'])
  assert.deepEqual(await texts('article footer dl > *'), ['رئيس التحرير', 'سالم أحمد الناشي'])
  // The page stands to the left of the headline.
  const headline = await page.locator('.contents li a').boundingBox()
  const printed = await page.locator('.contents .page').boundingBox()
  assert.ok(printed.x < headline.x, 'the page stands on the left')
  assert.deepEqual(complaints, [])
  const cover = page.locator('main img').first()
  await page.waitForFunction((img) => img.complete && img.naturalWidth > 0, await cover.elementHandle())
  assert.match(await cover.getAttribute('alt'), /غلاف العدد الأول/)
  await page.screenshot({path: join(directory, 'issue.png'), fullPage: true})

  const address = `http://127.0.0.1:${port}`
  await readPicture(page, address, directory)
  assert.deepEqual(complaints, [])
  await readBodies(page, address, directory)
  // Of what it does not know the renderer warns, and the browser of a refused request.
  const unexpected = complaints.filter((complaint) => !/^Unknown |^Failed to load resource/.test(complaint))
  assert.deepEqual(unexpected, [])
  await readRefusals(page, address, directory)
  console.log(`The reader shows the sample page: ${directory}`)
} finally {
  await browser.close()
  reader.kill()
}
