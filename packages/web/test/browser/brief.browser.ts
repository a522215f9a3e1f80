// The brief in a browser: its figures are those of the record, it prints on paper in both languages, and is kept as one file that asks nothing.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

const PERIOD = 'from=2024-03-01&to=2024-04-30'
const PDFTOTEXT = '/usr/bin/pdftotext'

describe.skipIf(noBrowser !== null)('the brief', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord()
  })
  afterAll(() => record.stop())

  const opened = async (language: 'ar' | 'en', width = 1440, dark = false) => {
    const page = await record.open(`/brief?${PERIOD}`, { language, width, dark })
    await page.waitForSelector('[data-testid="told-events"]:not([data-outlets="0"])')
    await page.waitForSelector('svg path[d^="M"]')
    return page
  }

  it.each([
    ['ar', 1440, false],
    ['en', 1440, true],
    ['ar', 390, true],
    ['en', 390, false],
  ] as const)('in %s at %d px has no fault and no barrier (dark: %s)', async (language, width, dark) => {
    const page = await opened(language, width, dark)
    expect(await violationsOf(page)).toEqual([])
    expect(record.faultsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.close()
  })

  it('has the figures of the record', async () => {
    const page = await opened('en')
    const answer = await page.request.get(`${record.origin}/api/v1/stats/events/total?${PERIOD}`)
    const { total } = (await answer.json()) as { total: number }
    expect(total).toBeGreaterThan(0)
    expect(await page.getByTestId('key-figures').getAttribute('data-total')).toBe(String(total))
    const grades = page.locator('table', { has: page.getByText('By grade') }).locator('tbody td')
    const counted = (await grades.allTextContents()).reduce((sum, text) => sum + Number(text), 0)
    expect(counted).toBe(total)
    await page.close()
  })

  it.each([
    ['ar', 'المنهج والحدود'],
    ['en', 'Method and limits'],
  ] as const)('in %s is printed on light paper without the frame', async (language, heading) => {
    const page = await opened(language, 1440, true)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.locator('header.frame').isVisible()).toBe(false)
    expect(await page.locator('[data-screen]').isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: heading }).isVisible()).toBe(true)
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(27, 29, 34)')
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(1)
    if (existsSync(PDFTOTEXT) && language === 'en') {
      const path = join(record.folder, 'brief.pdf')
      writeFileSync(path, pdf)
      expect(execFileSync(PDFTOTEXT, [path, '-'], { encoding: 'utf8' })).toContain(heading)
    }
    await page.close()
  })

  it('is kept as one file that runs nothing and asks nothing', async () => {
    const page = await opened('ar')
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'تنزيل صفحة HTML' }).click()])
    const path = join(record.folder, 'brief.html')
    await saved.saveAs(path)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('<html lang="ar" dir="rtl"')
    expect(text).not.toMatch(/<script|<link|<img|<a |url\(|https?:/)
    const alone = await page.context().newPage()
    const asked: string[] = []
    alone.on('request', (request) => asked.push(request.url()))
    await alone.goto(`file://${path}`)
    expect(await alone.locator('h2').allTextContents()).toContain('الأحداث ومصادرها')
    expect(await alone.getByTestId('told-events').locator('tbody tr').count()).toBeGreaterThan(10)
    expect(asked).toEqual([`file://${path}`])
    await page.close()
  })
})
