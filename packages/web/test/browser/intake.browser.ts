// Bringing reports in: a table is looked at row by row and discarded whole; a Telegram export is repaired and told of.
import { countRecord } from '@sijill/server/store/read/count-record.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, serveRecord, violationsOf, type ServedRecord } from './record.ts'

/** A hundred invented reports, three of which are none. */
const TABLE = [
  'text,date,url',
  ...Array.from({ length: 100 }, (_, at) => {
    if (at === 10) return `,2024-05-01,https://nahr.example/${at}`
    if (at === 38) return `خبر ${at},someday,https://nahr.example/${at}` // a piece of news
    if (at === 97) return `"خبر ${at}",31.31.2024,https://nahr.example/${at}` // a piece of news
    return `خبر ${at},2024-05-01,https://nahr.example/${at}` // a piece of news
  }),
].join('\n')

const TELEGRAM = `{"name":"قناة النهر","type":"public_channel","id":1,"messages":[
{"id":1,"type":"service","date":"2024-08-26T09:00:00","date_unixtime":"1724652000","action":"pin_message","text":""},
{"id":2,"type":"message","date":"2024-08-26T10:00:00","date_unixtime":"1724655600","from":"قناة النهر","text":["قصف ",{"type":"bold","text":"مدفعي"}," على بلدة الشحيل\\x01"]}
]}` // an invented channel: shelling of a town

const sendFile = async (page: Page, name: string, content: string): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  await page.getByRole('region', { name }).waitFor()
}

describe.skipIf(noBrowser !== null)('bringing reports in', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord()
  })
  afterAll(() => record.stop())

  it.each([
    ['ar', '3 صفوف فيها خطأ', 'تخلّص من الملف'],
    ['en', '3 rows at fault', 'Discard'],
  ] as const)('17. a file is a draft first, and is discarded whole: %s', async (language, faults, discard) => {
    const before = await countRecord(record.store.db)
    const page = await record.open('/imports', { language })
    await sendFile(page, 'table.csv', TABLE)
    const draft = page.getByRole('region', { name: 'table.csv', exact: true })
    await draft.getByText(faults).first().waitFor()
    expect(await draft.locator('dd').allTextContents()).toEqual(['97', '0', '0', '0', '3'])
    expect(await draft.locator('tbody td:first-child').allTextContents()).toEqual(['table.csv:12', 'table.csv:40', 'table.csv:99'])
    const colours = await draft.locator('dd').evaluateAll((all) => all.map((one) => getComputedStyle(one).color))
    expect([new Set(colours).size, colours[0] === colours.at(-1)]).toEqual([2, false])
    expect(await violationsOf(page)).toEqual([])
    await draft.getByRole('button', { name: discard }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: discard }).click()
    await draft.waitFor({ state: 'detached' })
    expect(await countRecord(record.store.db)).toEqual(before)
    expect(record.faultsOf(page)).toEqual([])
  })

  it('marks faults where there are some, and no zero', async () => {
    const page = await record.open('/imports', { language: 'ar' })
    await sendFile(page, 'clean.csv', TABLE.split('\n').slice(0, 3).join('\n'))
    const counts = page.getByRole('region', { name: 'clean.csv', exact: true }).locator('dd')
    await expect.poll(() => counts.allTextContents()).toEqual(['2', '0', '0', '0', '0'])
    expect(new Set(await counts.evaluateAll((all) => all.map((one) => getComputedStyle(one).color))).size).toBe(1)
  })

  it('12. a Telegram export is told of before it is taken, and comes in as it was written', async () => {
    const page = await record.open('/imports', { language: 'ar' })
    await sendFile(page, 'result.json', TELEGRAM)
    const draft = page.getByRole('region', { name: 'result.json', exact: true })
    await draft.getByText('تُجووزت رسالة خدمة واحدة').waitFor() // one service message passed over
    await draft.getByRole('button', { name: 'أدخل تقريراً واحداً' }).click() // take in one report
    await draft.waitFor({ state: 'detached' })
    await page.getByRole('cell', { name: 'تمّ' }).waitFor() // done
    const { text } = await record.store.db
      .selectFrom('reports')
      .select('text')
      .where('outlet_id', 'like', '%نهر%')
      .executeTakeFirstOrThrow()
    expect(text.replaceAll(/\p{Cc}/gu, '')).toBe('قصف مدفعي على بلدة الشحيل') // shelling of a town
  })
})
