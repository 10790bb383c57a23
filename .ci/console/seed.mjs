// The page that Midad grew out of, written in the console: typed and pasted, with Midad killed in the middle of a word and the
// tab closed behind it. What the API then has is the page. Starts a Midad of its own, since it kills it.
import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const root = new URL('../../', import.meta.url).pathname
const samples = new URL('../../../shared/samples/', import.meta.url)
const {article: wanted} = JSON.parse(await readFile(new URL('article-page.ar.json', samples), 'utf8'))
const work = await mkdtemp(join(tmpdir(), 'seed-'))
const port = await new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const {port} = server.address()
    server.close(() => resolve(port))
  })
})
process.env.MIDAD_URL = `http://127.0.0.1:${port}`
const directory = process.env.SCREENS ?? work
let midad = await start()
process.env.TOKEN = (await readFile(join(work, 'data/admin-token'), 'utf8')).trim()
// The address and the token are read when this is loaded.
const {ask, openBrowser, paste, saved, signedIn} = await import('./desk.mjs')
const browser = await openBrowser()
const started = Date.now()
const step = (told) => console.log(`${String(Date.now() - started).padStart(6)} ms  ${told}`)

try {
  const {page, context, complaints} = await signedIn(browser, 'editor', '/console/articles')
  await page.getByRole('button', {name: 'مقال جديد'}).click()
  const body = page.getByRole('textbox', {name: 'النص'})
  await body.waitFor()
  await page.getByLabel('العنوان', {exact: true}).click()
  await page.keyboard.type(wanted.headline)
  await page.getByLabel('المقدمة').click()
  await page.keyboard.type(wanted.deck)
  await page.getByRole('button', {name: 'أضف نقطة'}).click()
  for (const [at, point] of wanted.keyPoints.entries()) {
    if (at > 0) {
      await page.keyboard.press('Enter')
    }
    await page.keyboard.type(point)
  }
  await body.click()
  await page.keyboard.type(textOf(wanted.body[0]))
  await page.keyboard.press('Enter')
  step('its head and its first paragraph are typed')

  // In the middle of the second paragraph the server is gone; the writer goes on.
  const [, second, heading] = wanted.body
  const words = textOf(second).split(' ')
  for (const [at, word] of words.entries()) {
    if (at === Math.floor(words.length / 2)) {
      midad.kill('SIGKILL')
    }
    await page.keyboard.type(at === 0 ? word : ` ${word}`)
  }
  await page.getByText(/لا اتصال/).waitFor()
  await page.waitForTimeout(2_000)
  const address = page.url()
  midad = await start()
  // It is asked again by itself, each time a little later.
  await page.locator('[data-standing=saved]').waitFor({timeout: 60_000})
  step('Midad was killed and is back, and what was typed meanwhile is saved')

  // The tab is closed at once behind the last key, and opened again.
  await page.keyboard.press('Enter')
  await page.keyboard.type(textOf(heading))
  await page.close({runBeforeUnload: true})
  const again = await context.newPage()
  again.setDefaultTimeout(30_000)
  await again.goto(address)
  await again.locator('.body').getByText(textOf(heading)).click()
  await saved(again)
  await again.getByRole('button', {name: 'نوع الفقرة'}).click()
  await again.getByRole('menuitem', {name: 'عنوان فرعي'}).or(again.getByRole('option', {name: 'عنوان فرعي'})).click()
  await again.waitForTimeout(300)
  await again.keyboard.press('End')
  await again.waitForTimeout(300)
  await again.keyboard.press('Enter')
  await paste(again, {'text/html': htmlOf(wanted.body.slice(3)), 'text/plain': ''})
  await again.locator('.body').getByText(textOf(wanted.body.at(-1))).waitFor()
  await saved(again)
  step('the tab was closed and is back, and the rest is pasted')

  await again.getByRole('tab', {name: 'خصائص المقال'}).click()
  await again.getByLabel('القسم').selectOption({label: 'شؤون دولية'})
  await again.getByRole('combobox', {name: 'أضف توقيعًا'}).fill('المحرر')
  await again.getByRole('option', {name: 'المحرر السياسي'}).click()
  await again.getByLabel('الدور').selectOption('prepared-by')
  await again.getByLabel('ما يُكتب قبل الاسم').fill(wanted.bylines[0].label)
  await again.waitForResponse((response) => response.request().method() === 'PATCH')
  await saved(again)
  await again.screenshot({path: `${directory}/26-seed.png`})

  const got = await ask('GET', `/v1/editorial/articles/${address.split('/').at(-1)}`)
  assert.deepEqual(got.body.map(bare), wanted.body.map(bare))
  for (const field of ['lang', 'headline', 'deck', 'keyPoints', 'tags', 'commentsOpen']) {
    assert.deepEqual(got[field], wanted[field], field)
  }
  assert.equal(got.section.slug, wanted.section)
  assert.deepEqual(
    got.bylines.map(({role, label, author}) => ({role, label, author: author.slug})),
    wanted.bylines,
  )
  assert.deepEqual(complaints, [])
  step('the API has the page')
} catch (failure) {
  const pages = browser.contexts().flatMap((context) => context.pages())
  await Promise.all(pages.map((page, at) => page.screenshot({path: `${directory}/seed-${at}.png`})))
  throw failure
} finally {
  await browser.close()
  const ended = new Promise((resolve) => midad.once('exit', resolve))
  midad.kill()
  await ended
  await rm(work, {recursive: true, force: true})
}

/** Starts Midad on its data, and waits until it serves. */
async function start() {
  const java = spawn('java', [
    '-Xmx1g',
    `-Dmidad.data-dir=${join(work, 'data')}`,
    `-Dquarkus.http.port=${port}`,
    '-jar',
    join(root, 'target/quarkus-app/quarkus-run.jar'),
  ], {stdio: 'ignore'})
  for (let second = 0; second < 120; second++) {
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    assert.equal(java.exitCode, null, 'Midad has ended')
    if (await fetch(`${process.env.MIDAD_URL}/health/ready`).then((answer) => answer.ok, () => false)) {
      return java
    }
  }
  throw new Error('Midad does not serve')
}

function textOf(block) {
  return block.children.map((child) => child.text).join('')
}

/** A block without its keys, which are the editor's own. */
function bare(block) {
  const {_key, children, level, ...rest} = block
  return {...rest, level: level ?? null, children: children.map(({_key: own, ...child}) => child)}
}

/** As a page of the web has it on its clipboard. */
function htmlOf(blocks) {
  const escaped = (block) => textOf(block).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return blocks.map((block, at) => {
    if (block.listItem === undefined) {
      const name = block.style === 'normal' ? 'p' : block.style
      return `<${name}>${escaped(block)}</${name}>`
    }
    return `${blocks[at - 1]?.listItem ? '' : '<ul>'}<li>${escaped(block)}</li>${blocks[at + 1]?.listItem ? '' : '</ul>'}`
  }).join('')
}
