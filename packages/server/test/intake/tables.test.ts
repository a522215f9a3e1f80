// Tables as reports: encodings, separators, names of columns in both languages, rows with faults, what other tools write.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { columnsOf, fieldsOf, impliedHeader } from '@sijill/server/service/intake/table/columns.ts'
import { readJson, readLines } from '@sijill/server/service/intake/table/read-lines.ts'
import { readTable } from '@sijill/server/service/intake/table/read-table.ts'
import { separatorOf, tableEncoding } from '@sijill/server/service/intake/table/table-text.ts'
import { IntakeTools } from '@sijill/server/service/intake/tools.ts'
import type { ColumnField } from '@sijill/server/service/intake/types.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { collected, inPieces, type Collected } from './captures.ts'

const tools = new IntakeTools()
const folder = mkdtempSync(join(tmpdir(), 'sijill-tables-'))
afterAll(async () => {
  await tools.close()
  rmSync(folder, { recursive: true })
})

const TEXT = 'قصف مدفعي على بلدة سرمين' // artillery shelling of a town

interface Options {
  readonly encoding?: string
  readonly columns?: ReadonlyMap<ColumnField, string>
  readonly size?: number
}

const read = (content: Uint8Array | string, { encoding = 'utf-8', columns, size }: Options = {}): Promise<Collected> =>
  collected(readTable(tools, { bytes: inPieces(content, size), encoding, where: 't.csv', options: columns ? { columns } : {} }))

describe('a table', () => {
  it.each([
    ['commas, English', `ID,Headline,Full Text,Publish_Date,Media Name,Link\n7,ع,"${TEXT}، أمس",2024-08-27,النهر,https://nahr.example/1\n`],
    ['semicolons, Arabic', `المعرّف;العنوان;النص;تاريخ النشر;المصدر;الرابط\r\n7;ع;${TEXT}، أمس;27/08/2024;النهر;https://nahr.example/1\r\n`],
    ['tabs, a mark', `\ufeffid\ttitle\tbody\tdate\tsource_domain\turl\n7\tع\t${TEXT}، أمس\t٢٧ آب ٢٠٢٤\tالنهر\thttps://nahr.example/1`],
  ])('with %s gives its rows', async (_, content) => {
    for (const size of [1, 5, 10_000]) {
      const { reports, problems } = await read(content, { size })
      expect(problems).toEqual([])
      expect(reports.map(({ report }) => report)).toEqual([
        { id: '7', text: `${TEXT}، أمس`, title: 'ع', published: '2024-08-27', outlet: 'النهر', url: 'https://nahr.example/1' },
      ])
    }
  })

  it('keeps each row as it stands, with its line and the date as it was written', async () => {
    const { reports } = await read(`text,date\n"${TEXT}\nثانٍ",27/08/2024\n\n${TEXT},2024-08-27\n`)
    expect(reports.map(({ origin, bytes }) => [origin, Buffer.from(bytes).toString()])).toEqual([
      ['t.csv:2', `"${TEXT}\nثانٍ",27/08/2024`],
      ['t.csv:4', expect.stringContaining(`${TEXT},2024-08-27`)],
    ])
    expect(reports.map(({ publishedFrom }) => publishedFrom)).toEqual([{ how: 'given', detail: '27/08/2024' }, { how: 'given' }])
  })

  it('tells each row with a fault and reads the others', async () => {
    const { reports, problems } = await read(`text,date\n${TEXT},gestern\n,2024-08-27\n${TEXT} 2,2024-08-27\n${TEXT} 3\n`)
    expect(problems).toEqual([
      ['input/bad-date', 't.csv:2'],
      ['input/not-report', 't.csv:3'],
    ])
    expect(reports).toHaveLength(2)
  })

  it('is read by the columns that a person names', async () => {
    const columns = new Map<ColumnField, string>([
      ['text', 'Raw Body'],
      ['title', 'text'],
    ])
    const { reports } = await read(`text,raw_body\nع,${TEXT}`, { columns })
    expect(reports[0]?.report).toMatchObject({ text: TEXT, title: 'ع' })
    await expect(read('text\nx', { columns })).rejects.toMatchObject({ code: 'table/no-column' })
    await expect(read('a,b\nx,y')).rejects.toMatchObject({ code: 'table/no-text', message: expect.stringContaining('a, b') })
  })

  it('ends at a row without end, which is told with its line', async () => {
    await expect(read(`text\n${TEXT}\n"open ${'x'.repeat(700_000)}`)).rejects.toMatchObject({ code: 'table/broken', where: 't.csv:3' })
  })

  it('of trafilatura is known without a header, null being nothing', async () => {
    const row = ['https://nahr.example/1', 'null', 'f00', 'nahr.example', 'ع', 'null', '2024-08-27', TEXT, 'null', 'null', 'article'].join(
      '\t',
    )
    const { reports } = await read(`${row}\n`)
    expect(reports[0]?.report).toMatchObject({ text: TEXT, title: 'ع', outlet: 'nahr.example', published: '2024-08-27' })
    expect(impliedHeader(['a', 'null'])).toBeNull()
  })
})

