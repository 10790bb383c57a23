// Two people at one article for MINUTES, each in a paragraph of their own and now and then in one that both have: whether a
// word is lost. With Midad running and packages of .ci/console:
// MINUTES=10 MIDAD_URL=http://localhost:8080 TOKEN=$(cat data/admin-token) node bench/console/two.mjs
import {ask, openBrowser, saved, signedIn} from '../../.ci/console/desk.mjs'

const MINUTES = Number(process.env.MINUTES ?? 10)
const COMMON = 'مشتركة.'
const SETTLING = 6

const article = await ask('POST', '/v1/editorial/articles', {
  headline: 'مقال لاثنين',
  bodyHtml: `<p>فقرة أ.</p><p>فقرة ب.</p><p>${COMMON}</p>`,
})
const browser = await openBrowser()
try {
  const people = []
  for (const [name, own] of [['سارة', 'فقرة أ.'], ['فهد', 'فقرة ب.']]) {
    const desk = await signedIn(browser, 'editor', `/console/articles/${article.id}`)
    await desk.page.locator('.body p').nth(2).waitFor()
    people.push({...desk, name, own, words: [], choices: 0})
  }
  const end = Date.now() + MINUTES * 60_000
  await Promise.all(people.map((who) => write(who, end)))
  for (let round = 0; round < SETTLING; round++) {
    for (const who of people) {
      await who.page.waitForTimeout(3_000)
      await choose(who)
    }
  }
  await Promise.all(people.map(({page}) => saved(page)))

  const now = await ask('GET', `/v1/editorial/articles/${article.id}`)
  const text = now.body.map((block) => block.children.map((child) => child.text).join('')).join('\n')
  console.log({
    minutes: MINUTES,
    words: people.map(({words}) => words.length),
    choices: people.map(({choices}) => choices),
    revision: now.revision,
    lost: people.flatMap(({words}) => words.filter((word) => !text.includes(word))),
    complaints: people.flatMap(({complaints}) => complaints),
  })
} finally {
  await browser.close()
}

async function write(who, end) {
  const {page, words} = who
  for (let count = 1; Date.now() < end; count++) {
    if (await choose(who)) {
      continue
    }
    // A word with a blank may be broken over two lines, and the next one written into it.
    const word = `(${who.name}${count})`
    await page.locator('.body p', {hasText: count % 6 === 0 ? COMMON : who.own}).first().click({position: {x: 5, y: 5}})
    await page.waitForTimeout(200)
    await page.keyboard.press('End')
    await page.waitForTimeout(200)
    await page.keyboard.type(` ${word}`, {delay: 30})
    words.push(word)
    await page.waitForTimeout(300 + Math.random() * 2_500)
  }
}

/** Keeps both where both wrote, if that is asked. */
async function choose(who) {
  const open = who.page.getByRole('button', {name: 'اختر ما يبقى'})
  if (await open.count() === 0) {
    return false
  }
  who.choices++
  await open.click()
  await who.page.getByRole('button', {name: 'اعتمد الاختيار'}).click()
  await who.page.waitForTimeout(500)
  return true
}
