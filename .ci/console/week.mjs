// A week in the console: an article tidied, translated and planned on the calendar, and a picture with its rights.
import assert from 'node:assert/strict'
import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ask, assertAccessible, BASE, openBrowser, picture, saved, signedIn} from './desk.mjs'

const directory = process.env.SCREENS ?? await mkdtemp(join(tmpdir(), 'console-'))
const browser = await openBrowser()
const shot = (page, name) => page.screenshot({path: `${directory}/${name}.png`})
const started = Date.now()
const step = (told) => console.log(`${String(Date.now() - started).padStart(6)} ms  ${told}`)

try {
  const article = await ask('POST', '/v1/editorial/articles', {
    headline: 'الوزير: "لا زيادة" في ٢٠٢٧',
    bodyHtml: '<p>قال  الوزيــر ، أمس: "لا <b>زيادة</b>" في الأسعار.</p>',
  })
  const {page, complaints} = await signedIn(browser, 'editor', `/console/articles/${article.id}`)
  const dialog = page.getByRole('dialog')

  // What is put right is shown before it is taken.
  await page.locator('.body p').waitFor()
  await page.getByRole('button', {name: 'تنظيف النص'}).click()
  await dialog.getByLabel('الأرقام').selectOption('western')
  await dialog.getByText('الوزير: «لا زيادة» في 2027').waitFor()
  await assertAccessible(page, 'tidy')
  await shot(page, '22-tidy')
  await dialog.getByRole('button', {name: 'اعتمد التغييرات'}).click()
  await page.locator('.body').getByText('قال الوزير، أمس').waitFor()
  await page.waitForResponse((response) => response.request().method() === 'PATCH')
  await saved(page)
  const tidied = await ask('GET', `/v1/editorial/articles/${article.id}`)
  assert.equal(tidied.headline, 'الوزير: «لا زيادة» في 2027')
  assert.equal(tidied.body[0].children.map((child) => child.text).join(''), 'قال الوزير، أمس: «لا زيادة» في الأسعار.')
  assert.deepEqual(tidied.body[0].children[1].marks, ['strong'])
  step('the text is tidied')

  // A translation is begun and written beside what it translates.
  await page.getByRole('tab', {name: 'الترجمات'}).click()
  await page.getByRole('button', {name: 'ابدأ ترجمة: الإنجليزية'}).click()
  await page.waitForURL((url) => !url.pathname.endsWith(article.id))
  await page.getByLabel('العنوان', {exact: true}).fill('Minister: no increase in 2027')
  await page.getByRole('tab', {name: 'الترجمات'}).click()
  await page.getByRole('button', {name: 'اقرأها بجانب النص'}).click()
  await page.locator('.beside').getByText('قال الوزير، أمس').waitFor()
  await saved(page)
  assert.equal(await page.locator('.beside').getAttribute('dir'), 'rtl')
  assert.equal(await page.locator('.paper').getAttribute('dir'), 'ltr')
  await assertAccessible(page, 'translation')
  await shot(page, '23-translation')
  step('a translation is begun')

  // A link to the draft is made for somebody without an account, opened by them, and revoked.
  await page.goto(`${BASE}/console/articles/${article.id}`)
  await page.getByRole('button', {name: 'رابط معاينة للمشاركة'}).click()
  await dialog.getByLabel('لمن هذا الرابط (اختياري)').fill('المراجع القانوني')
  await dialog.getByLabel('كم يبقى صالحًا').selectOption('1')
  await dialog.getByRole('button', {name: 'أنشئ رابطًا وانسخه'}).click()
  await dialog.getByText('المراجع القانوني').waitFor()
  const address = await dialog.locator('.link-to-pass').textContent()
  await assertAccessible(page, 'preview links')
  await shot(page, '29-preview-links')
  const stranger = await (await browser.newContext({locale: 'ar-KW'})).newPage()
  await stranger.goto(address)
  await stranger.getByRole('heading', {name: 'الوزير: «لا زيادة» في 2027'}).waitFor()
  await dialog.getByRole('button', {name: 'أبطله: المراجع القانوني'}).click()
  await dialog.getByText('لا روابط صالحة.').waitFor()
  await stranger.reload()
  await stranger.getByRole('alert').waitFor()
  await stranger.context().close()
  await page.keyboard.press('Escape')
  step('a draft was shown to somebody without an account')

  // What waits is planned by the keyboard's way to drag, then moved by its time.
  await page.getByRole('button', {name: 'إرسال للمراجعة'}).click()
  await page.getByText('قيد المراجعة').first().waitFor()
  await page.getByRole('link', {name: 'التقويم'}).click()
  await page.getByRole('button', {name: 'الشهر التالي'}).click()
  const grip = page.getByRole('button', {name: /اسحب: الوزير/})
  await grip.focus()
  await page.keyboard.press('Enter')
  for (let tries = 0; tries < 12; tries++) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByText('حُدد الموعد.').waitFor()
  const planned = await ask('GET', `/v1/editorial/articles/${article.id}`)
  assert.equal(planned.state, 'scheduled')
  assert.equal(new Date(planned.scheduledAt).getUTCHours(), 6, 'nine in Kuwait')
  await page.getByRole('button', {name: /غيّر الموعد: الوزير/}).click()
  const month = new Date(planned.scheduledAt).toISOString().slice(0, 7)
  await dialog.getByLabel('موعد النشر').fill(`${month}-15T18:30`)
  await dialog.getByRole('button', {name: 'تأكيد'}).click()
  await dialog.waitFor({state: 'detached'})
  const moved = await ask('GET', `/v1/editorial/articles/${article.id}`)
  assert.equal(moved.scheduledAt, `${month}-15T15:30:00Z`)
  await page.locator('.day').filter({hasText: 'الوزير'}).waitFor()
  await assertAccessible(page, 'calendar')
  await shot(page, '24-calendar')
  step('the article is planned')

  // A view of the list is kept.
  await page.goto(`${BASE}/console/articles?state=scheduled`)
  await page.getByRole('button', {name: 'احفظ هذا المشهد'}).click()
  await dialog.getByLabel('اسم المشهد').fill('المجدول')
  await dialog.getByRole('button', {name: 'حفظ'}).click()
  await page.goto(`${BASE}/console/articles`)
  await page.getByRole('link', {name: 'المجدول'}).click()
  await page.waitForURL(/state=scheduled/)
  step('a view is kept')

  // A picture: what is shown of it, and by which right.
  await page.getByRole('link', {name: 'الوسائط'}).click()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', {name: 'رفع ملفات'}).click()])
  await chooser.setFiles({name: 'مؤتمر.png', mimeType: 'image/png', buffer: await picture(page)})
  await dialog.getByText('مؤتمر.png').waitFor()
  await dialog.getByLabel('ما يظهر من الصورة').selectOption('1:1')
  const frame = dialog.getByRole('button', {name: /اسحب الإطار/})
  await frame.focus()
  await page.keyboard.press('-')
  await page.keyboard.press('ArrowLeft')
  await dialog.getByRole('button', {name: 'الحقوق'}).click()
  await dialog.getByLabel('بأي حق').selectOption('agency')
  await dialog.getByLabel('صاحب الحق').fill('كونا')
  await dialog.getByLabel('ينتهي في').fill('2030-01-01T00:00')
  await assertAccessible(page, 'medium')
  await shot(page, '25-medium')
  await dialog.getByRole('button', {name: 'حفظ'}).click()
  await page.getByText('حُفظ.').waitFor()
  const id = new URL(page.url()).searchParams.get('medium')
  const medium = await ask('GET', `/v1/editorial/media/${id}`)
  assert.equal(medium.category, 'agency')
  assert.equal(medium.licence.until, '2029-12-31T21:00:00Z')
  assert.ok(medium.crops['1:1'].width < 1)
  await dialog.getByRole('button', {name: 'حجب بسبب'}).click()
  await page.getByRole('dialog').last().getByLabel('السبب').selectOption('copyright')
  await page.getByRole('dialog').last().getByRole('button', {name: 'تأكيد'}).click()
  await page.getByRole('button', {name: 'أعدها للقراء'}).waitFor()
  assert.equal((await ask('GET', `/v1/editorial/media/${id}`)).takedown.reason, 'copyright')
  step('a picture has its rights')
  assert.deepEqual(complaints, [])
  step(`done; screenshots in ${directory}`)
} catch (failure) {
  await Promise.all(browser.contexts().flatMap((context) => context.pages()).map((page, at) => shot(page, `week-${at}`)))
  console.error(`what was on the screens is in ${directory}`)
  throw failure
} finally {
  await browser.close()
}
