// How a claim is linked, from the queue: to another event by a key, taken back, split on the page of the event; ids stay, the history tells it.
import type { Page } from 'playwright-core'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

const WORDS = {
  ar: { why: 'السبب', unlink: 'افصل عن الحدث', part: 'افصل هذا الادعاء', decide: 'نفّذ القرار' }, // as the interface has them
  en: { why: 'Reason', unlink: 'Unlink from the event', part: 'Unlink', decide: 'Decide' },
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

async function eventOf({ store: { db } }: ServedRecord, claim: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select event_id as id from linked_claims where claim_id = ${claim}::uuid`.execute(db)
  return rows[0]?.id ?? ''
}

interface Links {
  readonly beside: readonly { readonly claim: string }[]
  readonly near: readonly { readonly claim: string; readonly event: { readonly id: string } }[]
}

/** Goes through the queue to a claim that is linked as is asked for, and shows how it is linked. */
async function toClaim(page: Page, will: (links: Links) => boolean): Promise<Links & { readonly claim: string }> {
  for (let nth = 0; nth < 40; nth++) {
    await page.locator('article').waitFor()
    const answer = page.waitForResponse(/claims\/[^/]+\/links/)
    await press(page, 'KeyL', 'م')
    const response = await answer
    const links = (await response.json()) as Links
    if (will(links)) return { claim: /claims\/([^/]+)\/links/.exec(response.url())?.[1] ?? '', ...links }
    await press(page, 'KeyS', 'س')
  }
  throw new Error('no claim of the demonstration is linked so')
}

describe.skipIf(noBrowser !== null)('how a claim is linked, in the queue', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord({ suggests: true })
  })
  afterAll(() => record.stop())

  it.each([
    ['ar', false],
    ['en', true],
  ] as const)('6. in %s is changed by keys, split on the page of the event, and told in its history (dark: %s)', async (language, dark) => {
    const words = WORDS[language]
    const page = await record.open('/review?order=latest', { language, dark })
    const { claim, near } = await toClaim(page, (links) => links.near.length > 0)
    const event = await eventOf(record, claim)
    const other = { claim: near[0]?.claim ?? '', event: near[0]?.event.id ?? '' }
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

  it('a claim leaves its event by a button that the keyboard reaches, and comes back', async () => {
    const page = await record.open('/review', { language: 'ar' })
    const { claim, beside } = await toClaim(page, (links) => links.beside.length > 0)
    const event = await eventOf(record, claim)
    const others = (): Promise<string> => eventOf(record, beside[0]?.claim ?? '')
    expect(await others()).toBe(event)
    await page.getByRole('button', { name: WORDS.ar.unlink }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await eventOf(record, claim)) === (await others()), { timeout: 60_000 }).toBe(false)
    await page.locator('#linked').focus()
    await press(page, 'KeyU', 'ع')
    await expect.poll(() => Promise.all([eventOf(record, claim), others()]), { timeout: 60_000 }).toEqual([event, event])
    const codings = await sql<{ n: string }>`select count(*) as n from review_codings`.execute(record.store.db)
    expect(codings.rows[0]?.n).toBe('0')
    expect(record.faultsOf(page)).toEqual([])
  })
})
