// Two coders differ: someone judges without knowing who they are, and how far they agree is told with its limits.
import { randomUUID } from 'node:crypto'
import { codingKnowledge } from '@sijill/server/service/review/coding-knowledge.ts'
import { recordCoding } from '@sijill/server/service/review/coding.ts'
import { nextClaims, type Coder } from '@sijill/server/service/review/queue.ts'
import { setReview, USUAL_SETTINGS } from '@sijill/server/service/review/review-settings.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

const CODERS: readonly Coder[] = ['rana', 'samer'].map((name) => ({ who: `person:${name}`, alone: false }))
const CLAIMS = 4

describe.skipIf(noBrowser !== null)('adjudication', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord()
    const { db } = record.store
    await setReview(db, { ...USUAL_SETTINGS, double_share: 1, blind_share: 0, gold_share: 0, canary_share: 0 }, 'person:huda')
    const knowledge = (): ReturnType<typeof codingKnowledge> => codingKnowledge(record.folder)
    const [first, second] = CODERS as [Coder, Coder]
    const queue = { claims: {}, order: 'uncertain' } as const
    const taken = await nextClaims(db, queue, first, { held: [], most: CLAIMS })
    const code = (coder: Coder, claim: string, changes: object) =>
      recordCoding(db, { id: randomUUID(), claim, verdict: 'accept', changes, reason: '', seconds: { total: 3 } }, coder, knowledge)
    for (const { id } of taken) await code(first, id, {})
    // they differ over who did it in two of four
    for (const [at, { id }] of (await nextClaims(db, queue, second, { held: [], most: CLAIMS })).entries())
      await code(second, id, at < 2 ? { initiators: ['usa'] } : {})
  })
  afterAll(() => record.stop())

  it.each([
    ['ar', 1440, false],
    ['en', 390, true],
  ] as const)('in %s at %d px is without a fault (dark: %s), and names nobody', async (language, width, dark) => {
    const page = await record.open('/review/adjudication', { language, width, dark })
    await page.locator('fieldset').first().waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/rana|samer/i)
    expect(await violationsOf(page)).toEqual([])
    expect(record.faultsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  it('16. blind: none is right, another value is typed, and the agreement says what it rests on', async () => {
    const page = await record.open('/review/adjudication', { language: 'en' })
    await page.getByTestId('to-judge').getByText('2 claims wait').waitFor()
    const who = page.locator('fieldset[data-field="initiators"]')
    await who.waitFor()
    const keep = page.getByRole('button', { name: 'Keep the judgement' })
    expect(await keep.isDisabled()).toBe(true)
    // by the keyboard, as radios are
    await who.getByRole('radio', { name: 'None is right' }).focus()
    await page.keyboard.press('Space')
    expect(await keep.isDisabled()).toBe(false)
    await who.getByRole('radio', { name: 'Another value' }).check()
    await who.getByRole('searchbox').or(who.getByRole('textbox')).first().fill('ISIS')
    await who
      .getByRole('button', { name: /Islamic State/ })
      .first()
      .click()
    await who.getByRole('button', { name: 'Done' }).click()
    await keep.click()
    await page.getByTestId('to-judge').getByText('One claim waits').waitFor()
    const { rows } = await sql<{ verdicts: Record<string, string>; recorded_by: string }>`
      select verdicts, recorded_by from review_adjudications`.execute(record.store.db)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.verdicts).toMatchObject({ claim: 'accept', initiators: 'new' })
    await page.getByRole('link', { name: 'Agreement' }).click()
    const row = page.getByTestId('agreement').locator('tr[data-field="initiators"]')
    await row.waitFor()
    const cells = await row.locator('td').allInnerTexts()
    // of a claim of which one coder has no value, the field is missing
    expect(Number(cells[0])).toBe(CLAIMS * (1 - Number.parseInt(cells[1] as string, 10) / 100))
    expect(cells[2]).toMatch(/-?\d\.\d{3} \[-?\d\.\d{3}, -?\d\.\d{3}\]|undefined/)
    expect(cells[3]).toMatch(/^\d+%$/)
    expect(cells.at(-1)).toContain('Too few')
  })

  it.each(['ar', 'en'] as const)('tells of agreement in %s without a fault', async (language) => {
    const page = await record.open('/review/agreement', { language })
    await page.getByTestId('agreement').waitFor()
    expect(await violationsOf(page)).toEqual([])
    expect(record.faultsOf(page)).toEqual([])
  })
})
