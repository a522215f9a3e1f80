// The page of an event and of a report in a browser: accounts side by side, the words behind every value, linking undone, what is masked and warned of.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepReports } from '@sijill/server/service/keep-reports.ts'
import { takeIn } from '@sijill/server/service/take-in.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

const LANGUAGES = ['ar', 'en'] as const
const DAY = '2024-08-26'

/** Invented reports: three that differ on a toll, one that five outlets copy, one of killed children. */
const SHELLING = [
  'قُتل أربعة مدنيين في قصف مدفعي لقوات النظام على بلدة الشحيل بريف دير الزور الشرقي مساء أمس.', // four, yesterday evening
  'أدى قصف مدفعي لقوات النظام استهدف بلدة الشحيل شرقي دير الزور يوم 25 آب/أغسطس 2024 إلى مقتل خمسة مدنيين.', // five, on 25 August
  'قُتل ما بين أربعة وخمسة مدنيين جراء قصف مدفعي لقوات النظام على بلدة الشحيل بريف دير الزور مساء أمس الأحد.', // between four and five
]
const MINE = 'قال مصدر عسكري إن لغماً أرضياً انفجر بسيارة في بلدة البصيرة بريف دير الزور اليوم.' // a military source: a mine
const CHILDREN = 'قُتل طفلان بانفجار عبوة ناسفة في مدينة الرقة اليوم.' // two children
const OUTLETS = ['وكالة سنديان', 'نشرة باء', 'نشرة جيم', 'نشرة دال', 'نشرة هاء'] // invented

const report = (id: string, outlet: string, text: string) => ({
  id,
  outlet: `${outlet} التجريبية`,
  url: `https://${id}.example/1`,
  published: `${DAY}T0${id.length}:00:00+03:00`,
  country: 'SY',
  language: 'ar',
  text,
})

async function fill({ store, folder }: ServedRecord): Promise<void> {
  const reports = [
    ...SHELLING.map((text, at) => report('shelling'.slice(0, at + 1), OUTLETS[at] as string, text)),
    ...OUTLETS.map((outlet, at) => report(`mines${'x'.repeat(at)}`.slice(0, at + 2), outlet, MINE)),
    report('children', 'نشرة واو', CHILDREN),
  ]
  const path = join(folder, 'reports.jsonl')
  writeFileSync(path, reports.map((one) => JSON.stringify(one)).join('\n'))
  const complain = (problem: Error): void => expect.fail(problem.message)
  const silent = () => undefined
  await takeIn(store.db, (progress) => keepReports(store.db, { paths: [path], given: {}, complain, progress }), {
    dataFolder: folder,
    complain,
    progress: { kept: silent, read: silent, linked: silent },
  })
}

/** What a highlight of the page lies over. */
const highlighted = (page: Page, name: string): Promise<string[]> =>
  page.evaluate((key) => [...(CSS.highlights.get(`sijill-${key}`) ?? [])].map((range) => (range as Range).toString()), name)

