// Values that must come out exactly, in a record of one event of our own: their order on the screen, what is not told, areas, and tables taken out and put back.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { ownRows } from '@sijill/server/service/compare/compare-record.ts'
import { match } from '@sijill/server/service/compare/match.ts'
import { readTable } from '@sijill/server/service/compare/read-table.ts'
import { contextHere } from '@sijill/server/service/export-record.ts'
import { linkWaiting } from '@sijill/server/service/link-claims.ts'
import { recordedEvents } from '@sijill/server/service/recorded-events.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actor, captured, claim, days, killed, place, reading } from '../../../server/test/store/reports.ts'
import { standsIn } from './reading-order.ts'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

const LANGUAGES = ['ar', 'en'] as const
const HANDLE = '@rasd_nahr'
const COMMAND = '=cmd|calc'
const NOT_TOLD = { ar: 'غير مذكور', en: 'not reported' }
const where = { id: null, name_ar: 'مفرق النهر', name_en: 'River Junction', admin1: 'Idlib' } // a crossroads
const TOWN = place(35.9306, 36.6339, { ...where, radius_km: 12 })
const QUARTER = place(34.8021, 38.9987, { ...where, name_ar: 'حي الضفة', name_en: 'Bank Quarter', admin1: 'Homs', radius_km: 11 }) // a quarter

/** A shelling with a toll told as bounds, one without any toll, one in a smaller area; each by an outlet of its own. */
const EVENTS = [
  { outlet: HANDLE, day: '2024-08-25', claim: { place: TOWN, casualties: [killed(4, 5)], actors: [actor('sdf')] } },
  { outlet: COMMAND, day: '2024-05-02', claim: { type: 'armed_clash', place: TOWN, actors: [actor('isis')] } },
  { outlet: 'مرصد الضفة', day: '2024-02-10', claim: { type: 'air_drone_strike', place: QUARTER, casualties: [killed(2, 2)] } },
] as const

async function fill({ store, folder }: ServedRecord): Promise<void> {
  const reports = EVENTS.map(({ outlet, day }, at) =>
    captured({ outlet, published: day, url: `https://nahr.example/${at}`, text: `خبر ${at}` }),
  ) // a piece of news
  const saved = await saveReports(store.db, reports, 'import:test')
  const read = EVENTS.map(({ day, claim: fields }, at) => {
    const report = saved[at]?.id as string
    return { report, reading: reading(report, claim({ id: `${report}#1`, attribution: [], time: days(day), ...fields })) }
  })
  await saveExtractions(store.db, read, { engine: '1', knowledge: 'k' })
  await linkWaiting(store.db, folder)
}

/** A table of CSV without line breaks in its cells, as rows by the names of the columns. */
function rowsOf(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.replace('\ufeff', '').trimEnd().split('\r\n')
  const cells = (line: string): string[] =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll(/^"|"$/g, ''))
  const names = cells(head)
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at] ?? '', cell])))
}

