// A claim made of words of a report: selected with the pointer, or ticked by the keyboard alone; saved, linked, shown as a person's, withdrawn.
import type { Page } from 'playwright-core'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

const WORDS = {
  ar: { add: 'أضف ادعاءً من النص', take: 'خذ الكلمات المحددة', sentences: 'اختر من جمل التقرير', type: 'النوع', why: 'سبب الإضافة', save: 'احفظ الادعاء', out: 'اسحب الادعاء', reason: 'سبب السحب', least: 'الحد الأدنى' }, // prettier-ignore
  en: { add: 'Add a claim from the text', take: 'Take the selected words', sentences: 'Choose from the sentences of the report', type: 'Type', why: 'Why it is added', save: 'Save the claim', out: 'Withdraw the claim', reason: 'Why it is withdrawn', least: 'Least' }, // prettier-ignore
} as const

interface Made {
  readonly id: string
  readonly by: string
  readonly words: string
  readonly start: number
  readonly day: string | null
  readonly event: string | null
}

/** Claims that people made of a report and did not take back. */
async function madeOf({ store: { db } }: ServedRecord, report: string): Promise<Made[]> {
  const { rows } = await sql<Made>`select f.id, c.recorded_by as by, c.claim->'evidence'->0->>'text' as words,
      (c.claim->'evidence'->0->>'start')::int as start, c.claim->'time'->>'from' as day, l.event_id as event
    from claims_in_force f join claims c on c.id = f.id left join linked_claims l on l.claim_id = f.id
    where f.report_id = ${report}::uuid and c.recorded_by like 'person:%'`.execute(db)
  return rows
}

/** A report with more than one sentence, and its text. */
async function someReport({ store: { db } }: ServedRecord, nth: number): Promise<{ readonly id: string; readonly text: string }> {
  const { rows } = await sql<{ id: string; text: string }>`select id, text from reports where length(text) between 200 and 600
    order by id limit 1 offset ${nth}`.execute(db)
  return rows[0] as { id: string; text: string }
}

/** Selects letters of the published text, as a pointer drawn over them would. */
const select = (page: Page, start: number, end: number): Promise<void> =>
  page.evaluate(
    ([from, to]) => {
      const node = document.querySelector('[data-part="text"]')?.firstChild as Text
      document.getSelection()?.setBaseAndExtent(node, from as number, node, to as number)
    },
    [start, end],
  )

const shots = async (page: Page, name: string): Promise<void> => {
  if (!process.env['SIJILL_SHOTS']) return
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${process.env['SIJILL_SHOTS']}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** Opens a report; where a warning stands before its text, it is passed. */
async function openReport(record: ServedRecord, id: string, view: Parameters<ServedRecord['open']>[1]): Promise<Page> {
  const page = await record.open(`/reports/${id}`, view)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const show = page.getByRole('button', { name: /^(?:أظهر النص|Show)/ })
  if (await show.isVisible()) await show.click()
  return page
}

describe.skipIf(noBrowser !== null)('a claim of words of a report', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord({ suggests: true })
  })
  afterAll(() => record.stop())

  it.each([
    ['ar', false],
    ['en', true],
  ] as const)('in %s rests on the words selected, is linked, shown as a person’s and withdrawn (dark: %s)', async (language, dark) => {
    const words = WORDS[language]
    const { id, text } = await someReport(record, language === 'ar' ? 0 : 1)
    const page = await openReport(record, id, { language, dark })
    await page.getByRole('button', { name: words.add }).click()
    const [start, end] = [text.indexOf(' ') + 1, text.indexOf(' ', 40)]
    await select(page, start, end)
    await page.getByRole('button', { name: words.take }).click()
    await page.getByRole('combobox', { name: words.type, exact: true }).selectOption('shelling')
    await page.locator('fieldset').getByRole('textbox', { name: words.least }).first().fill('٤')
    // the day is typed part by part, in the order of the language
    await page.getByRole('spinbutton').first().focus()
    await page.keyboard.type('04052024')
    await page.getByRole('textbox', { name: words.why }).fill('the reading missed it')
    await shots(page, `claim-${language}`)
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: words.save }).click()
    await expect
      .poll(() => madeOf(record, id), { timeout: 60_000 })
      .toMatchObject([{ words: text.slice(start, end), start, day: '2024-05-04' }])
    await expect.poll(async () => (await madeOf(record, id))[0]?.event ?? null, { timeout: 60_000 }).not.toBeNull()
    await page.getByText('the reading missed it').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await shots(page, `claim-made-${language}`)
    // on the page of its event it is told to be a person's too
    const [made] = await madeOf(record, id)
    await page.goto(`${record.origin}/events/${made?.event}?claim=${made?.id}&field=type`)
    await page.getByText('the reading missed it').first().waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.goBack()
    await page.getByRole('button', { name: words.out }).click()
    await page.getByRole('textbox', { name: words.reason }).fill('made twice')
    await page.getByRole('button', { name: words.out }).click()
    await expect.poll(() => madeOf(record, id), { timeout: 60_000 }).toEqual([])
    await page.getByText('the reading missed it').waitFor({ state: 'detached' })
    expect(record.faultsOf(page)).toEqual([])
  })

  it('is made from the queue by the keyboard alone, from a sentence that is ticked', async () => {
    const words = WORDS.ar
    const page = await record.open('/review', { language: 'ar' })
    await page.locator('article').waitFor()
    const body = await page.locator('[data-part="text"]').innerText()
    await page.evaluate(() => {
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyA', key: 'ش', bubbles: true, cancelable: true }))
    })
    await page.locator('#make').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('make')
    await page.locator('summary', { hasText: words.sentences }).focus()
    await page.keyboard.press('Enter')
    await page.locator('[data-own-keys] input[type="checkbox"]').last().focus()
    await page.keyboard.press('Space')
    const type = page.locator('[data-own-keys]').getByRole('combobox', { name: words.type, exact: true })
    await type.focus()
    await type.selectOption('armed_clash')
    await page.getByRole('textbox', { name: words.why }).focus()
    await page.keyboard.type('missed')
    const save = page.getByRole('button', { name: words.save })
    await save.focus()
    await page.keyboard.press('Enter')
    await page.locator('#make').waitFor({ state: 'detached', timeout: 60_000 })
    const { rows } = await sql<{ words: string }>`select c.claim->'evidence'->0->>'text' as words from claims_of_people p
      join claims c on c.id = p.claim_id order by p.recorded_at desc limit 1`.execute(record.store.db)
    expect(body).toContain(rows[0]?.words ?? 'nothing')
    // the claim in the queue was left alone
    const codings = await sql<{ n: string }>`select count(*) as n from review_codings`.execute(record.store.db)
    expect(codings.rows[0]?.n).toBe('0')
    expect(record.faultsOf(page)).toEqual([])
  })
})
