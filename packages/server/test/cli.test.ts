// The command line as a person runs it: formats, encodings, faults, resuming, both languages.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const SIJILL = join(import.meta.dirname, '../bin/sijill.mjs')
const folder = mkdtempSync(join(tmpdir(), 'sijill-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEXT = 'قُتل ثلاثة مدنيين وأصيب خمسة آخرون بقصف مدفعي على بلدة سرمين بريف إدلب، أمس الاثنين، وفق الدفاع المدني السوري.'
const line = (id: string, more: object = {}): string => JSON.stringify({ id, text: TEXT, published: '2019-11-26', country: 'SY', ...more })

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function sijill(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [SIJILL, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, SIJILL_DATA: folder, SIJILL_CACHE: join(folder, 'cache'), LANG: 'C' },
  })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

const lines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one) as Record<string, unknown>)

describe('read', () => {
  it('prints a table in either language', () => {
    const path = file('a.txt', TEXT)
    const english = sijill(['read', path, '--published', '2019-11-26', '--country', 'SY'])
    expect([english.status, english.out]).toEqual([0, expect.stringContaining('killed: 3 civilians')])
    expect(english.out).toContain('2019-11-25')
    expect(sijill(['--lang', 'ar', 'read', path]).out).toContain('قتلى: 3')
  })

  it('gives JSON Lines and CSV', () => {
    const path = file('b.jsonl', `${line('x')}\n${line('y')}\n`)
    expect(lines(sijill(['read', path, '--format', 'jsonl']).out).map((one) => one['report'])).toEqual(['x', 'y'])
    const csv = sijill(['read', path, '--format', 'csv']).out
    expect(csv.startsWith('\ufeffreport,claim,')).toBe(true)
    expect(csv.split('\r\n').length).toBe(4)
  })

  it('reads windows-1256 and UTF-16, and standard input', () => {
    expect(sijill(['read', file('c.txt', Buffer.from(`\ufeff${TEXT}`, 'utf16le'))]).out).toContain('shelling')
    expect(sijill(['read', '-'], TEXT).out).toContain('shelling')
  })

  it('names each fault and reads the rest', () => {
    const run = sijill([
      'read',
      join(folder, 'absent.txt'),
      file('empty.txt', '  \n'),
      file('x.bin', Buffer.alloc(600, 1)),
      file('d.txt', TEXT),
    ])
    expect(run.status).toBe(3)
    expect(run.err).toContain('[input/not-found]')
    expect(run.err).toContain('[input/empty-text]')
    expect(run.err).toContain('[input/binary]')
    expect(run.out).toContain('shelling')
    expect(sijill(['read', file('e.txt', TEXT), '--published', '2019-13-01']).err).toContain('[input/bad-date]')
  })

  it('says of a text in another language that it cannot read it', () => {
    const [reading] = lines(
      sijill(['read', file('f.txt', 'Shelling killed three people in a village on Monday, a monitor said.'), '--format', 'jsonl']).out,
    )
    expect(reading?.['relevant']).toBe(false)
    expect(JSON.stringify(reading?.['warnings'])).toContain('text/not-arabic')
  })
})

describe('extract', () => {
  it('answers every line in order, faults included', () => {
    const input = file('in.jsonl', [line('1'), 'not json', '', line('2', { published: 'yesterday' }), '{"id":"3"}', line('4')].join('\n'))
    const run = sijill(['extract', input, '--workers', '2'])
    expect(run.status).toBe(3)
    expect(lines(run.out).map((one) => [one['report'], (one['error'] as { code?: string } | undefined)?.code])).toEqual([
      ['1', undefined],
      [null, 'input/not-json'],
      ['2', 'input/bad-date'],
      ['3', 'input/not-report'],
      ['4', undefined],
    ])
  })

  it('goes on where it stopped, a half-written line cut off', () => {
    const input = file('many.jsonl', Array.from({ length: 40 }, (_, index) => line(String(index))).join('\n'))
    const whole = join(folder, 'whole.jsonl')
    sijill(['extract', input, '-o', whole])
    const expected = readFileSync(whole, 'utf8')
    const cut = file('cut.jsonl', expected.slice(0, Math.floor(expected.length / 2)))
    expect(sijill(['extract', input, '-o', cut, '--resume']).status).toBe(0)
    expect(readFileSync(cut, 'utf8')).toBe(expected)
  })
})

describe('help and others', () => {
  it('speaks both languages', () => {
    expect(sijill(['--help']).out).toContain('Print what reports say')
    expect(sijill(['--lang', 'ar', '--help']).out).toContain('اعرض ما تقوله التقارير')
  })

  it('explains, finds places, reads examples', () => {
    expect(sijill(['explain', file('g.txt', TEXT)]).out).toContain('rules ')
    expect(sijill(['gazetteer', 'find', 'سرمين']).out).toContain('Sarmin')
    expect(sijill(['gazetteer', 'find', 'لا مكان كهذا']).status).toBe(1)
    expect(sijill(['examples']).out).toContain('example-1#1')
  })

  it('refuses wrong use with status 2', () => expect(sijill(['read']).status).toBe(2))
})
