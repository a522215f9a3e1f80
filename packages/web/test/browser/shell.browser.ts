// The frame of the interface in a browser: both languages and directions, nothing asked of another server, nothing that the policy refuses.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standsIn } from './reading-order.ts'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

describe.skipIf(noBrowser !== null)('the frame', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord()
  })
  afterAll(() => record.stop())

  it.each(['ar', 'en'] as const)('in %s is of its direction, without a fault', async (language) => {
    const page = await record.open('/', { language })
    await page.getByRole('heading', { level: 1 }).waitFor()
    const { lang, dir } = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }))
    expect({ lang, dir }).toEqual({ lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' })
    expect(record.faultsOf(page)).toEqual([])
    expect(await violationsOf(page)).toEqual([])
  })

  it.each([
    ['The store is full: 3 of 4 disks (/var/a b).', ['The store is full: 3 of 4 disks (/var/a b).']],
    ['تعذّر فتح الملف report one.csv في السطر 12 بتاريخ 2024-08-25.', ['report one.csv', '2024-08-25']], // the file could not be opened, at line 12, of a day
  ] as const)('keeps what is English in its own order within a sentence of the server: %s', async (title, parts) => {
    const page = await record.open('/', { language: 'ar' })
    const problem = { title, status: 500, code: 'store/fault', where: '' }
    await page.route('**/api/v1/actors/sdf', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', json: problem }),
    )
    await page.goto(`${record.origin}/actors/sdf`)
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').locator('p').first().innerText()).toBe(title)
    for (const part of parts)
      expect([part, await standsIn(page, part, '[role="alert"]')]).toEqual([part, [{ within: '', leftToRight: true }]])
  })

  it('changes its language in place, and keeps it', async () => {
    const page = await record.open('/?types=shelling', { language: 'ar' })
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('ltr')
    expect(new URL(page.url()).search).toBe('?types=shelling')
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  })
})
