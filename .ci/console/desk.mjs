// A browser at the desk of a running Midad, and what every test of a screen asks of it.
import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {chromium} from 'playwright-core'

export const BASE = process.env.MIDAD_URL
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export async function openBrowser() {
  return chromium.launch({
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
}

/** Opens a page of its own session; what goes wrong in it is in `complaints`. */
export async function openDesk(browser, viewport = {width: 1280, height: 900}) {
  const context = await browser.newContext({viewport, locale: 'ar-KW', timezoneId: 'Asia/Kuwait'})
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const complaints = []
  page.on('console', (message) => {
    // A refusal or a lost network is told by the browser itself, and shown by the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text())
    }
  })
  page.on('pageerror', (error) => complaints.push(String(error.stack)))
  page.on('response', (response) => response.status() >= 500 && complaints.push(`${response.status()} ${response.url()}`))
  return {context, page, complaints}
}

/** No violation of WCAG 2.2 A and AA that axe can find. */
export async function assertAccessible(page, screen) {
  await page.evaluate(AXE)
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))
  assert.deepEqual(
    found.violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join('\n')}`),
    [],
    screen,
  )
}

export async function saved(page) {
  await page.locator('[data-standing=saved]').waitFor()
}

/** Asks the API as the administrator whose token the installation has made. */
export async function ask(method, path, body, headers = {}) {
  const answer = await fetch(BASE + path, {
    method,
    headers: {Authorization: `Bearer ${process.env.TOKEN}`, 'Content-Type': 'application/json', ...headers},
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  })
  const said = await answer.text()
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${said}`)
  return said === '' ? null : JSON.parse(said)
}

/** Makes somebody who works here, and signs them in at the screen, once its context is prepared. */
export async function signedIn(browser, role, path, {viewport, prepare = async () => {}} = {}) {
  const password = 'قهوة الصباح قبل العدد الأول'
  const email = `${Math.random().toString(36).slice(2)}@example.com`
  const user = await ask('POST', '/v1/editorial/users', {email, name: 'منى', role})
  await ask('POST', '/v1/auth/password-resets', {token: user.invitation.token, password})
  const desk = await openDesk(browser, viewport)
  await prepare(desk)
  await desk.page.goto(BASE + path)
  await desk.page.getByLabel('البريد الإلكتروني').fill(email)
  await desk.page.getByLabel('كلمة المرور').fill(password)
  await desk.page.keyboard.press('Enter')
  return desk
}

/** A picture of 1200 × 800 that a browser has painted. */
export async function picture(page, text = 'مداد') {
  const base64 = await page.evaluate((written) => {
    const canvas = Object.assign(document.createElement('canvas'), {width: 1200, height: 800})
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#0b5c66'
    pen.fillRect(0, 0, 1200, 800)
    pen.fillStyle = '#fff'
    pen.font = '120px sans-serif'
    pen.fillText(written, 500, 440)
    return canvas.toDataURL('image/png').split(',')[1]
  }, text)
  return Buffer.from(base64, 'base64')
}

/** Pastes as a browser does whose clipboard has these forms. */
export async function paste(page, forms) {
  await page.evaluate((given) => {
    const data = new DataTransfer()
    Object.entries(given).forEach(([type, text]) => data.setData(type, text))
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))
  }, forms)
}
