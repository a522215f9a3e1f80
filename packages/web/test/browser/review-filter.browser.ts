// The queue by conditions in a browser: the address has them, the counts follow, they are kept under a name.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

const remaining = { ar: 'متبقٍّ', en: 'remaining' } as const
const WORDS = {
  ar: { panel: /^التصفية/, sureness: 'الثقة', kept: 'مرشّحات محفوظة', name: 'اسم للشروط الحالية', keep: 'احفظ' }, // as the interface has them
  en: { panel: /^Filter/, sureness: 'Confidence', kept: 'Saved filters', name: 'A name for these conditions', keep: 'Save' },
} as const

describe.skipIf(noBrowser !== null)('the filter of the queue', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord({ suggests: true })
  })
  afterAll(() => record.stop())

  it.each([
    ['ar', false],
    ['en', true],
  ] as const)('in %s narrows the queue, keeps the conditions and is without a fault (dark: %s)', async (language, dark) => {
    const words = WORDS[language]
    const page = await record.open('/review', { language, dark })
    await page.locator('article').waitFor()
    const left = async (): Promise<number> => {
      const told = await page.locator('dl > div', { hasText: remaining[language] }).locator('dd').innerText()
      return Number(told.replaceAll(/\D/g, ''))
    }
    const all = await left()
    await page.getByRole('button', { name: words.panel }).click()
    const sureness = page.getByRole('combobox', { name: words.sureness })
    await sureness.focus()
    await sureness.selectOption('0.5')
    await expect.poll(() => page.url()).toContain('below=0.5')
    await expect.poll(left).toBeLessThan(all)
    await page.locator('article').waitFor()
    // the condition keeps the focus: a claim that comes does not take it
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
    const { rows } = await sql<{ n: string }>`select count(*) as n from review_leases l join claims_in_force f on f.id = l.claim_id
      where l.expires_at > now() and f.confidence >= 0.5`.execute(record.store.db)
    expect(rows[0]?.n).toBe('0')
    expect(await violationsOf(page)).toEqual([])
    if (process.env['SIJILL_SHOTS'])
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await page.screenshot({ path: `${process.env['SIJILL_SHOTS']}/filter-${language}-${width}.png`, fullPage: true })
      }
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByRole('button', { name: words.kept }).click()
    await page.getByRole('textbox', { name: words.name }).fill(`low ${language}`)
    await page.getByRole('button', { name: words.keep, exact: true }).click()
    await page.getByRole('button', { name: `low ${language}`, exact: true }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    // in another window the kept conditions open the same queue
    const other = await record.open('/review', { language })
    await other.getByRole('button', { name: words.kept }).click()
    await other.getByRole('button', { name: `low ${language}`, exact: true }).click()
    await expect.poll(() => other.url()).toContain('below=0.5')
    expect([...record.faultsOf(page), ...record.faultsOf(other)]).toEqual([])
  })

  it('of an address shows those claims alone, and says so where none waits', async () => {
    const page = await record.open('/trends', { language: 'en' })
    const answer = page.waitForResponse(/review\/next/)
    await page.goto(`${record.origin}/review?types=shelling&order=latest`)
    const { items } = (await (await answer).json()) as { items: { suggested: { type: string } }[] }
    expect(new Set(items.map(({ suggested }) => suggested.type))).toEqual(new Set(['shelling']))
    await page.locator('article').waitFor()
    const empty = await record.open('/review?from=1950-01-01&to=1950-01-02', { language: 'ar' })
    await empty.getByText('لا ادعاءات بهذه الشروط').waitFor() // no claims of these conditions
    expect([...record.faultsOf(page), ...record.faultsOf(empty)]).toEqual([])
  })
})
