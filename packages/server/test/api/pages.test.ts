// The pages: what a reader sees in either language, what is invented marked so, nothing that a report could smuggle in.
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { captured, claim, days, reading } from '../store/reports.ts'
import { alone, type Fixture } from './fixture.ts'
import { dataFolder } from '@sijill/server/service/folders.ts'
import { linkWaiting } from '@sijill/server/service/link-claims.ts'

let record: Fixture
beforeAll(async () => {
  record = await alone()
})
afterAll(() => record.remove())

const page = async (path: string, language: string): Promise<string> =>
  (await record.ask(path, { headers: { 'accept-language': language } })).text()

describe('the first page', () => {
  it.each([
    ['en', '<html lang="en" dir="ltr">', 'All of it is invented', 'They differ on: the dead', '2 March 2024', '(from 3 to 5)'],
    ['ar', '<html lang="ar" dir="rtl">', 'كل ما فيه مخترع', 'موضع الخلاف: عدد القتلى', '2 آذار 2024', '(من 3 إلى 5)'],
  ])('in %s says what is in the record, and that it is invented', async (language, ...expected) => {
    const text = await page('/', language)
    for (const part of expected) expect(text).toContain(part)
    expect(text).not.toMatch(/<script|\son\w+=|https?:\/\//)
  })

  it('is for who is known only', async () => {
    const answer = await record.ask('/', { as: null })
    const text = await answer.text()
    expect([answer.status, text.includes('Shuhayl'), text.includes('sijill serve')]).toEqual([401, false, true])
  })
})

describe('the page of an event', () => {
  it('says what each source says, in its own words', async () => {
    const id = /\/events\/([\da-f-]{36})/.exec(await page('/?lang=en', 'en'))?.[1] as string
    const text = await page(`/events/${id}`, 'ar')
    for (const part of ['وكالة سنديان', 'راديو الرافقة', 'dir="rtl"', 'ما يقوله كل مصدر']) expect(text).toContain(part)
    expect((await record.ask('/events/none')).status).toBe(404)
    expect((await record.ask('/none')).status).toBe(404)
  })

  it('shows what a report brings as text', async () => {
    const { db } = record.store
    const outlet = '<script>alert(1)</script>'
    const [saved] = await saveReports(db, [captured({ outlet, url: 'https://real.news/1', published: '2024-09-01' })], 'import:test')
    const report = saved?.id as string
    const span = { text: '"><img src=x onerror=alert(1)>', start: 0, end: 5, in: 'text' as const }
    const told = claim({ id: `${report}#1`, attribution: [], time: days('2024-09-01'), evidence: [span] })
    await saveExtractions(db, [{ report, reading: reading(report, told) }], { engine: '1', knowledge: 'k' })
    await linkWaiting(db, dataFolder())
    const home = await page('/', 'en')
    expect(home).toContain('Some reports of this record are invented')
    const ids = [...home.matchAll(/\/events\/([\da-f-]{36})/g)].map(([, id]) => id as string)
    const pages = await Promise.all([...new Set(ids)].map((id) => page(`/events/${id}`, 'en')))
    const own = pages.find((text) => text.includes('alert(1)')) as string
    expect(own).toContain('&lt;script&gt;')
    expect(own).not.toMatch(/<script|<img/)
    expect(own).not.toMatch(/invented/i)
    expect(pages.filter((text) => text.includes('This event and all reports of it are invented')).length).toBe(2)
    // one is in both tables, one in the second; the real one is not marked
    expect(home.match(/<mark>Invented<\/mark>/g)?.length).toBe(3)
  })
})
