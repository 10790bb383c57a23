// Reads articles with all that a body may hold, in both directions, and with what it may hold one day.
import assert from 'node:assert/strict'
import {join} from 'node:path'

const {MIDAD_URL, TOKEN} = process.env

async function published(draft) {
  const headers = {authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', 'if-match': '*'}
  const articles = `${MIDAD_URL}/v1/editorial/articles`
  const asked = async (address, body) => {
    const answer = await fetch(address, {method: 'POST', headers, body})
    assert.ok(answer.ok, await answer.clone().text())
    return answer.json()
  }
  const {id} = await asked(articles, JSON.stringify(draft))
  await asked(`${articles}/${id}/publish`)
  return id
}

const arabic = {
  headline: 'كل ما في المتن',
  bylines: [{role: 'author', label: 'John Smith (Kuwait)'}],
  bodyHtml: `
    <p>جملة<a href="#n1" id="r1"><sup>1</sup></a>، وأخرى<a href="#n2" id="r2"><sup>2</sup></a>، وعود<a href="#n1"><sup>1</sup></a>.</p>
    <p>عَلى قَدرِ أَهلِ العَزمِ *** تَأتي <strong>العَزائِمُ</strong></p>
    <p>وَتَأتي عَلى قَدرِ الكِرامِ *** المَكارِمُ</p>
    <table><thead><tr><th rowspan="2">البند</th><th colspan="2">السنة</th></tr><tr><th>2023</th><th>2024</th></tr></thead>
    <tbody><tr><th rowspan="2">الدخل <b>الصافي</b></th><td>Oil (Brent)</td><td>-350</td></tr><tr><td>45%</td><td>1</td></tr></tbody></table>
    <p dir="ltr">The ministry said: "We will follow up (soon)."</p>
    <p>الماء H<sub>2</sub>O في 15 كم<sup>2</sup></p>
    <ol start="4"><li>الرابع</li><li>الخامس</li></ol>
    <figure><a href="https://example.com/big"><img src="/none.png" alt="صورة"></a><figcaption>جانب</figcaption></figure>
    <ol><li id="n1">نص <a href="#r1">↩</a></li><li id="n2">See Smith, p. 12. <a href="#r2">↩</a></li></ol>`,
}

const english = {
  headline: 'In the other direction',
  lang: 'en',
  bylines: [{role: 'translator', label: 'سالم'}],
  bodyHtml: `<p>A line<a href="#n1" id="r1"><sup>*</sup></a></p><p>قالت الوزارة في بيان لها</p>
    <ol><li id="n1">A note <a href="#r1">↩</a></li></ol>`,
}

export async function readBodies(page, reader, directory) {
  const texts = (selector) => page.locator(selector).allTextContents()
  const attributes = (selector, name) =>
    page.locator(selector).evaluateAll((all, each) => all.map((one) => one.getAttribute(each)), name)
  const box = (selector, place = 0) => page.locator(selector).nth(place).boundingBox()
  const read = async (id, name) => {
    await page.goto(`${reader}/?article=${id}`)
    await page.locator('h1').waitFor()
    await page.screenshot({path: join(directory, `${name}.png`), fullPage: true})
  }
  await page.route('**/none.png', (route) => route.fulfill({contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>'}))

  const id = await published(arabic)
  await read(id, 'bodies')
  assert.deepEqual(await texts('[role=doc-noteref]'), ['1', '2', '1'])
  assert.deepEqual(await texts('.footnotes li > :is(.sign, div)'), ['1', 'نص', '2', 'See Smith, p. 12.'])
  assert.deepEqual(await attributes('.footnotes p', 'dir'), [null, 'ltr'])
  // Every link within the page leads to something, and back from a note to each place that refers to it.
  const targets = [...(await attributes('[role=doc-noteref]', 'href')), ...(await attributes('[role=doc-backlink]', 'href'))]
  assert.equal(targets.length, 6)
  for (const target of targets) {
    assert.equal(await page.locator(`[id="${target.slice(1)}"]`).count(), 1, target)
    assert.ok(target.includes(id), 'the ids are those of one article')
  }
  await page.locator('[role=doc-noteref]').nth(1).click()
  assert.deepEqual(await texts(':target .sign'), ['2'])

  assert.deepEqual(await texts('.couplet'), ['عَلى قَدرِ أَهلِ العَزمِ تَأتي العَزائِمُ', 'وَتَأتي عَلى قَدرِ الكِرامِ المَكارِمُ'])
  assert.deepEqual(await texts('.couplet strong'), ['العَزائِمُ'])
  const first = await box('.couplet > span')
  const second = await box('.couplet > span', 1)
  assert.ok(second.x + second.width < first.x && second.y === first.y, 'the hemistichs stand beside each other')
  assert.equal((await box('.couplet > span', 2)).width, first.width)

  assert.deepEqual(await texts('thead tr'), ['البندالسنة', '20232024'])
  assert.deepEqual(await attributes('thead th', 'scope'), ['col', 'colgroup', 'col', 'col'])
  assert.deepEqual(await attributes('tbody th', 'scope'), ['rowgroup'])
  assert.deepEqual(await attributes('tbody th', 'rowspan'), ['2'])
  assert.deepEqual(await texts('tbody strong'), ['الصافي'])
  assert.deepEqual(await texts('td bdi[dir=ltr]'), ['Oil (Brent)', '-350'])
  assert.deepEqual(await texts('.body > p[dir=ltr]'), ['The ministry said: "We will follow up (soon)."'])
  assert.deepEqual([await texts('p > sub'), await texts('p > sup:not(:has(a))')], [['2'], ['2']])
  assert.deepEqual(await attributes('.body > ol', 'start'), ['4'])
  assert.deepEqual(await attributes('figure > a:has(img)', 'href'), ['https://example.com/big'])
  assert.deepEqual(await texts('.byline bdi'), ['John Smith (Kuwait)'])

  await page.setViewportSize({width: 420, height: 900})
  await read(id, 'bodies-narrow')
  assert.ok((await box('.couplet > span', 1)).y > (await box('.couplet > span')).y, 'the hemistichs stand above each other')
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 420)
  // Who opens the address of a note comes to the note.
  await page.setViewportSize({width: 420, height: 300})
  await page.goto(`${reader}/?article=${id}${targets[1]}`)
  await page.reload()
  await page.locator(':target').waitFor()
  assert.deepEqual(await texts(':target .sign'), ['2'])
  assert.ok((await box(':target')).y < 300)
  await page.setViewportSize({width: 900, height: 1400})

  await read(await published(english), 'bodies-english')
  assert.equal(await page.locator('html').getAttribute('dir'), 'ltr')
  assert.deepEqual(await texts('.footnotes .sign'), ['*'])
  assert.deepEqual(await attributes('.body > p', 'dir'), [null, 'rtl'])
  assert.match((await texts('time'))[0], /^\d{1,2} [A-Z][a-z]+ \d{4}$/)
  assert.deepEqual(await texts('footer > *'), ['No comments', 'Add a comment'])

  await readWhatMayCome(page, read, texts, id)
}

/** What a later Midad may send: its words are read, and nothing breaks. */
async function readWhatMayCome(page, read, texts, id) {
  const span = (text, ...marks) => ({_type: 'span', _key: text, text, marks})
  const body = [
    {_type: 'gallery', _key: 'a', pictures: []},
    {_type: 'chart', _key: 'b', caption: 'رسم <b>بياني</b>'},
    {_type: 'letter', _key: 'c', children: [span('رسالة')]},
    {_type: 'block', _key: 'd', style: 'h9', markDefs: [], children: [span('نص', 'glow'), span('*', 'footnote:none')]},
    {_type: 'block', _key: 'e', style: 'normal', listItem: 'check', level: 1, markDefs: [], children: [span('بند')]},
    {
      _type: 'table',
      _key: 'f',
      caption: 'تحت',
      captionBelow: true,
      headerRow: false,
      headerColumns: 1,
      rows: [{_type: 'row', _key: 'r', cells: ['اسم', '7']}],
    },
    {_type: 'verse', _key: 'g', children: [span('سطر حر\nوآخر\n\nصدر *', 'em'), span('** عجز')]},
    {_type: 'block', _key: 'h', style: 'normal', listItem: 'number', level: 1, children: [span('أول')]},
    {_type: 'block', _key: 'i', style: 'normal', listItem: 'number', level: 1, start: 7, children: [span('سابع')]},
  ]
  await page.route('**/v1/articles/**', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({response: answer, json: {...(await answer.json()), body, footnotes: undefined}})
  })
  await read(id, 'bodies-to-come')
  assert.deepEqual(await texts('.body > p'), ['رسم <b>بياني</b>', 'رسالة', 'نص*'])
  assert.deepEqual(await texts('.body li'), ['بند', 'أول', 'سابع'])
  assert.equal(await page.locator('.body ol li').nth(1).evaluate((item) => item.value), 7)
  assert.deepEqual(await texts('th[scope=row]'), ['اسم'])
  assert.equal(await page.locator('caption').evaluate((one) => getComputedStyle(one).captionSide), 'bottom')
  assert.deepEqual(await texts('.verse p'), ['سطر حر', 'وآخر', 'صدر عجز'])
  await page.unroute('**/v1/articles/**')
}

/** A refusal is said under the masthead, with a way on. */
export async function readRefusals(page, reader, directory) {
  await page.goto(`${reader}/?article=none`)
  await page.locator('[role=alert]').waitFor()
  await page.screenshot({path: join(directory, 'refusal.png')})
  assert.match(await page.locator('[role=alert]').textContent(), /[\u0621-\u064a]/)
  assert.equal(await page.locator('#masthead .name').textContent(), 'مجلة أسبوعية')
  await page.route('**/v1/**', (route) => route.abort())
  await page.reload()
  await page.locator('[role=alert]').waitFor()
  assert.match(await page.locator('[role=alert]').textContent(), /^تعذر الاتصال/)
  await page.unroute('**/v1/**')
}
