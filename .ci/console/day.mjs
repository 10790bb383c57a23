// An editor's day: from an empty house to a published article with a picture, two people at one text, the network gone.
import assert from 'node:assert/strict'
import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ask, assertAccessible, BASE, openBrowser, openDesk, saved} from './desk.mjs'

const PASSWORD = 'قهوة الصباح قبل العدد الأول'
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<p class=MsoNormal dir=RTL>افتتح <b>الوزير</b> المؤتمر الدولي، بحضور <span style='mso-spacerun:yes'> </span>وفود من خمسين دولة.</p>
<p class=MsoListParagraph dir=RTL style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span lang=AR-KW style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>البند الأول</p>
<h2 dir=RTL>أهداف المؤتمر</h2><p class=MsoNormal><img src="file:///C:/صورة.png"></p><!--EndFragment--></body></html>`
const directory = process.env.SCREENS ?? await mkdtemp(join(tmpdir(), 'console-'))
const shot = (page, name) => page.screenshot({path: join(directory, `${name}.png`)})

const browser = await openBrowser()
const began = Date.now()
const step = (what) => console.log(`${String(Date.now() - began).padStart(6)} ms  ${what}`)
try {
  const {context, page, complaints} = await openDesk(browser)

  await page.goto(`${BASE}/console/`)
  await page.getByRole('button', {name: /أول تشغيل/}).click()
  await assertAccessible(page, 'first start')
  await page.getByLabel('رمز المدير').fill(process.env.TOKEN)
  await page.getByLabel('الاسم').fill('سارة العلي')
  await page.getByLabel('البريد الإلكتروني').fill('sara@example.com')
  await page.getByLabel(/كلمة مرور جديدة/).fill(PASSWORD)
  await shot(page, '01-first-start')
  await page.getByRole('button', {name: 'إنشاء الحساب والدخول'}).click()
  await page.getByRole('heading', {name: 'الرئيسة'}).waitFor()
  await assertAccessible(page, 'home')
  await shot(page, '02-home')
  step('the first administrator is in')

  await page.getByRole('link', {name: 'المقالات'}).click()
  await page.getByRole('grid').waitFor()
  await assertAccessible(page, 'articles')
  await shot(page, '03-articles')
  await page.getByRole('button', {name: 'مقال جديد'}).click()
  await page.getByLabel('العنوان', {exact: true}).fill('الكويت تفتتح مؤتمرًا دوليًا')
  await page.getByLabel('العنوان التمهيدي').fill('شؤون دولية')
  await page.getByLabel('المقدمة').fill('وفود من خمسين دولة تناقش سبل التعاون')
  await page.getByRole('button', {name: 'أضف نقطة'}).click()
  await page.keyboard.type('خمسون دولة')
  await page.keyboard.press('Enter')
  await page.keyboard.type('ثلاثة أيام')
  const body = page.getByRole('textbox', {name: 'النص'})
  await body.click()
  await page.keyboard.type('بدأت الجلسات صباح اليوم. ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('وقال الوزير')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' إن التعاون ضرورة.')
  await page.keyboard.press('Enter')
  await paste(page, {'text/html': WORD, 'text/plain': 'نص'})
  await page.getByRole('dialog').getByText(/./).first().waitFor()
  await page.getByRole('dialog').getByRole('button', {name: 'إغلاق'}).click()
  await body.getByText('أهداف المؤتمر').waitFor()
  await body.getByText('أهداف المؤتمر').click()
  await toTheEnd(page)
  await page.getByRole('button', {name: 'حاشية'}).click()
  await page.getByLabel('حاشية 1').fill('بيان وزارة الخارجية')
  await saved(page)
  await assertAccessible(page, 'article')
  step('the text is written, pasted and saved')

  const id = page.url().split('/').at(-1)
  const draft = await ask('GET', `/v1/editorial/articles/${id}`)
  assert.equal(draft.headline, 'الكويت تفتتح مؤتمرًا دوليًا')
  assert.deepEqual(draft.keyPoints, ['خمسون دولة', 'ثلاثة أيام'])
  const texts = draft.body.map((block) => (block.children ?? []).map((child) => child.text).join(''))
  assert.ok(texts.includes('بدأت الجلسات صباح اليوم. وقال الوزير إن التعاون ضرورة.'), JSON.stringify(draft.body))
  assert.deepEqual(draft.body[0].children.map((child) => child.marks), [[], ['strong'], []])
  const heading = draft.body.find((block) => block.style === 'h2')
  assert.equal(heading.children[0].text, 'أهداف المؤتمر')
  const [note] = draft.footnotes
  assert.equal(note.body[0].children[0].text, 'بيان وزارة الخارجية')
  assert.deepEqual(heading.children.find((child) => child.text === '1').marks, [`footnote:${note.key}`])
  assert.equal(draft.body.find((block) => block.listItem === 'number')?.children[0].text, 'البند الأول', JSON.stringify(draft.body))

  await page.getByRole('button', {name: 'اختر صورة'}).click()
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', {name: 'رفع ملفات'}).click()
  await (await chosen).setFiles({name: 'مؤتمر الكويت.png', mimeType: 'image/png', buffer: await picture(page)})
  await page.locator('.lead img').waitFor()
  await page.locator('.lead').getByLabel('التعليق').fill('جانب من الافتتاح')
  await page.locator('.lead').getByLabel(/وصف الصورة/).fill('منصة المؤتمر')
  await saved(page)
  await page.getByRole('tab', {name: 'خصائص المقال'}).click()
  await page.getByLabel('القسم').selectOption({index: 1})
  await page.getByRole('combobox', {name: 'أضف توقيعًا'}).fill('محرر')
  await page.getByRole('option', {name: 'المحرر السياسي'}).click()
  await saved(page)
  await assertAccessible(page, 'properties')
  await shot(page, '04-article')
  await page.getByRole('tab', {name: 'النشر'}).click()
  await page.getByRole('button', {name: 'فحص قبل النشر'}).click()
  await page.getByText('لا ملاحظات.').waitFor()
  await page.getByRole('button', {name: 'نشر الآن'}).click()
  await page.locator('.screen-head .tag.published').waitFor()
  const published = await (await fetch(`${BASE}/v1/articles/${id}`)).json()
  assert.equal(published.lead.caption, 'جانب من الافتتاح')
  assert.equal(published.bylines[0].author.name, 'المحرر السياسي')
  await shot(page, '05-published')
  step('readers have it')

  // A colleague changes another paragraph, and then the same one.
  const theirs = async (index, text) => {
    const now = await ask('GET', `/v1/editorial/articles/${id}`)
    const changed = now.body.with(index, {...now.body[index], children: [{_type: 'span', _key: 'n', text, marks: []}]})
    await ask('PATCH', `/v1/editorial/articles/${id}`, {body: changed}, {'If-Match': `"${now.version}"`})
  }
  await theirs(1, 'فقرة زميلي')
  await page.getByLabel('المقدمة').fill('مقدمة معدلة')
  await page.getByText(/أُدمجت تعديلات/).waitFor()
  await saved(page)
  const both = await ask('GET', `/v1/editorial/articles/${id}`)
  assert.equal(both.deck, 'مقدمة معدلة')
  assert.equal(both.body[1].children[0].text, 'فقرة زميلي')
  await body.getByText('فقرة زميلي').waitFor()
  await theirs(1, 'فقرة زميلي مرة أخرى')
  await body.getByText('فقرة زميلي').click()
  await toTheEnd(page)
  await page.keyboard.type(' وتعديلي')
  // Nothing opens by itself over whoever is writing.
  await page.getByRole('button', {name: 'اختر ما يبقى'}).click()
  await page.getByRole('heading', {name: 'تعديلان في الموضع نفسه'}).waitFor()
  await assertAccessible(page, 'merge')
  await shot(page, '06-merge')
  await page.getByRole('button', {name: 'اعتمد الاختيار'}).click()
  await saved(page)
  const merged = await ask('GET', `/v1/editorial/articles/${id}`)
  const words = merged.body.map((block) => (block.children ?? []).map((child) => child.text).join(''))
  assert.ok(words.includes('فقرة زميلي مرة أخرى') && words.includes('فقرة زميلي وتعديلي'), words.join('|'))
  step('two people wrote at once, and nothing is lost')

  // The network goes while somebody writes, and the tab with it.
  await context.setOffline(true)
  await page.getByLabel('المقدمة').fill('كُتبت بلا شبكة')
  await page.locator('[data-standing=offline]').waitFor()
  await shot(page, '07-offline')
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`${BASE}/console/articles/${id}`)
  await again.getByText(/استُعيد/).waitFor()
  await saved(again)
  assert.equal((await ask('GET', `/v1/editorial/articles/${id}`)).deck, 'كُتبت بلا شبكة')
  step('what was written without a network is saved')

  // The session ends while somebody writes.
  await ask('POST', `/v1/auth/login`, {email: 'sara@example.com', password: PASSWORD}).then((signed) =>
    ask('POST', '/v1/auth/logout', {everywhere: true}, {Authorization: `Bearer ${signed.accessToken}`}))
  await again.getByLabel('المقدمة').fill('كُتبت بعد انتهاء الجلسة')
  await again.getByText(/انتهت جلستك/).waitFor()
  await again.getByLabel('كلمة المرور').fill(PASSWORD)
  await again.getByRole('button', {name: 'دخول'}).click()
  await saved(again)
  assert.equal((await ask('GET', `/v1/editorial/articles/${id}`)).deck, 'كُتبت بعد انتهاء الجلسة')
  step('what was written after the session ended is saved')

  await again.getByRole('tab', {name: 'النسخ'}).click()
  await again.locator('.revisions li button').first().click()
  await again.getByRole('dialog').locator('ins, del').first().waitFor()
  await assertAccessible(again, 'revision')
  await shot(again, '08-revision')
  await again.getByRole('dialog').getByRole('button', {name: 'إغلاق'}).click()

  // Comments, by keyboard alone.
  await ask('POST', `/v1/articles/${id}/comments`, {name: 'قارئ', text: 'مقال مفيد جدًا، شكرًا لكم'})
  await again.goto(`${BASE}/console/comments`)
  await again.getByText('مقال مفيد جدًا').waitFor()
  await assertAccessible(again, 'comments')
  await shot(again, '09-comments')
  await again.getByRole('option').first().focus()
  await again.keyboard.press('a')
  await again.getByText(/تم: قبول/).waitFor()
  assert.equal((await (await fetch(`${BASE}/v1/articles/${id}/comments`)).json()).data.length, 1)
  await again.getByRole('link', {name: 'الوسائط'}).click()
  await again.getByRole('option').first().waitFor()
  await assertAccessible(again, 'media')
  await shot(again, '10-media')
  await again.getByRole('option').first().click()
  await again.getByRole('dialog').getByRole('link').first().waitFor()
  await assertAccessible(again, 'medium')
  await shot(again, '11-medium')
  step('a comment is approved by one key')

  // The issue: contents, pages, cover, proof, and out as one.
  const planned = await ask('POST', '/v1/editorial/articles', {headline: 'افتتاحية العدد', bodyText: 'نص الافتتاحية'})
  await again.goto(`${BASE}/console/issues`)
  await again.getByRole('button', {name: 'ابدأ العدد التالي'}).click()
  await again.getByRole('heading', {name: 'المحتويات'}).waitFor()
  if ((await again.locator('.part').count()) === 0) {
    await again.getByRole('button', {name: 'أضف بابًا'}).click()
  }
  for (const headline of ['الكويت تفتتح', 'افتتاحية']) {
    await again.locator('.part').first().getByRole('button', {name: 'أضف مقالًا'}).click()
    await again.getByRole('dialog').getByLabel('ابحث في العناوين').fill(headline)
    await again.getByRole('dialog').getByRole('button', {name: new RegExp(headline)}).click()
  }
  const lines = again.locator('.line')
  await lines.nth(0).getByLabel('صفحة', {exact: true}).fill('4')
  await lines.nth(1).getByLabel('صفحة', {exact: true}).fill('2')
  await lines.nth(1).getByRole('button', {name: /إلى أعلى/}).click()
  await lines.nth(0).getByText('افتتاحية العدد').waitFor()
  await again.getByLabel('التاريخ', {exact: true}).fill('2026-12-02')
  await again.getByRole('button', {name: 'اختر الغلاف'}).click()
  await again.getByRole('dialog').getByRole('option').first().click()
  await again.locator('aside img').waitFor()
  await again.getByLabel('وصف الصورة لمن لا يراها').fill('غلاف العدد')
  await assertAccessible(again, 'issue')
  await again.getByRole('button', {name: 'حفظ العدد'}).click()
  await again.getByText('محفوظ', {exact: true}).waitFor()
  await again.getByRole('button', {name: 'فحص البروفة'}).click()
  await again.getByText('تخرج مع العدد').waitFor()
  await shot(again, '13-issue')
  await again.getByRole('button', {name: 'نشر العدد'}).click()
  await again.locator('.screen-head .tag.published').waitFor()
  const current = await (await fetch(`${BASE}/v1/issues/current?include=articles`)).json()
  assert.deepEqual(current.contents[0].items.map((item) => item.article.id), [planned.id, id])
  assert.equal((await fetch(`${BASE}/v1/articles/${planned.id}`)).status, 200)
  step('the issue is out')

  // The front: a container with one article by hand, the rest filled, given to readers.
  await again.getByRole('link', {name: 'الواجهة'}).click()
  await again.getByRole('button', {name: 'واجهة جديدة'}).click()
  await again.getByRole('dialog').getByLabel('اسم الواجهة').fill('واجهة العيد')
  await again.getByRole('dialog').getByRole('button', {name: 'واجهة جديدة'}).click()
  await again.getByRole('button', {name: 'أضف حاوية'}).click()
  const container = again.locator('.container').first()
  await container.getByLabel('العنوان', {exact: true}).fill('الأهم')
  await container.getByRole('button', {name: 'ضع مقالًا'}).click()
  await again.getByRole('dialog').getByLabel('ابحث في العناوين').fill('الكويت تفتتح')
  await again.getByRole('dialog').getByRole('button', {name: /الكويت تفتتح/}).click()
  await container.getByLabel(/وسم قصير/).fill('عاجل')
  await container.getByLabel('وما بقي يُملأ من').selectOption({index: 1})
  await container.getByRole('button', {name: 'حفظ الحاوية'}).click()
  await again.locator('.front-items li').first().getByText('عاجل').waitFor()
  await assertAccessible(again, 'front')
  await container.getByRole('button', {name: 'إطلاق للقراء'}).click()
  await container.getByText('عند القراء').waitFor()
  await shot(again, '14-front')
  const frontId = again.url().split('/').at(-1)
  const front = await (await fetch(`${BASE}/v1/fronts/${frontId}`)).json()
  assert.equal(front.containers[0].items[0].article.id, id)
  assert.equal(front.containers[0].items[0].label, 'عاجل')
  assert.ok(front.containers[0].items.length > 1, 'the rest is filled')
  step('the front is out')

  // The house: a tag merged into another, a colleague invited who chooses a password.
  await again.getByRole('link', {name: 'الدار'}).click()
  await again.getByRole('tab', {name: 'الوسوم'}).click()
  for (const name of ['مجلس التعاون', 'مجلس التعاون الخليجي']) {
    await again.getByRole('button', {name: 'إضافة'}).click()
    await again.getByRole('dialog').getByLabel('الاسم', {exact: true}).fill(name)
    await again.getByRole('dialog').getByRole('button', {name: 'حفظ'}).click()
    await again.getByRole('button', {name: `تعديل: ${name}`, exact: true}).waitFor()
  }
  await again.getByRole('button', {name: 'دمج في غيره: مجلس التعاون الخليجي'}).click()
  await again.getByRole('dialog').getByRole('button', {name: 'يُدمج في مجلس التعاون', exact: true}).click()
  await again.getByRole('button', {name: 'تعديل: مجلس التعاون الخليجي'}).waitFor({state: 'detached'})
  await assertAccessible(again, 'tags')
  await again.getByRole('tab', {name: 'الزملاء'}).click()
  await again.getByRole('button', {name: 'دعوة زميل'}).click()
  await again.getByRole('dialog').getByLabel('الاسم').fill('فهد العنزي')
  await again.getByRole('dialog').getByLabel('البريد الإلكتروني').fill('fahad@example.com')
  await again.getByRole('dialog').getByRole('button', {name: 'دعوة زميل'}).click()
  const link = await again.locator('.link-to-pass').textContent()
  await assertAccessible(again, 'invitation')
  await again.getByRole('dialog').getByRole('button', {name: 'إغلاق'}).click()
  await shot(again, '15-people')
  const fahad = await openDesk(browser)
  await fahad.page.goto(link)
  await fahad.page.getByLabel(/كلمة مرور جديدة/).fill('شاي المساء بعد العدد الأخير')
  await fahad.page.getByRole('button', {name: 'حفظ كلمة المرور'}).click()
  await fahad.page.getByLabel('البريد الإلكتروني').fill('fahad@example.com')
  await fahad.page.getByLabel('كلمة المرور').fill('شاي المساء بعد العدد الأخير')
  await fahad.page.getByRole('button', {name: 'دخول'}).click()
  await fahad.page.getByRole('heading', {name: 'الرئيسة'}).waitFor()
  assert.equal(await fahad.page.getByRole('link', {name: 'التعليقات', exact: true}).count(), 0, 'a writer moderates nothing')
  step('a colleague is in')

  const phone = await openDesk(browser, {width: 360, height: 740})
  await phone.page.goto(`${BASE}/console/`)
  await phone.page.getByLabel('البريد الإلكتروني').fill('sara@example.com')
  await phone.page.getByLabel('كلمة المرور').fill(PASSWORD)
  await phone.page.keyboard.press('Enter')
  await phone.page.getByRole('heading', {name: 'الرئيسة'}).waitFor()
  const overflow = await phone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.equal(overflow, 0, 'the page is wider than the phone')
  await shot(phone.page, '12-phone')
  assert.deepEqual([...complaints, ...fahad.complaints, ...phone.complaints], [])
  step(`done; screenshots in ${directory}`)
} catch (failure) {
  const pages = browser.contexts().flatMap((context) => context.pages())
  await Promise.all(pages.map((page, at) => shot(page, `failed-${at}`)))
  console.error(`what was on the screens is in ${directory}`)
  throw failure
} finally {
  await browser.close()
}

/** Puts the caret at the end of the line, as fast as a hand can: the editor follows the caret ten times a second. */
async function toTheEnd(page) {
  await page.waitForTimeout(200)
  await page.keyboard.press('End')
  await page.waitForTimeout(200)
}

/** Pastes as a browser does whose clipboard has these forms. */
async function paste(page, forms) {
  await page.evaluate((given) => {
    const data = new DataTransfer()
    Object.entries(given).forEach(([type, text]) => data.setData(type, text))
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))
  }, forms)
}

/** A picture of 1200 × 800 that a browser has painted. */
async function picture(page) {
  const base64 = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), {width: 1200, height: 800})
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#0b5c66'
    pen.fillRect(0, 0, 1200, 800)
    pen.fillStyle = '#fff'
    pen.font = '120px sans-serif'
    pen.fillText('مداد', 500, 440)
    return canvas.toDataURL('image/png').split(',')[1]
  })
  return Buffer.from(base64, 'base64')
}