describe.skipIf(noBrowser !== null)('values', () => {
  let record: ServedRecord
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    record = await serveRecord({ empty: true })
    await fill(record)
    for (const { id, type } of await record.store.db.selectFrom('events_in_force').select(['id', 'type']).execute()) ids[type] = id
  })
  afterAll(() => record.stop())

  const open = async (path: string, language: 'ar' | 'en'): Promise<Page> => {
    const page = await record.open(path, { language })
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  const inOrder = async (page: Page, text: string, root?: string): Promise<void> => {
    await expect.poll(async () => (await standsIn(page, text, root)).length).toBeGreaterThan(0)
    expect([text, (await standsIn(page, text, root)).filter(({ leftToRight }) => !leftToRight)]).toEqual([text, []])
  }
  const download = async (page: Page, language: 'ar' | 'en', form?: string): Promise<Download> => {
    await page.getByRole('button', { name: language === 'ar' ? 'تصدير' : 'Export' }).click() // export
    if (form !== undefined) await page.getByLabel(language === 'ar' ? 'الصيغة' : 'Form').selectOption(form) // form
    const link = page.getByRole('link', { name: language === 'ar' ? 'نزّل الملف' : 'Download' }) // download
    return (await Promise.all([page.waitForEvent('download'), link.click()]))[0]
  }

  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(['4–5', '2024-08-25', '35.9306, 36.6339', '-5', HANDLE])(
      '3: %s runs from left to right in a condition and in what is offered',
      async (text) => {
        const page = await open(`/?text=${encodeURIComponent(text)}`, language)
        await inOrder(page, text, '[aria-label="الشروط المحددة"], [aria-label="Conditions that are set"]')
        const box = page.getByRole('combobox', { name: language === 'ar' ? 'ابحث في السجلّ' : 'Search the record' }) // search the record
        await box.click()
        await box.pressSequentially(text)
        await page.getByRole('listbox').waitFor()
        await inOrder(page, text, '[role="listbox"]')
      },
    )

    it('3: in the head, the tables, the facts and the title of an event', async () => {
      const page = await open(`/events/${ids['shelling']}`, language)
      await page.getByRole('button', { name: language === 'ar' ? /أظهر الحقول المقيّدة/ : /Show restricted fields/ }).click() // show restricted fields
      for (const [text, root] of [
        ['4–5', 'td'],
        ['4–5', 'dd'],
        ['35.9306, 36.6339', 'dd'],
        ['35.9306, 36.6339', 'figcaption'],
        [HANDLE, 'thead th'],
      ] as const)
        await inOrder(page, text, root)
      expect(await page.title()).toContain('\u20684–5\u2069')
      const source = await open(`/sources/${encodeURIComponent(HANDLE)}`, language)
      await inOrder(source, HANDLE, 'h1')
      await expect.poll(() => source.title()).toContain(`\u2068${HANDLE}\u2069`)
    })

    it('3, 14: in the table, the window and beside the pointer on the map, with the definition of how exact the place is', async () => {
      const page = await open('/?types=shelling', language)
      await page.locator('[data-painted="1"]').waitFor({ timeout: 60_000 })
      await inOrder(page, '4–5', 'td[data-column=killed]')
      const canvas = await page.locator('.maplibregl-canvas').boundingBox()
      if (!canvas) throw new Error('no map')
      await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2, { steps: 4 })
      const tip = page.getByTestId('map-tip')
      await tip.waitFor()
      await inOrder(page, '4–5', '[data-testid="map-tip"]')
      expect(await tip.innerText()).toContain(
        language === 'ar' ? 'بلدة أو قرية أو حي أو نقطة سمّاها التقرير.' : 'A town, a village, a quarter',
      ) // the definition
      await page.mouse.click(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2)
      await page.locator('.maplibregl-popup').waitFor()
      await inOrder(page, '4–5', '.maplibregl-popup')
      expect([record.faultsOf(page), await violationsOf(page)]).toEqual([[], []])
    })

    it('7: what is not told is said to be, is no zero when one asks for it, and is so in a table taken out', async () => {
      const page = await open('/?types=armed_clash', language)
      await page.locator('td[data-column=killed]').first().waitFor()
      expect(await page.locator('td[data-column=killed]').allTextContents()).toEqual([NOT_TOLD[language]])
      const [row] = rowsOf(readFileSync(await (await download(page, language)).path(), 'utf8'))
      expect(row).toMatchObject({ killed: '', killed_min: '', killed_max: '', killed_status: 'not_reported' })
      const none = await open('/?types=armed_clash&most_killed=0', language)
      await none.locator('.empty').waitFor()
    })

    it('19: a table opens as a table: its mark, ranges in two columns, nothing that runs, and nothing changed when it is put back', async () => {
      const page = await open('/', language)
      const text = readFileSync(await (await download(page, language)).path(), 'utf8')
      expect(text.startsWith('\ufeff')).toBe(true)
      const rows = rowsOf(text)
      const by = (type: string): Record<string, string> | undefined => rows.find((row) => row['type'] === type)
      expect(by('shelling')).toMatchObject({ killed_min: '4', killed_max: '5', killed_status: 'reported', sources: `'${HANDLE}` })
      expect(by('armed_clash')).toMatchObject({ sources: `'${COMMAND}` })
      expect(rows.map((row) => row['place_ar'])).toEqual(expect.arrayContaining(['مفرق النهر'])) // the crossroads
      await page.keyboard.press('Escape')
      const back = await (await download(page, language, 'acled')).path()
      const { rows: theirs, unreadable } = readTable(back, 'acled')
      const ours = await ownRows(recordedEvents(record.store.db, {}), 'acled', contextHere({ restricted: false }))
      const { matched, missing, extra } = match(theirs, ours, { days: 0, km: 1 })
      expect([unreadable, theirs.length, missing, extra]).toEqual([[], 3, [], []])
      expect(matched.flatMap(({ differences }) => differences)).toEqual([])
    })
  })

  it('14: the area of an event shrinks when its place becomes a quarter', async () => {
    const page = await open(`/events/${ids['air_drone_strike']}`, 'en')
    const words = page.locator('figcaption')
    const radius = async (): Promise<string | null> => {
      await page.getByRole('button', { name: /Show restricted fields/ }).click()
      await words.scrollIntoViewIfNeeded()
      await page.locator('[data-painted]').waitFor({ timeout: 60_000 })
      return page.locator('[data-radius]').getAttribute('data-radius')
    }
    expect([await radius(), await words.innerText()]).toEqual(['11', expect.stringContaining('within 11 km')])
    const [claimed] = await record.store.db.selectFrom('claims').select('id').where('type', '=', 'air_drone_strike').execute()
    const quarter = { name: 'حي الضفة', lat: 34.8021, lon: 38.9987, radius_km: 1.5, geo_precision: 1 } // the quarter
    const edit = { id: randomUUID(), kind: 'edit', claim: claimed?.id, changes: { place: quarter }, reason: 'the report names it' }
    const sent = await page.request.post(`${record.origin}/api/v1/decisions`, { data: edit, headers: { origin: record.origin } })
    expect(sent.status()).toBe(201)
    // as all are told it, and then as exactly as it is known
    const told = async (): Promise<string> => {
      await page.reload()
      return words.innerText()
    }
    await expect.poll(told, { timeout: 20_000, interval: 1000 }).toContain('within 10 km')
    expect([await radius(), await words.innerText()]).toEqual(['1.5', expect.stringContaining('within 1.5 km')])
  })
})