describe.skipIf(noBrowser !== null)('the page of an event', () => {
  let record: ServedRecord
  let shelling = ''
  let mine = ''
  let children = ''
  const idOf = async (type: string, place: string): Promise<string> => {
    const found = await record.store.db.selectFrom('events_in_force').select(['id', 'place_ar', 'type']).execute()
    return found.find((one) => one.type === type && (one.place_ar ?? '').includes(place))?.id ?? ''
  }
  beforeAll(async () => {
    record = await serveRecord({ empty: true })
    await fill(record)
    shelling = await idOf('shelling', 'شحيل')
    mine = await idOf('remote_explosive', 'بصير')
    children = (await record.store.db.selectFrom('reports').select('id').where('given_id', '=', 'children').executeTakeFirst())?.id ?? ''
  })
  afterAll(() => record.stop())
  const open = async (path: string, view: Parameters<ServedRecord['open']>[1] = {}): Promise<Page> => {
    const page = await record.open(path, view)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }

  it.each(LANGUAGES)('1. in %s shows the sentence behind a value, to be copied as it stands', async (language) => {
    const page = await open(`/events/${shelling}`, { language, width: 1440 })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('dd button', { hasText: '4–5' }).first().click()
    await page.getByRole('complementary').getByRole('button').last().waitFor()
    await expect.poll(() => highlighted(page, 'sentence')).toHaveLength(1)
    const [sentence] = await highlighted(page, 'sentence')
    expect(SHELLING.some((text) => text.includes(sentence as string))).toBe(true)
    expect(sentence).toContain((await highlighted(page, 'words'))[0] as string)
    await page.getByRole('button', { name: language === 'ar' ? 'انسخ العبارة' : 'Copy the quote' }).click() // copy
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(sentence)
    expect(record.faultsOf(page)).toEqual([])
  })

  it.each(LANGUAGES)('2. in %s shows three accounts of a toll, its range, and the disagreement by sign and word', async (language) => {
    const page = await open(`/events/${shelling}`, { language, width: 1440 })
    const row = page.locator('tr', { has: page.locator('th', { hasText: language === 'ar' ? 'القتلى' : 'Killed' }) }) // killed
    expect((await row.locator('td').allInnerTexts()).map((text) => text.split('\n')[0]?.trim())).toEqual(['4', '5', '4–5', '4–5'])
    expect(await row.locator('th').innerText()).toMatch(language === 'ar' ? /≠\s*تعارض/ : /≠\s*conflict/) // conflict
    expect(await page.title()).toContain('4–5')
  })

  it.each(LANGUAGES)('3. in %s keeps ranges, days and points in their order', async (language) => {
    const page = await open(`/events/${shelling}`, { language, width: 1440 })
    const orders = await page.evaluate(() =>
      [...document.querySelectorAll('bdi.ltr')].map((element) => {
        const node = element.firstChild as Text
        const lefts = [...(node.textContent ?? '')].map((_, at) => {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          return range.getBoundingClientRect().left
        })
        return { text: node.textContent, ordered: lefts.every((left, at) => at === 0 || left >= (lefts[at - 1] as number)) }
      }),
    )
    expect(orders.some(({ text }) => text === '4–5')).toBe(true)
    expect(orders.filter(({ ordered }) => !ordered)).toEqual([])
    const title = await page.title()
    expect(title).toContain('\u20684–5\u2069')
  })

  it.each([
    ['ar', 1440, false, 'يقع الحدث في دائرة نصف قطرها 10 كم', 'دقة الموقع: مكان مسمى'], // it lies within; precision: a named place
    ['en', 390, true, 'within 10 km of', 'Precision of the place: a named place'],
  ] as const)(
    '14. in %s draws the area and no pin once it is in sight, and says the same in words',
    async (language, width, dark, area, precision) => {
      const page = await open(`/events/${shelling}`, { language, width, dark })
      const words = page.locator('figcaption')
      expect(await words.innerText()).toContain(area)
      expect(await words.innerText()).toContain(precision)
      const loaded = (): Promise<boolean> =>
        page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('maplibre-gl-worker')))
      if (width === 390) expect(await loaded()).toBe(false)
      await words.scrollIntoViewIfNeeded()
      const map = page.locator('[data-painted]')
      await map.waitFor({ timeout: 60_000 })
      expect([await map.getAttribute('data-radius'), await loaded()]).toEqual(['10', true])
      expect(await page.locator('.maplibregl-marker').count()).toBe(0)
      expect(await map.getAttribute('aria-describedby')).toBe(await words.getAttribute('id'))
      expect([record.faultsOf(page), await violationsOf(page)]).toEqual([[], []])
    },
  )

  it('6. parts two claims and takes them back together, with both in the history', async () => {
    const page = await open(`/events/${shelling}`, { language: 'en', width: 1440 })
    const reason = async (text: string): Promise<void> => {
      await page.getByRole('dialog').getByRole('textbox').last().fill(text)
      await page.getByRole('dialog').getByRole('button', { name: 'Decide' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: 'Unlink' }).last().click()
    await reason('another street')
    await page.getByText('decision to keep apart:').first().waitFor()
    await page.reload()
    await page.getByText('another street').first().waitFor()
    const events = () => record.store.db.selectFrom('events_in_force').select('id').where('type', '=', 'shelling').execute()
    await expect.poll(async () => (await events()).length).toBe(2)
    expect((await events()).map(({ id }) => id)).toContain(shelling)
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await reason('it is the same street')
    await expect.poll(async () => (await events()).length).toBe(1)
    await page.getByText('decision withdrawn:').first().waitFor()
    expect(await page.getByText('another street').count()).toBeGreaterThan(0)
  })

  it.each(LANGUAGES)('7. in %s says that a toll is not reported, and never zero', async (language) => {
    const page = await open(`/events/${mine}`, { language, width: 1440 })
    const row = page.locator('tr', { has: page.locator('th', { hasText: language === 'ar' ? 'القتلى' : 'Killed' }) }) // killed
    expect(new Set(await row.locator('td').allInnerTexts())).toEqual(new Set([language === 'ar' ? 'غير مذكور' : 'not reported'])) // not reported
  })

  it('8. shows the hops of a chain, and five copies as one origin that opens', async () => {
    const page = await open(`/events/${mine}`, { language: 'en', width: 1440 })
    await page
      .getByText(/5 reports\S?, \S?1 independent origin/)
      .first()
      .waitFor()
    const columns = () => page.locator('thead tr').nth(1).locator('th').count()
    expect(await columns()).toBe(1)
    await page.getByRole('button', { name: 'Show 4 repeats' }).click()
    expect(await columns()).toBe(5)
    await page.locator('tbody tr').first().locator('td button').first().click()
    const hops = page.getByRole('complementary').locator('ol li')
    await expect.poll(() => hops.count()).toBe(2)
    expect((await hops.allInnerTexts()).join(' ')).toMatch(/سنديان[^]*citing[^]*مصدر عسكري/) // the agency, a military source
  })

  it.each(LANGUAGES)('13. in %s tells the day with its phrase and rule', async (language) => {
    const page = await open(`/events/${shelling}`, { language, width: 1440 })
    await page.locator('time[datetime="2024-08-25"]').first().waitFor()
    await page.getByText('time.day-beside-today').or(page.getByText('time.date')).first().waitFor()
  })

  it.each(LANGUAGES)('15. in %s defines grade, precision and factuality for who focuses them', async (language) => {
    const page = await open(`/events/${shelling}`, { language, width: 1440 })
    const chips = page
      .locator('section', { has: page.locator('h3') })
      .first()
      .locator('button.defined')
    expect(await chips.count()).toBe(3)
    for (const at of [0, 1, 2]) {
      await page.keyboard.press('Tab')
      await chips.nth(at).focus()
      const tip = page.getByRole('tooltip')
      await tip.waitFor()
      expect((await tip.innerText()).length).toBeGreaterThan(15)
      expect(await chips.nth(at).getAttribute('aria-describedby')).toBeTruthy()
    }
  })

  it('20. warns before a text on killed children until the reader wants it, by keyboard, and writes restricted readings down', async () => {
    const page = await open(`/reports/${children}`, { language: 'en', width: 1440 })
    await page.getByText('Graphic content').first().waitFor()
    expect(await page.getByText(CHILDREN).count()).toBe(0)
    await page.getByRole('button', { name: 'Show the text' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(CHILDREN).waitFor()
    await page.reload()
    await page.getByText(CHILDREN).waitFor()
    await page.goto(`${record.origin}/events/${shelling}`)
    await page.getByRole('button', { name: /Show restricted fields/ }).click()
    await page.getByRole('button', { name: 'Mask restricted fields' }).waitFor()
    const lines = await record.store.db.selectFrom('audit').select(['act', 'subject']).where('act', '=', 'restricted.read').execute()
    expect(lines.some(({ subject }) => subject?.includes(shelling))).toBe(true)
  })

  const pages = () => [
    `/events/${shelling}`,
    `/reports/${children}`,
    '/actors',
    '/actors/syrian_government_forces',
    '/places/sy.deir_ezzor.shuhayl',
    '/sources',
    `/sources/${encodeURIComponent(`${OUTLETS[0]} التجريبية`)}`,
  ]
  // both directions and both looks, each once: the pages share their style
  it.each(LANGUAGES.map((language) => ({ language, dark: language === 'en' })))(
    'has no fault and no barrier in $language, dark: $dark',
    async ({ language, dark }) => {
      for (const path of pages()) {
        const page = await open(path, { language, dark, width: 1440 })
        await page.locator('.loading').waitFor({ state: 'detached' })
        expect({ path, faults: record.faultsOf(page), violations: await violationsOf(page) }).toEqual({ path, faults: [], violations: [] })
        await page.close()
      }
    },
  )
})
