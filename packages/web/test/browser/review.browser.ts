// Review in a browser: by the keyboard alone on an Arabic layout, and everything can be taken back.
import type { Page } from 'playwright-core'
import { sql } from 'kysely'
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
    record = await serveRecord({ suggests: true })
    // nothing by chance: what is shown without suggestions is tried in the store
  })
  afterAll(() => record.stop())

  /** The nth type of which there are about as many claims as the test has decisions. */
  async function typeOf(nth: number): Promise<string> {
    const { rows } = await sql<{ type: string }>`select type from claims_in_force where kind in ('occurrence', 'aggregate', 'update')
      group by type having count(*) between 10 and 24 order by count(*), type`.execute(record.store.db)
    return rows[nth]?.type ?? ''
  }

  it.each([
    ['ar', 0, 'المكان', 'الحسكة', 'لا ادعاءات بهذه الشروط'], // place, al-Hasakah, no claims of these conditions
    ['en', 1, 'Place', 'Hasakah', 'No claim of these conditions'],
  ] as const)(
    '4. in %s by the keyboard alone on an Arabic layout, to the end of the queue: accepted, refused, the place edited, taken back',
    async (language, nth, place, name, nothing) => {
      const type = await typeOf(nth)
      const page = await record.open(`/review?types=${type}`, { language })
      await page.locator('[data-claim]').waitFor()
      // least certain first: a chip has the focus from the start
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true')
      const before = (await codings(record)).length
      const times: number[] = []
      const isEmpty = (): Promise<boolean> => page.getByText(nothing).isVisible()
      const claim = (): Promise<string | null> => page.locator('[data-claim]').getAttribute('data-claim')
      /** Presses keys, the last of which decides; gives how long until another claim, or none, is there. */
      const decide = async (...codes: readonly string[]): Promise<string | null> => {
        // ten in a moment are more than are fetched ahead
        await page.locator('[data-claim]').waitFor()
        const was = await claim()
        for (const code of codes.slice(0, -1)) await press(page, code)
        const last = codes.at(-1) as string
        const took = await page.evaluate(
          async ({ code, key }) => {
            const shown = (): string | null => document.querySelector('[data-claim]')?.getAttribute('data-claim') ?? null
            const [start, first] = [performance.now(), shown()]
            const target = document.activeElement ?? document.body
            target.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }))
            while (shown() === first && performance.now() - start < 20_000) await new Promise((resolve) => requestAnimationFrame(resolve))
            return performance.now() - start
          },
          { code: last, key: ARABIC[last] ?? last },
        )
        times.push(took)
        return was
      }
      await decide('Enter')
      await decide('Enter')
      await decide('KeyR', 'Digit1')
      await decide('KeyN', 'Enter')
      // the place is found by writing its name
      await page.locator('[data-claim]').waitFor()
      for (let step = 0; step < 10 && !(await page.evaluate(() => document.activeElement?.textContent ?? '')).startsWith(place); step++)
        await press(page, 'KeyJ')
      await press(page, 'KeyE')
      await page.keyboard.type(name)
      await page.locator('form li button').first().waitFor()
      await page.keyboard.press('Enter')
      await page.locator('form li button').first().waitFor({ state: 'detached' })
      await page.keyboard.press('Enter')
      await page.locator('form').waitFor({ state: 'detached' })
      const edited = await decide('Enter')
      const taken = await decide('Enter')
      await press(page, 'KeyU')
      await expect.poll(claim).toBe(taken)
      const claimOrEnd = page.locator('[data-claim]').or(page.getByText(nothing)).first()
      for (let rest = 0; rest < 30 && !(await isEmpty()); rest++) {
        if (await page.locator('[data-claim]').isVisible()) await decide('Enter')
        await claimOrEnd.waitFor()
      }
      await page.getByText(nothing).waitFor()
      // what was decided is sent behind the screen
      const left = async (): Promise<unknown> => {
        const { rows } = await sql<{ open: string; places: string }>`select
          (select count(*) from claims_in_force f where f.type = ${type} and f.kind in ('occurrence', 'aggregate', 'update')
            and not exists (select from reviewed_claims v where v.claim_id = f.id and v.state in ('accepted', 'rejected'))) as open,
          (select count(*) from decisions d where d.claim_id = ${edited}::uuid and d.kind = 'edit' and d.changes->'place' is not null)
            as places`.execute(record.store.db)
        return rows[0]
      }
      await expect.poll(left, { timeout: 60_000 }).toEqual({ open: '0', places: '1' })
      const made = (await codings(record)).slice(before)
      expect(made.length).toBeGreaterThanOrEqual(11)
      expect([made.filter((kind) => kind === 'reject'), made.filter((kind) => kind === 'withdraw')].map(({ length }) => length)).toEqual([
        1, 1,
      ])
      process.stdout.write(`ms to the next claim: ${times.map(Math.round).join(' ')}\n`)
      expect(record.faultsOf(page)).toEqual([])
    },
  )

  it.each(['ar', 'en'] as const)(
    '5. in %s undo: three decisions come back in their order, the log keeps them, none is erased',
    async (language) => {
      const page = await record.open('/review', { language })
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
    },
  )

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
