// The frame of the interface in a browser: both languages and directions, nothing asked of another server, nothing that the policy refuses.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

  it('changes its language in place, and keeps it', async () => {
    const page = await record.open('/?types=shelling', { language: 'ar' })
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('ltr')
    expect(new URL(page.url()).search).toBe('?types=shelling')
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  })
})