describe('the source of a table', () => {
  it('is closed when its reader stops', async () => {
    let closed = false
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.from('text\n')
        for (;;) yield Buffer.from(`${TEXT}\n`)
      } finally {
        closed = true
      }
    }
    for await (const one of readTable(tools, { bytes: endless(), encoding: 'utf-8', where: 't.csv', options: {} })) {
      expect(one).toHaveProperty('report')
      break
    }
    expect(closed).toBe(true)
  })
})

describe('columns', () => {
  it('are the better named of two for one field', () => {
    const columns = columnsOf(['content', 'TEXT', 'source', 'Outlet', 'x'], undefined, 't')
    expect(fieldsOf(['1', '2', '3', '4', '5'], columns, false)).toEqual({ text: '2', outlet: '4' })
  })
})

describe('the text of a table', () => {
  it.each([
    ['a,b;c\n1;2;3;4', ','],
    ['"a,b,c";d\n', ';'],
    ['a\tb,c\td', '\t'],
    ['a', ','],
  ])('%j is separated by %j', (text, separator) => expect(separatorOf(text)).toBe(separator))

  it('is decoded by its first bytes, and by all of them where those are plain ASCII', async () => {
    const encodingOf = (content: Uint8Array): Promise<string> => {
      const path = join(folder, 'table.csv')
      writeFileSync(path, content)
      return tableEncoding(path)
    }
    const ascii = Buffer.from(`text\n${'a,b\n'.repeat(20_000)}`)
    expect(await encodingOf(Buffer.from(`\ufefftext\n${TEXT}`, 'utf16le'))).toBe('utf-16le')
    expect(await encodingOf(Buffer.concat([ascii, Buffer.from(TEXT)]))).toBe('utf-8')
    expect(await encodingOf(Buffer.concat([ascii, Buffer.from([0xde, 0xd5, 0xdd])]))).toBe('windows-1256')
    // a letter cut in two by the end of the sample is no fault
    expect(await encodingOf(Buffer.from(`a${'ق'.repeat(40_000)}`))).toBe('utf-8')
  })

  it('in windows-1256 and UTF-16 gives the same reports', async () => {
    const windows = Buffer.concat([Buffer.from('text\n'), Buffer.from([0xde, 0xd5, 0xdd])])
    expect((await read(windows, { encoding: 'windows-1256' })).reports[0]?.report.text).toBe('قصف')
    expect((await read(Buffer.from('\ufefftext\nقصف', 'utf16le'), { encoding: 'utf-16le', size: 3 })).reports[0]?.report.text).toBe('قصف')
  })
})

describe('JSON', () => {
  it('lines are taken by the names that other tools give their fields', async () => {
    const lines = [
      { maintext: TEXT, title: 'ع', date_publish: '2024-08-27 10:00:00', source_domain: 'nahr.example' },
      { text: 5 },
      { title: 'ع' },
      [],
    ]
    const { reports, problems } = await collected(
      readLines(tools, { bytes: inPieces(lines.map((line) => JSON.stringify(line)).join('\n')), where: 'a.jsonl' }),
    )
    expect(reports.map(({ report }) => report)).toMatchObject([{ text: TEXT, published: '2024-08-27T10:00:00', outlet: 'nahr.example' }])
    expect(problems).toEqual([2, 3, 4].map((line) => ['input/not-report', `a.jsonl:${line}`]))
  })

  it('is read with numbers for ids and times, and an address for a source', async () => {
    const line = { id: 7, text: TEXT, date: 1_724_742_000, source: 'https://www.nahr.example/1' }
    const { reports } = await collected(readLines(tools, { bytes: inPieces(JSON.stringify(line)), where: 'a.jsonl' }))
    expect(reports.map(({ report }) => report)).toEqual([
      { id: '7', text: TEXT, published: '2024-08-27T07:00:00Z', outlet: 'nahr.example', url: 'https://www.nahr.example/1' },
    ])
  })

  it('lists and single reports are read, and what stands before a fault', async () => {
    const one = { text: TEXT, published: '2024-08-27' }
    const list = await collected(
      readJson(tools, { bytes: inPieces(JSON.stringify([one, { ...one, text: 'ب' }], null, 1)), where: 'a.json' }, true),
    )
    expect(list.reports.map(({ report, origin }) => [report.text, origin])).toEqual([
      [TEXT, 'a.json#1'],
      ['ب', 'a.json#2'],
    ])
    expect((await collected(readJson(tools, { bytes: inPieces(JSON.stringify(one)), where: 'a.json' }, false))).reports).toHaveLength(1)
    const cut = await collected(readJson(tools, { bytes: inPieces(`[${JSON.stringify(one)}, {"te`), where: 'a.json' }, true))
    expect([cut.reports.length, cut.problems]).toEqual([1, [['input/not-json', 'a.json']]])
  })
})
