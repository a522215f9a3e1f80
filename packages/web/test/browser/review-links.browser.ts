// How a claim is linked, from the queue: to another event by a key, taken back, split on the page of the event; ids stay, the history tells it.
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

const WORDS = {
  ar: { why: 'السبب', part: 'افصل هذا الادعاء', decide: 'نفّذ القرار' }, // as the interface has them
  en: { why: 'Reason', part: 'Unlink', decide: 'Decide' },
} as const

/** Presses a key where it is on the keyboard, as an Arabic layout would write it. */
const press = (page: Page, code: string, key: string): Promise<void> =>
  page.evaluate(
    (init) => {
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }))
    },
    { code, key },
  )

interface Linked {
  readonly claim: string
  readonly event: string
}

async function eventOf({ store: { db } }: ServedRecord, claim: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select event_id as id from linked_claims where claim_id = ${claim}::uuid`.execute(db)
  return rows[0]?.id ?? ''
}

/** Goes through the queue to a claim that has an event near it, and opens how it is linked. */
async function toClaimWithNear(page: Page, record: ServedRecord): Promise<Linked & { readonly other: Linked }> {
  for (let nth = 0; nth < 40; nth++) {
    await page.locator('article').waitFor()
    const answer = page.waitForResponse(/claims\/[^/]+\/links/)
    await press(page, 'KeyL', 'م')
    const response = await answer
    const { near } = (await response.json()) as { near: { claim: string; event: { id: string } }[] }
    const claim = /claims\/([^/]+)\/links/.exec(response.url())?.[1] ?? ''
    const [first] = near
    if (first) return { claim, event: await eventOf(record, claim), other: { claim: first.claim, event: first.event.id } }
    await press(page, 'KeyS', 'س')
  }
  throw new Error('no claim of the demonstration has an event near it')
}

describe.skipIf(noBrowser !== null)('how a claim is linked, in the queue', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord()
    await sql`insert into review_settings (settings, recorded_by) values ('{"blind_share": 0}', 'person:test')`.execute(record.store.db)
  })
  afterAll(() => record.stop())

  it.each([
    ['ar', false],
    ['en', true],
  ] as const)('6. in %s is changed by keys, split on the page of the event, and told in its history (dark: %s)', async (language, dark) => {
    const words = WORDS[language]
    const page = await record.open('/review?order=latest', { language, dark })
    const { claim, event, other } = await toClaimWithNear(page, record)
    const events = (): Promise<string[]> => Promise.all([eventOf(record, claim), eventOf(record, other.claim)])
    const areOne = async (): Promise<boolean> => new Set(await events()).size === 1
    await page.getByRole('textbox', { name: words.why }).fill('the same raid')
    expect(await violationsOf(page)).toEqual([])
    if (process.env['SIJILL_SHOTS'])
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await page.screenshot({ path: `${process.env['SIJILL_SHOTS']}/links-${language}-${width}.png`, fullPage: true })
      }
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.locator('#linked').focus()
    await press(page, 'Digit1', '1')
    await expect.poll(areOne, { timeout: 60_000 }).toBe(true)
    await press(page, 'KeyU', 'ع')
    await expect.poll(events, { timeout: 60_000 }).toEqual([event, other.event])
    // once more, and then split where the event is
    await page.locator('#linked ~ ol kbd', { hasText: '1' }).waitFor()
    await page.locator('#linked').focus()
    await press(page, 'Digit1', '1')
    await expect.poll(areOne, { timeout: 60_000 }).toBe(true)
    const [both] = await events()
    await page.goto(`${record.origin}/events/${both}`)
    await page.getByRole('button', { name: words.part, exact: true }).last().click()
    await page.getByRole('dialog').getByRole('textbox').fill('two raids')
    await page.getByRole('dialog').getByRole('button', { name: words.decide }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 })
    await page.reload()
    // two events again, by the ids that they had
    expect(await events()).toEqual([event, other.event])
    const history = page.locator('section', { has: page.locator('#history') })
    await history.getByText('two raids').first().waitFor()
    await history.getByText('the same raid').first().waitFor()
    expect(await history.getByRole('time').count()).toBeGreaterThan(1)
    expect(record.faultsOf(page)).toEqual([])
  })
})
