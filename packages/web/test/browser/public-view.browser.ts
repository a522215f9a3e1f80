// The public view in a browser: a banner on every page, only what the public is shown, an export without what is kept back, and the way back.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

interface Exact {
  readonly items: readonly { readonly place: { readonly lat: number; readonly lon: number; readonly radius_km: number } | null }[]
}

describe.skipIf(noBrowser !== null)('the public view', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord({ team: true })
  })
  afterAll(() => record.stop())

  it.each([
    ['ar', 'العرض العام', 'اخرج من العرض العام', 1440, false], // the public view; leave it
    ['en', 'Public view', 'Leave the public view', 390, true],
  ] as const)('is turned on, is seen on every page, and is left: %s', async (language, on, off, width, dark) => {
    const page = await record.open('/', { language, width, dark, as: 'manager' })
    await page.getByRole('button', { name: on, exact: true }).click()
    const back = page.getByRole('button', { name: off })
    const [event] = ((await (await page.request.get(`${record.origin}/api/v1/events?limit=1`)).json()) as { items: { id: string }[] }).items
    for (const path of ['/', `/events/${event?.id}`, '/brief', '/actors', '/places', '/sources']) {
      await page.goto(record.origin + path)
      await back.waitFor()
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      expect([path, await violationsOf(page)]).toEqual([path, []])
      expect([path, record.faultsOf(page)]).toEqual([path, []])
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
      expect([path, wider]).toEqual([path, false])
    }
    await page.goto(`${record.origin}/events/${event?.id}`)
    await page.locator('article button[aria-pressed]').first().click()
    await page.getByText(language === 'ar' ? 'نصوص التقارير لا تُعرض على الجمهور' : 'are not shown to the public').waitFor() // the same
    expect(await violationsOf(page)).toEqual([])
    expect(await page.getByRole('link', { name: language === 'ar' ? 'مراجعة' : 'Review', exact: true }).count()).toBe(0) // review
    await back.click()
    await page.getByRole('button', { name: on, exact: true }).waitFor()
    expect(await back.count()).toBe(0)
  })

  it('exports no point as exactly as the record has it, and no coder', async () => {
    const page = await record.open('/', { language: 'en', as: 'manager' })
    const exact = (await (await page.request.get(`${record.origin}/api/v1/events?limit=200&restricted=true`)).json()) as Exact
    await page.getByRole('button', { name: 'Public view', exact: true }).click()
    await page.getByRole('button', { name: 'Leave the public view' }).waitFor()
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download' }).click()])
    const file = readFileSync(await download.path(), 'utf8')
    // as many digits as tell a house
    const points = exact.items.flatMap(({ place }) => (place && place.radius_km < 10 ? [place.lat, place.lon] : []))
    const kept = points.map(String).filter((degrees) => /\.\d{2,}/.test(degrees))
    expect(kept.length).toBeGreaterThan(50)
    expect(kept.filter((degrees) => file.includes(degrees))).toEqual([])
    expect(file.split('\n').length).toBeGreaterThan(20)
    expect(file).not.toContain('person:')
  })

  it('draws an event as coarsely as it is told, and says what stands for a small place', async () => {
    const page = await record.open('/', { language: 'en', as: 'manager' })
    await page.getByRole('button', { name: 'Public view', exact: true }).click()
    await page.getByRole('button', { name: 'Leave the public view' }).waitFor()
    interface Placed {
      readonly items: readonly { readonly id: string; readonly place: { readonly name_en: string; readonly radius_km: number } | null }[]
    }
    const { items } = (await (await page.request.get(`${record.origin}/api/v1/events?limit=200`)).json()) as Placed
    const event = items.find(({ place }) => place?.radius_km === 10)
    await page.goto(`${record.origin}/events/${event?.id}`)
    const words = page.locator('figcaption')
    await words.scrollIntoViewIfNeeded()
    expect(await words.innerText()).toContain('what is smaller than a town is named by its district')
    expect(await words.innerText()).toMatch(/within 10 km of \d+\.\d, \d+\.\d\./)
    await page.locator('[data-painted]').waitFor({ timeout: 60_000 })
    expect([record.faultsOf(page), await violationsOf(page)]).toEqual([[], []])
  })

  it('offers no words of reports to search by', async () => {
    const page = await record.open('/', { language: 'en', as: 'manager' })
    const box = page.getByRole('combobox', { name: 'Search the record' })
    const groups = async (): Promise<string[]> => {
      await box.fill('')
      await box.click()
      await box.pressSequentially('الرقة') // a city
      const heads = page.locator('[role="listbox"] header')
      await heads.getByText('Places').waitFor()
      return heads.allTextContents()
    }
    expect(await groups()).toEqual(['Events', 'Actors', 'Places', 'Reports'])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Public view', exact: true }).click()
    await page.getByRole('button', { name: 'Leave the public view' }).waitFor()
    expect(await groups()).toEqual(['Actors', 'Places'])
    await box.press('Enter')
    expect(new URL(page.url()).searchParams.get('text')).toBeNull()
    expect(record.faultsOf(page)).toEqual([])
  })

  it.each([
    ['ar', 'أيام التأخير قبل النشر', 'احفظ المهلة', 'وأحداث آخر 30 يوماً لم تُنشر بعد'], // days before an event is published; save; events of the last 30 days
    ['en', 'Days before an event is published', 'Save the delay', 'Events of the last 30 days are not yet published'],
  ] as const)('waits as long as a manager has set: %s', async (language, label, save, told) => {
    const page = await record.open('/care/settings', { language, as: 'manager' })
    await page.getByLabel(label).fill('30')
    await page.getByRole('button', { name: save }).click()
    await page
      .getByRole('status')
      .filter({ hasText: language === 'ar' ? 'تم' : 'Done' })
      .waitFor() // done
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: language === 'ar' ? 'العرض العام' : 'Public view', exact: true }).click() // the public view
    await page.getByText(told).waitFor()
    expect(await page.getByLabel(label).count()).toBe(0)
  })

  it('is not offered to whoever sees no more than it', async () => {
    const page = await record.open('/', { language: 'en', as: 'viewer' })
    await page.getByRole('button', { name: 'Export', exact: true }).waitFor()
    expect(await page.getByRole('button', { name: 'Public view' }).count()).toBe(0)
  })
})
