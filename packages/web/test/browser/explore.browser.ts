// The explorer in a browser: one filter and three views whose counts add up, in both languages (interface.md §5).
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

const SLOW = { timeout: 40_000, interval: 250 }

/** What the counts, the timeline, the map and the table say of how many events there are. */
const totals = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-total]')].map(({ dataset }) => dataset['total']))

/** The one number that all views agree on, when they do. */
async function agreed(page: Page): Promise<number> {
  await expect.poll(async () => new Set(await totals(page)).size === 1 && (await totals(page)).length, SLOW).toBe(4)
  return Number((await totals(page))[0])
}

describe.skipIf(noBrowser !== null)('the explorer', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord()
  })
  afterAll(() => record.stop())

  describe.each(['ar', 'en'] as const)('in %s', (language) => {
    it('is without a fault, light and dark', async () => {
      for (const dark of [false, true]) {
        const page = await record.open('/', { language, dark })
        await agreed(page)
        expect(await violationsOf(page)).toEqual([])
        expect(record.faultsOf(page)).toEqual([])
        // names of months at the edges of time are whole
        const cut = await page.locator('svg.timeline text').evaluateAll((all) =>
          all
            .filter((one) => {
              const [own, whole] = [one.getBoundingClientRect(), (one as SVGElement).ownerSVGElement?.getBoundingClientRect() as DOMRect]
              return own.left < whole.left - 1 || own.right > whole.right + 1
            })
            .map((one) => one.textContent),
        )
        expect(cut).toEqual([])
      }
    })

    it('2, 3: ranges run from left to right in the table, with the sign and word of a dispute', async () => {
      const page = await record.open('/?disputed=killed', { language })
      await agreed(page)
      const cell = page.locator('td[data-column=killed]', { hasText: '–' }).first()
      await cell.waitFor()
      expect(await cell.textContent()).toContain(language === 'ar' ? 'مختلف فيه' : 'disputed')
      // the rectangles of the characters of the range, in the order of the text
      const lefts = await cell
        .locator('bdi')
        .first()
        .evaluate((value) => {
          const text = value.firstChild as Text
          return [...text.data].map((_, at) => {
            const range = document.createRange()
            range.setStart(text, at)
            range.setEnd(text, at + 1)
            return range.getBoundingClientRect().left
          })
        })
      expect(lefts.length).toBeGreaterThan(2)
      expect(lefts).toEqual(lefts.toSorted((a, b) => a - b))
    })

    it('7: what is not told is no zero', async () => {
      const page = await record.open('/?untold=killed', { language })
      expect(await agreed(page)).toBeGreaterThan(0)
      const cells = await page.locator('td[data-column=killed]').allTextContents()
      expect(new Set(cells)).toEqual(new Set([language === 'ar' ? 'غير مذكور' : 'not reported']))
      const none = await record.open('/?untold=killed&most_killed=0', { language })
      await none.locator('.empty').waitFor()
    })

    it('9: a period brushed on the timeline is the same in all views, and in another window', async () => {
      const page = await record.open('/?step=day', { language })
      const whole = await agreed(page)
      const brush = page.getByTestId('brush')
      const box = await brush.boundingBox()
      if (!box) throw new Error('no brush')
      await page.mouse.move(box.x + box.width * 0.4, box.y + 20)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * 0.6, box.y + 20, { steps: 4 })
      await page.mouse.up()
      await expect.poll(() => new URL(page.url()).searchParams.get('to'), SLOW).not.toBeNull()
      await expect.poll(async () => (await agreed(page)) < whole, SLOW).toBe(true)
      const brushed = await agreed(page)
      const { pathname, search } = new URL(page.url())
      expect(await agreed(await record.open(pathname + search, { language }))).toBe(brushed)
    })

    it('9: a period is chosen by keys alone', async () => {
      const page = await record.open('/', { language })
      await agreed(page)
      await page.getByRole('slider').first().focus()
      await page.keyboard.press('ArrowUp')
      await expect.poll(() => new URL(page.url()).searchParams.get('from'), SLOW).not.toBeNull()
    })

    it('shows at first every event that has a place, whatever loads beside the map and changes its size', async () => {
      const page = await record.open('/', { language })
      const all = await agreed(page)
      await page.locator('[data-painted]').waitFor({ timeout: 60_000 })
      const { unplaced } = (await (await page.request.get(`${record.origin}/api/v1/stats/events/total`)).json()) as { unplaced: number }
      const height = (): Promise<number> => page.locator('canvas').evaluate((canvas) => canvas.clientHeight)
      const before = await height()
      await page.setViewportSize({ width: 1440, height: 620 })
      await expect.poll(height, SLOW).not.toBe(before)
      await page.getByRole('button', { name: language === 'ar' ? 'صفِّ بهذا الإطار' : 'Filter to this view' }).click() // filter to this view
      await expect.poll(() => agreed(page), SLOW).toBe(all - unplaced)
      expect(new URL(page.url()).searchParams.get('box')).not.toBeNull()
    })

    it('10: what is without a place is counted, and listed on demand', async () => {
      const page = await record.open('/', { language })
      const whole = await agreed(page)
      const placed = Number(await page.locator('[data-placed]').getAttribute('data-placed'))
      expect(whole - placed).toBeGreaterThan(0)
      await page.getByTestId('map-counts').getByRole('button').click()
      await expect.poll(() => agreed(page), SLOW).toBe(whole - placed)
      expect(Number(await page.getByRole('grid').getAttribute('aria-rowcount'))).toBe(whole - placed + 1)
    })

    it('15: a grade has its definition, told on focus', async () => {
      const page = await record.open('/', { language })
      await agreed(page)
      await page.getByRole('grid').focus()
      const onGrade = (): Promise<boolean> => page.evaluate(() => document.activeElement?.matches('td[data-column=grade] button') ?? false)
      // the heads that sort, then what one can act on in the row that the keys are at
      for (let stop = 0; stop < 12 && !(await onGrade()); stop++) await page.keyboard.press('Tab')
      expect(await onGrade()).toBe(true)
      const tip = page.getByRole('tooltip')
      await tip.waitFor()
      expect(((await tip.textContent()) ?? '').length).toBeGreaterThan(15)
    })

    it('19: exports what is shown', async () => {
      const page = await record.open('/?types=shelling', { language })
      const shown = await agreed(page)
      await page.getByRole('button', { name: language === 'ar' ? 'تصدير' : 'Export' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: language === 'ar' ? 'نزّل الملف' : 'Download' }).click(),
      ])
      const text = readFileSync(await download.path(), 'utf8')
      expect(text.startsWith('\uFEFF')).toBe(true)
      // a line break within quotation marks is no new row
      const rows = text
        .replaceAll(/"(?:[^"]|"")*"/g, '')
        .trimEnd()
        .split('\n')
      expect(rows.length - 1).toBe(shown)
    })
  })

  it('11: the language changes in place: the timeline turns, the map and the address stay', async () => {
    const page = await record.open('/?types=armed_clash', { language: 'ar' })
    const shown = await agreed(page)
    const mirrored = (): Promise<string | null> => page.locator('[data-mirrored]').getAttribute('data-mirrored')
    expect(await mirrored()).toBe('true')
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => page.evaluate(() => document.documentElement.dir), SLOW).toBe('ltr')
    await expect.poll(mirrored, SLOW).toBe('false')
    expect(new URL(page.url()).search).toBe('?types=armed_clash')
    expect(await agreed(page)).toBe(shown)
  })

  it('14: an area on the map tells how precise it is, in the window of its event', async () => {
    const page = await record.open('/', { language: 'ar' })
    await agreed(page)
    const first = page.locator('tr[data-event]').first()
    await first.locator('td[data-column=day]').click()
    await expect.poll(() => new URL(page.url()).searchParams.get('event'), SLOW).toBe(await first.getAttribute('data-event'))
    await page.locator('.maplibregl-popup').getByText('كم').waitFor({ timeout: 60_000 })
  })

  it.each(['ar', 'en'] as const)('names places in the language that is chosen, for every map and from then on: %s', async (language) => {
    const page = await record.open('/', { language })
    const choice = page.getByRole('combobox', { name: language === 'ar' ? 'أسماء الأماكن على الخريطة' : 'Names on the map' }) // names on the map
    const written = (): Promise<string | null> => page.locator('[data-names]').getAttribute('data-names')
    await expect.poll(written, SLOW).toBe(language)
    expect(await choice.inputValue()).toBe(language)
    await choice.selectOption('both')
    await expect.poll(written, SLOW).toBe('both')
    expect(await violationsOf(page)).toEqual([])
    await page.reload()
    await expect.poll(written, SLOW).toBe('both')
    // the map is no text: it is not mirrored in either language
    expect(await page.locator('.maplibregl-canvas').evaluate((canvas) => new DOMMatrix(getComputedStyle(canvas).transform).a)).toBe(1)
    expect(record.faultsOf(page)).toEqual([])
  })

  it('keeps a search, opens it and removes it', async () => {
    const page = await record.open('/?types=shelling', { language: 'en' })
    const shown = await agreed(page)
    await page.getByRole('button', { name: 'Saved searches' }).click()
    await page.getByLabel('A name for this search').fill('Shells')
    await page.getByRole('button', { name: 'Save this search' }).click()
    await page.getByText('Address of the feed').waitFor()
    await page.goto(`${record.origin}/`)
    await page.getByRole('button', { name: 'Saved searches' }).click()
    await page.getByRole('button', { name: 'Shells', exact: true }).click()
    await expect.poll(() => agreed(page), SLOW).toBe(shown)
  })

  it('says what to do where there is nothing', async () => {
    const empty = await serveRecord({ empty: true })
    const page = await empty.open('/', { language: 'en' })
    await page.getByText('sijill serve --demo').waitFor()
    expect(empty.faultsOf(page)).toEqual([])
    await empty.stop()
  })
})
