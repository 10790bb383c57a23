// A photo with its caption and credit in Arabic, from the upload to the top of a published article.
import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

const {MIDAD_URL, TOKEN} = process.env

async function act(path, body, headers = {}) {
  const answer = await fetch(MIDAD_URL + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${TOKEN}`,
      ...(body instanceof FormData ? {} : {'content-type': 'application/json'}),
      ...headers,
    },
    body: body instanceof FormData ? body : JSON.stringify(body),
  })
  const text = await answer.text()
  assert.ok(answer.ok, text)
  return JSON.parse(text)
}

/** A photo as a camera makes it, with the segment in which a photo desk writes the caption and the credit (IPTC). */
async function photo(page) {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 1800
    canvas.height = 1200
    const context = canvas.getContext('2d')
    const sky = context.createLinearGradient(0, 0, 1800, 1200)
    sky.addColorStop(0, '#1f4e79')
    sky.addColorStop(1, '#d9a441')
    context.fillStyle = sky
    context.fillRect(0, 0, 1800, 1200)
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]
  })
  const jpeg = Buffer.from(drawn, 'base64')
  const described = await readFile(new URL('../../src/test/resources/files/iptc-arabic.jpg', import.meta.url))
  const start = described.indexOf(Buffer.from([0xff, 0xed]))
  const segment = described.subarray(start, start + 2 + described.readUInt16BE(start + 2))
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}

export async function readPicture(page, address, directory) {
  const form = new FormData()
  form.append('file', new Blob([await photo(page)], {type: 'image/jpeg'}), 'صورة المؤتمر.jpg')
  const medium = await act('/v1/editorial/media', form)
  const draft = await act('/v1/editorial/articles', {headline: 'خبر وصورة', lead: {media: medium.id}})
  const article = await act(`/v1/editorial/articles/${draft.id}/publish`, {}, {'if-match': '*'})

  await page.goto(`${address}/?article=${encodeURIComponent(article.slug)}`)
  const picture = page.locator('figure.lead img')
  await picture.waitFor()
  await picture.evaluate((one) => one.decode())
  const shown = await picture.evaluate((one) => ({source: one.currentSrc, width: one.naturalWidth}))
  assert.ok(shown.width > 0 && /\.(webp|avif)$/.test(shown.source), JSON.stringify(shown))
  const words = await page.locator('figure.lead figcaption > *').allTextContents()
  const texts = Object.values(medium.texts ?? {})[0] ?? {}
  assert.deepEqual(words, [texts.caption, medium.credit])
  await page.screenshot({path: join(directory, 'picture.png'), fullPage: true})
}
