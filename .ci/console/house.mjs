// The house in the console: its site, what works with it, and files brought in; beside a running Midad.
import assert from 'node:assert/strict'
import {mkdtemp} from 'node:fs/promises'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ask, assertAccessible, BASE, openBrowser, saved, signedIn} from './desk.mjs'

const directory = process.env.SCREENS ?? await mkdtemp(join(tmpdir(), 'console-'))
const browser = await openBrowser()
const shot = (page, name) => page.screenshot({path: `${directory}/${name}.png`})
const started = Date.now()
const step = (told) => console.log(`${String(Date.now() - started).padStart(6)} ms  ${told}`)

const received = []
const receiver = createServer((request, response) => {
  received.push(request.headers)
  request.resume().on('end', () => response.writeHead(204).end())
})
await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve))

try {
  const {page, complaints} = await signedIn(browser, 'admin', '/console/house')
  const dialog = page.getByRole('dialog')
  const part = async (name) => {
    await page.getByRole('navigation', {name: 'الدار'}).getByRole('link', {name}).click()
    await page.getByRole('heading', {level: 1, name}).waitFor()
  }

  // A page of the site is written like an article, without what only articles have.
  await part('الصفحات الثابتة')
  await page.getByRole('button', {name: 'صفحة جديدة'}).click()
  await page.getByLabel('العنوان', {exact: true}).fill('سياسة التصحيح')
  assert.equal(await page.getByLabel('القسم').count(), 0, 'a page has no section')
  await saved(page)
  await page.getByRole('button', {name: 'نشر الآن'}).click()
  await page.getByText('نُشر في').waitFor()
  await page.goBack()
  await page.getByRole('link', {name: 'سياسة التصحيح'}).waitFor()
  await assertAccessible(page, 'pages')
  step('a page is out')

  // A menu of two levels, ordered by keys.
  await part('القوائم')
  await page.getByRole('button', {name: 'قائمة جديدة'}).click()
  await dialog.getByLabel(/مفتاح القائمة/).fill('footer')
  await dialog.getByRole('button', {name: 'إضافة'}).click()
  const menu = page.getByRole('region', {name: 'footer'})
  await menu.getByRole('button', {name: 'أضف بندًا'}).click()
  await dialog.getByLabel('يقود إلى').selectOption('none')
  await dialog.getByLabel('الاسم المعروض', {exact: true}).fill('المجلة')
  await dialog.getByRole('button', {name: 'حفظ'}).click()
  await menu.getByRole('button', {name: 'أضف بندًا'}).click()
  await dialog.getByLabel('يقود إلى').selectOption('page')
  await dialog.getByRole('button', {name: 'اختر…'}).click()
  await page.getByRole('dialog').last().getByRole('button', {name: /سياسة التصحيح/}).click()
  await dialog.getByRole('button', {name: 'حفظ'}).click()
  await menu.getByRole('button', {name: 'أدخله تحت ما قبله 2'}).click()
  await menu.getByRole('button', {name: 'حفظ'}).click()
  await menu.getByRole('button', {name: 'حفظ', disabled: true}).waitFor()
  const shown = await (await fetch(`${BASE}/v1/menus/footer`)).json()
  assert.equal(shown.items[0].children[0].label, 'سياسة التصحيح')

  // The same by the keyboard's way to drag: out of «المجلة», and before it.
  await menu.getByRole('row').first().focus()
  for (const key of ['ArrowDown', 'ArrowLeft', 'Enter', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(200)
  }
  await page.getByRole('button', {name: 'أدخل قبل المجلة'}).waitFor()
  await page.keyboard.press('Enter')
  await menu.getByRole('button', {name: 'حفظ'}).click()
  await menu.getByRole('button', {name: 'حفظ', disabled: true}).waitFor()
  const arranged = await (await fetch(`${BASE}/v1/menus/footer`)).json()
  assert.deepEqual(arranged.items.map((item) => item.label), ['سياسة التصحيح', 'المجلة'])
  await assertAccessible(page, 'menus')
  await shot(page, '16-menus')
  step('a menu is written')

  await part('المطبوعة')
  await page.getByRole('button', {name: 'أضف منصبًا'}).click()
  const rows = await page.locator('.rows').first().getByRole('group').count()
  const last = page.locator('.rows').first().getByRole('group').nth(rows - 1)
  await last.getByLabel('المنصب', {exact: true}).fill('مدير التحرير')
  await last.getByLabel('الاسم').fill('دلال الرشيد')
  await last.getByLabel('رمز المنصب (بالإنجليزية)').fill('managing-editor')
  await page.getByLabel('الصدور').selectOption('weekly')
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'PATCH'),
    page.getByRole('button', {name: 'حفظ'}).click(),
  ])
  const publication = await ask('GET', '/v1/editorial/publication')
  assert.equal(publication.masthead.at(-1).name, 'دلال الرشيد')
  assert.equal(publication.frequency, 'weekly')
  await assertAccessible(page, 'publication')
  await shot(page, '17-publication')
  step('the masthead is kept')

  await part('العناوين القديمة')
  await page.getByRole('button', {name: 'عنوان جديد'}).click()
  await dialog.getByLabel('العنوان القديم').fill('/about.php')
  await dialog.getByLabel('العنوان (URL)').fill('/من-نحن')
  await dialog.getByRole('button', {name: 'حفظ'}).click()
  await page.getByText('/about.php').waitFor()
  await page.getByRole('button', {name: 'إدخال ملف CSV'}).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', {name: 'جرّب أولًا'}).click(),
  ])
  await chooser.setFiles({
    name: 'old.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('from,to,status\n/old/1,/جديد/1,301\n/loop,/loop,301\n'),
  })
  await dialog.getByText('أُضيف: 1').waitFor()
  await dialog.getByText(/السطر 3/).waitFor()
  await assertAccessible(page, 'redirects of a file')
  await dialog.getByRole('button', {name: 'أدخل', exact: true}).click()
  await page.getByText('/old/1').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', {name: 'فحص عناوين قديمة'}).click()
  await dialog.getByLabel(/ألصق عناوين/).fill('/about.php\n/nothing')
  await dialog.getByRole('button', {name: 'افحص'}).click()
  await dialog.getByText('404', {exact: true}).waitFor()
  await page.keyboard.press('Escape')
  await shot(page, '18-redirects')
  step('old addresses lead on')

  await part('رموز البرامج')
  await page.getByRole('button', {name: 'رمز جديد'}).click()
  await dialog.getByLabel('الاسم').fill('التطبيق')
  await dialog.getByRole('button', {name: 'حفظ'}).click()
  const token = await page.locator('.link-to-pass').textContent()
  const asApp = () => fetch(`${BASE}/v1/auth/me`, {headers: {Authorization: `Bearer ${token}`}})
  assert.equal((await asApp()).status, 200)
  await dialog.getByRole('button', {name: 'إغلاق'}).click()
  await page.getByRole('button', {name: 'إلغاء الرمز: التطبيق'}).click()
  await dialog.getByRole('button', {name: 'إلغاء الرمز'}).click()
  await page.getByText('أُلغي').waitFor()
  assert.equal((await asApp()).status, 401)
  await assertAccessible(page, 'tokens')
  step('a token is made and revoked')

  await part('إشعارات الأنظمة')
  await page.getByRole('button', {name: 'إشعار جديد'}).click()
  await dialog.getByLabel('الاسم').fill('الموقع')
  await dialog.getByLabel(/العنوان/).fill(`http://127.0.0.1:${receiver.address().port}/hook`)
  await dialog.getByText('article.*').click()
  await dialog.getByRole('button', {name: 'حفظ'}).click()
  await page.locator('.link-to-pass').waitFor()
  await dialog.getByRole('button', {name: 'إغلاق'}).click()
  await page.getByRole('button', {name: 'تجربة: الموقع'}).click()
  await page.getByRole('button', {name: 'ما أُرسل: الموقع'}).click()
  await dialog.locator('li').getByText('وصل').waitFor()
  await dialog.getByRole('button', {name: /المحاولات/}).click()
  await dialog.locator('.attempts li').waitFor()
  await assertAccessible(page, 'deliveries')
  await shot(page, '19-deliveries')
  assert.ok(received[0]['webhook-signature'])
  await page.keyboard.press('Escape')
  await page.getByRole('button', {name: 'التوقيع: الموقع'}).click()
  await dialog.getByText('سر مشترك (HMAC)').first().waitFor()
  await dialog.getByLabel('طريقة التوقيع').selectOption('v1a')
  await assertAccessible(page, 'secrets')
  await shot(page, '28-secrets')
  await dialog.getByRole('button', {name: 'سر جديد'}).click()
  await page.getByRole('dialog').last().locator('.link-to-pass').getByText(/^whpk_/).waitFor()
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', {name: 'أنهِه الآن'}).click()
  await dialog.getByRole('button', {name: 'أنهِه الآن'}).waitFor({state: 'detached'})
  await page.keyboard.press('Escape')
  await page.getByRole('button', {name: 'تجربة: الموقع'}).click()
  await page.waitForFunction(() => document.querySelector('.notice') !== null)
  for (let tries = 0; received.length < 2 && tries < 50; tries++) {
    await page.waitForTimeout(200)
  }
  assert.match(received.at(-1)['webhook-signature'], /^v1a,/)
  step('a webhook is told, and signed anew')

  await part('الإدخال والإخراج')
  const [xml] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', {name: /ووردبريس/}).click(),
  ])
  await xml.setFiles({name: 'site.xml', mimeType: 'text/xml', buffer: Buffer.from(wordpress(60))})
  await page.getByRole('status').getByText('انتهى الإدخال.').first().waitFor({timeout: 120_000})
  await page.getByText(/أُضيف: \d+/).waitFor()
  await assertAccessible(page, 'import')
  await shot(page, '20-import')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', {name: 'تنزيل الملف'}).click(),
  ])
  assert.equal(download.suggestedFilename(), 'newsroom.ndjson')
  step('an old site is in')

  await part('سجل الأعمال')
  await page.getByLabel('النوع').selectOption('token')
  await page.getByText(/منى.*ألغى/).first().waitFor()
  await assertAccessible(page, 'audit')
  await shot(page, '21-audit')
  assert.deepEqual(complaints, [])
  step(`done; screenshots in ${directory}`)
} catch (failure) {
  await Promise.all(browser.contexts().flatMap((context) => context.pages()).map((page, at) => shot(page, `house-${at}`)))
  console.error(`what was on the screens is in ${directory}`)
  throw failure
} finally {
  await browser.close()
  receiver.close()
}

/** An export of WordPress with so many posts. */
function wordpress(posts) {
  const items = Array.from({length: posts}, (_, at) => `<item>
    <title>خبر قديم ${at + 1}</title><link>https://old.example/?p=${at + 1}</link><dc:creator>admin</dc:creator>
    <content:encoded><![CDATA[<p>نص الخبر القديم رقم ${at + 1}.</p>]]></content:encoded>
    <wp:post_id>${at + 1}</wp:post_id><wp:post_date_gmt>2014-05-0${at % 9 + 1} 08:00:00</wp:post_date_gmt>
    <wp:post_name>old-${at + 1}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`)
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>الموقع القديم</title>
    <link>https://old.example</link><language>ar</language><wp:wxr_version>1.2</wp:wxr_version>
    <wp:author><wp:author_login>admin</wp:author_login><wp:author_display_name>سارة</wp:author_display_name></wp:author>
    ${items.join('\n')}</channel></rss>`
}
