// Knowledge in the browser: a gap opens the editor, the checker refuses a point outside its district, what is mended is read anew and found.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listAudit } from '@sijill/server/store/read/list-audit.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { captured } from '../../../server/test/store/reports.ts'
import { standsIn } from './reading-order.ts'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

const LANGUAGES = ['ar', 'en'] as const
/** Reading all reports of the demonstration again takes some seconds, in milliseconds. */
const READ = 120_000
const VILLAGE = 'الزعيفرينة' // an invented village
const BRIGADE = 'كتيبة فرسان الوادي' // an invented battalion: horsemen of the valley
const TEXTS = [
  `قتل ثلاثة مدنيين أمس بقصف مدفعي على قرية ${VILLAGE} بريف دير الزور الشرقي.`, // three killed by shelling of the village
  `قتل خمسة من عناصر ${BRIGADE} بهجوم على حاجز في بلدة الشحيل.`, // five of the battalion killed at a checkpoint
]

/** Reads again what older tables read, and waits until that is done. */
async function readAnew(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read them again' }).click()
  await page.getByText('All reports were read with the tables as they are.').waitFor({ timeout: READ })
}

describe.skipIf(noBrowser !== null)('the pages of knowledge', () => {
  let record: ServedRecord
  let reports: readonly string[]
  beforeAll(async () => {
    record = await serveRecord()
    const saved = await saveReports(
      record.store.db,
      TEXTS.map((text) => captured({ text, published: '2024-05-02', country: 'SY' })),
      'import:test',
    )
    reports = saved.map(({ id }) => id)
    await readAnew(await record.open('/knowledge', { language: 'en' }))
  }, 2 * READ)
  afterAll(() => record.stop())

  it.each(LANGUAGES)('are sound on every width, light and dark: %s', { timeout: READ }, async (language) => {
    const pages = ['', '?kind=actor', '/places?q=الشحيل', '/places?add=x', '/actors?q=قسد', '/actors?id=sdf'] // a town; the SDF
    for (const path of pages)
      for (const [width, dark] of [
        [1440, false],
        [390, true],
      ] as const) {
        const page = await record.open(`/knowledge${path}`, { language, width, dark })
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page
          .locator(path.startsWith('/') ? 'main li, main form' : 'main tbody tr')
          .first()
          .waitFor()
        expect([path, width, await violationsOf(page)]).toEqual([path, width, []])
        expect(record.faultsOf(page)).toEqual([])
        const wider = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
        expect([path, width, wider]).toEqual([path, width, false])
        await page.close()
      }
  })

  it('a place is added from a gap with the keys alone, refused, mended, read anew and found', { timeout: 2 * READ }, async () => {
    const page = await record.open('/knowledge', { language: 'en' })
    const row = page.getByRole('row').filter({ hasText: VILLAGE })
    await row.waitFor()
    expect(await row.getByRole('cell').allTextContents()).toEqual(expect.arrayContaining(['1', '1']))
    await row.getByRole('link', { name: `Add` }).focus()
    await page.keyboard.press('Enter')
    const field = (label: string) => page.getByLabel(label, { exact: true })
    await field('Name in Arabic').waitFor()
    expect(await field('Name in Arabic').inputValue()).toBe(VILLAGE)
    await field('Name in English').fill('Zuayfirina')
    await field('Governorate').selectOption({ label: 'Deir ez-Zor' })
    await field('District').selectOption({ label: 'Mayadin' })
    await field('Latitude').fill('36.2, 37.15')
    expect(await field('Longitude').inputValue()).toBe('37.15')
    await page.keyboard.press('Enter')
    await page.getByText('Nothing is saved: the row has one fault.').waitFor()
    const district = page
      .locator('div')
      .filter({ has: field('District') })
      .last()
      .locator('..')
    expect(await district.textContent()).toMatch(/The point lies .\d+. km from the middle of .*Mayadin/)
    expect(await violationsOf(page)).toEqual([])
    const file = join(record.folder, 'knowledge/gazetteer/own.tsv')
    expect(() => readFileSync(file)).toThrow('ENOENT')
    await field('Latitude').fill('35.02, 40.5')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Zuayfirina' }).waitFor()
    expect(readFileSync(file, 'utf8')).toContain(`sy.own.zuayfirina\tvillage\t35.02\t40.5`)
    const [line] = await listAudit(record.store.db, { act: 'knowledge.place.add', limit: 1 })
    expect(line).toMatchObject({ subject: 'sy.own.zuayfirina' })
    await page.getByRole('link', { name: 'Gaps' }).click()
    await row.getByText('In the tables by now; reading anew will find it').waitFor()
    await readAnew(page)
    await expect.poll(() => row.count()).toBe(0)
    const report = await record.open(`/reports/${reports[0]}`, { language: 'en' })
    await report.getByText('Zuayfirina').first().waitFor()
  })

  it('a new name of an actor of ours is kept in its time, and taken out again', { timeout: READ }, async () => {
    const page = await record.open('/knowledge/actors?id=sdf', { language: 'ar' })
    await page.getByRole('button', { name: 'أضف اسماً' }).click() // add a name
    await page.getByLabel('كما يرد في التقارير').fill('قوات الضفتين') // as reports have it: forces of both banks
    await page.getByLabel('منذ').last().fill('2016-02-30') // since
    await page.getByRole('button', { name: 'افحص واحفظ' }).click() // check and save
    await page.getByRole('alert').getByText('ليست سنة ولا يوماً').waitFor() // it is no year and no day
    const days = await standsIn(page, '2024-12-08')
    expect([days.length, days.every(({ leftToRight }) => leftToRight)]).toEqual([5, true])
    await page.getByLabel('منذ').last().fill('2016') // since
    await page.getByRole('button', { name: 'افحص واحفظ' }).click() // check and save
    const own = page.getByRole('link', { name: 'قوات سوريا الديمقراطية' }) // the SDF
    await own.waitFor()
    const file = join(record.folder, 'knowledge/actors/aliases.tsv')
    expect(readFileSync(file, 'utf8')).toContain('sdf\tneutral\tname\t\t2016\t\teditor\t\tقوات الضفتين')
    await own.click()
    await page.getByRole('button', { name: 'احذف من طبقتي' }).click() // take out of my layer
    await page.getByRole('alertdialog').getByRole('button', { name: 'احذف من طبقتي' }).click() // take out of my layer
    await page.getByText('لم تُضف طرفاً بعد.').waitFor() // no actor was added yet
    expect(readFileSync(file, 'utf8')).not.toContain('sdf')
  })
})

describe.skipIf(noBrowser !== null)('the pages of knowledge of a team', () => {
  it('show a viewer everything and let a viewer change nothing', { timeout: READ }, async () => {
    const record = await serveRecord({ empty: true, team: true })
    const page = await record.open('/knowledge/places?q=الشحيل', { language: 'en', as: 'viewer' }) // a town
    const place = page.getByRole('link', { name: 'Shuhayl' })
    await place.waitFor()
    expect(await place.getAttribute('href')).toBe('/places/sy.deir_ezzor.shuhayl')
    expect(await page.getByRole('link', { name: 'New place' }).count()).toBe(0)
    await record.stop()
  })
})
