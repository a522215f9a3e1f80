// Trends: each claimed one has a verdict that its figures bear; a comparison of one's own is in the address.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

describe.skipIf(noBrowser !== null)('trends', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord()
  })
  afterAll(() => record.stop())

  it.each(['ar', 'en'] as const)('stand beside what the record has: %s', async (language) => {
    const page = await record.open('/trends', { language })
    await page.locator('article').first().waitFor()
    expect(await page.locator('article').count()).toBeGreaterThan(3)
    expect(
      await page.locator('article blockquote').evaluateAll((quotes) => quotes.every((one) => getComputedStyle(one).direction === 'rtl')),
    ).toBe(true)
    // a field that is typed in or chosen from stays in its own column
    const inside = await page.locator('form > *').evaluateAll((fields) =>
      fields.flatMap((field) => {
        const { left, right } = field.getBoundingClientRect()
        const parts = [...field.querySelectorAll('input[role="combobox"], select, button')].map((part) => part.getBoundingClientRect())
        return parts.map((part) => part.left >= left - 1 && part.right <= right + 1)
      }),
    )
    expect(inside.length).toBeGreaterThan(2)
    expect(inside).not.toContain(false)
    expect(await violationsOf(page)).toEqual([])
    expect(record.faultsOf(page)).toEqual([])
  })

  it('are compared as a reader chooses, and the address says how', async () => {
    const page = await record.open('/trends?from=2024-04-01&to=2024-04-30&actors=isis', { language: 'en' })
    const own = page.getByRole('region', { name: 'Compare for yourself' })
    await own.locator('tbody tr').first().waitFor()
    const events = async (): Promise<number[]> => (await own.locator('tbody tr td:nth-child(2)').allTextContents()).map(Number)
    const before = await events()
    await own.getByRole('group', { name: 'To' }).getByRole('spinbutton', { name: /day/ }).click()
    await page.keyboard.type('15')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('to')).toBe('2024-04-15')
    await expect.poll(async () => (await events())[1]).toBeLessThan(before[1] as number)
    const copy = await record.open(new URL(page.url()).pathname + new URL(page.url()).search, { language: 'ar' })
    const same = copy.getByRole('region', { name: 'قارن بنفسك' }) // compare for yourself
    await same.locator('tbody tr').first().waitFor()
    expect((await same.locator('tbody tr td:nth-child(2)').allTextContents()).map(Number)).toEqual(await events())
  })
})
