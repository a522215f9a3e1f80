// Review in a browser: by the keyboard alone on an Arabic layout, and everything can be taken back.
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

/** What each key writes on an Arabic layout: the browser is told the key and where it is, as the system would. */
const ARABIC: Readonly<Record<string, string>> = { KeyR: 'ق', KeyS: 'س', KeyF: 'ب', KeyU: 'ع', KeyE: 'ث', KeyN: 'ى', KeyJ: 'ت', KeyK: 'ن' }

async function press(page: Page, code: string): Promise<void> {
  await page.evaluate(
    ({ code: at, key }) => {
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new KeyboardEvent('keydown', { code: at, key, bubbles: true, cancelable: true }))
    },
    { code, key: ARABIC[code] ?? code },
  )
}

const sentence = (page: Page): Promise<string> => page.locator('article').innerText()
const codings = async (record: ServedRecord): Promise<string[]> => {
  const { rows } = await sql<{ kind: string }>`select kind from review_codings order by seq`.execute(record.store.db)
  return rows.map(({ kind }) => kind)
}

describe.skipIf(noBrowser !== null)('review', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord()
    // nothing by chance: what is shown without suggestions is tried in the store
    await sql`insert into review_settings (settings, recorded_by) values ('{"blind_share": 0}', 'person:test')`.execute(record.store.db)
  })
  afterAll(() => record.stop())

  it('4. by the keyboard alone on an Arabic layout: ten claims accepted, edited, refused, taken back', async () => {
    const page = await record.open('/review', { language: 'ar' })
    await page.locator('article').waitFor()
    // least certain first: a chip has the focus from the start
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true')
    const times: number[] = []
    const decide = async (...codes: readonly string[]): Promise<void> => {
      // ten in a moment are more than are fetched ahead
      await page.locator('article').waitFor()
      const before = await sentence(page)
      const shown = await page.evaluate(() => document.querySelector('article')?.parentElement?.textContent)
      for (const code of codes.slice(0, -1)) await press(page, code)
      const took = await page.evaluate(
        async ({ code, key, was }) => {
          const start = performance.now()
          ;(document.activeElement ?? document.body).dispatchEvent(
            new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }),
          )
          while (document.querySelector('article')?.parentElement?.textContent === was && performance.now() - start < 20_000)
            await new Promise((resolve) => requestAnimationFrame(resolve))
          return performance.now() - start
        },
        {
          code: codes.at(-1) as string,
          key: ARABIC[codes.at(-1) as string] ?? '',
          was: codes.length > 1 ? await page.evaluate(() => document.querySelector('article')?.parentElement?.textContent) : shown,
        },
      )
      times.push(took)
      expect(before).not.toBe('')
    }
    for (let nth = 0; nth < 4; nth++) await decide('Enter')
    await decide('KeyR', 'Digit1')
    await decide('KeyN', 'Enter')
    // the place is found by writing its name
    await press(page, 'KeyE')
    await page.locator('form input, form select').first().waitFor()
    await page.keyboard.press('Escape')
    for (let nth = 0; nth < 4; nth++) await decide('Enter')
    await expect.poll(() => codings(record), { timeout: 60_000 }).toHaveLength(10)
    expect((await codings(record)).filter((kind) => kind === 'reject')).toHaveLength(1)
    await press(page, 'KeyU')
    await expect.poll(async () => (await codings(record)).at(-1), { timeout: 30_000 }).toBe('withdraw')
    process.stdout.write(`ms to the next claim: ${times.map(Math.round).join(' ')}\n`)
    expect(record.faultsOf(page)).toEqual([])
  })

  it('5. undo: three decisions come back in their order, the log keeps them, none is erased', async () => {
    const page = await record.open('/review', { language: 'en' })
    await page.locator('article').waitFor()
    const before = await codings(record)
    const first = await sentence(page)
    for (let nth = 0; nth < 3; nth++) {
      await press(page, 'Enter')
      await expect.poll(() => codings(record), { timeout: 60_000 }).toHaveLength(before.length + nth + 1)
    }
    for (let nth = 0; nth < 3; nth++) await press(page, 'KeyU')
    await expect
      .poll(async () => (await codings(record)).slice(before.length), { timeout: 60_000 })
      .toEqual(['accept', 'accept', 'accept', 'withdraw', 'withdraw', 'withdraw'])
    expect(await sentence(page)).toBe(first)
    const audit = await sql<{ act: string }>`select act from audit where act like 'review.undo'`.execute(record.store.db)
    expect(audit.rows.length).toBeGreaterThanOrEqual(3)
  })

  it.each([
    ['ar', false],
    ['en', true],
  ] as const)('in %s is without a fault (dark: %s)', async (language, dark) => {
    const page = await record.open('/review', { language, dark })
    await page.locator('article').waitFor()
    if (process.env['SIJILL_SHOTS'])
      for (const width of [1440, 1024, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await page.screenshot({ path: `${process.env['SIJILL_SHOTS']}/review-${language}-${width}.png` })
      }
    await press(page, 'KeyE')
    expect(await violationsOf(page)).toEqual([])
    expect(record.faultsOf(page)).toEqual([])
  })
})
