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
    expect([english.status, english.out]).toEqual([0, expect.stringContaining('killed: 3, Civilians')])
    expect(english.out).toContain('2019-11-25')
    expect(english.out).toContain('Sarmin, Idlib, Syria')
    expect(english.out).not.toContain('[shelling]')
    const arabic = sijill(['--lang', 'ar', 'read', path, '--ids']).out
    // killed: 3, civilians; shelling with its id
    expect(arabic).toContain('قتلى ⁦[killed]⁩: 3، مدنيون')
    expect(arabic).toContain('قصف مدفعي أو صاروخي ⁦[shelling]⁩')
  })

  it('gives JSON Lines and CSV', () => {
    const path = file('b.jsonl', `${line('x')}\n${line('y')}\n`)
    expect(lines(sijill(['read', path, '--format', 'jsonl']).out).map((one) => one['report'])).toEqual(['x', 'y'])
    const csv = sijill(['read', path, '--format', 'csv']).out
    expect(csv.startsWith('\ufeffreport,claim,')).toBe(true)
    expect(csv.split('\r\n').length).toBe(4)
  })

  it('reads windows-1256 and UTF-16, and standard input', () => {
    expect(sijill(['read', file('c.txt', Buffer.from(`\ufeff${TEXT}`, 'utf16le'))]).out).toContain('shelling, artillery or missile attack')
    expect(sijill(['read', '-'], TEXT).out).toContain('shelling, artillery or missile attack')
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
    expect(run.out).toContain('shelling, artillery or missile attack')
    expect(sijill(['read', file('e.txt', TEXT), '--published', '2019-13-01']).err).toContain('[input/bad-date]')
    expect(run.err.trim().split('\n').length).toBe(3)
  })

  it('names faults in Arabic, each with its place, what to do and its code', () => {
    const run = sijill([
      '--lang',
      'ar',
      'read',
      folder,
      file('long.txt', TEXT.repeat(Math.ceil(5_000_000 / TEXT.length))),
      file('bad.jsonl', `{"text": 5}\n${line('x')}\n`),
    ])
    expect(run.status).toBe(3)
    const [isFolder, long, bad, ...rest] = run.err.trim().split('\n')
    expect(rest).toEqual([])
    expect(isFolder).toMatch(/هذا مجلد.*\[input\/is-folder\]/) // this is a folder
    expect(long).toMatch(/قسّمه.*\[input\/text-too-long\]/) // split it
    expect(bad).toMatch(/bad\.jsonl:1.*يلزم كل تقرير.*\[input\/not-report\]/) // every report needs
    expect(run.out).toContain('قصف مدفعي أو صاروخي') // shelling
  })

  it('says of a text in another language that it cannot read it', () => {
    const path = file('f.txt', 'Shelling killed three people in a village on Monday, a monitor said.')
    const [reading] = lines(sijill(['read', path, '--format', 'jsonl']).out)
    expect(reading?.['relevant']).toBe(false)
    expect(JSON.stringify(reading?.['warnings'])).toContain('text/not-arabic')
    expect(sijill(['--lang', 'ar', 'read', path]).out).toContain('النص ليس بالعربية') // the text is not in Arabic
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

describe('extract, where input cannot be read', () => {
  it('refuses lines that are not UTF-8 and goes on', () => {
    const input = file(
      'mixed.jsonl',
      Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xda, 0xd5, 0xdd]), Buffer.from(`"}\n${line('ok')}`)]),
    )
    const run = sijill(['extract', input, '--workers', '1'])
    expect(run.status).toBe(3)
    expect(lines(run.out).map((one) => (one['error'] as { code?: string } | undefined)?.code)).toEqual(['input/not-utf8', undefined])
  })

  it.each([
    [() => ['eval', folder, folder], 'input/is-folder'],
    [() => ['extract', join(folder, 'absent.jsonl')], 'input/not-found'],
    [() => ['extract', file('w.jsonl', line('w')), '-o', join(folder, 'absent/out.jsonl')], 'output/not-writable'],
    [() => ['extract', file('r.jsonl', line('r')), '--resume'], 'output/not-resumable'],
    [() => ['eval', file('g.jsonl', 'no json'), file('h.jsonl', line('h'))], 'input/not-json'],
    [() => ['eval', file('i.jsonl', '{"report":"other","claims":[]}'), file('h.jsonl', line('h'))], 'gold/mismatch'],
    [() => ['gazetteer', 'import', file('table.txt', 'a,b\n')], 'gazetteer/unknown-format'],
    [() => ['gazetteer', 'import', join(folder, 'absent.txt')], 'input/not-found'],
    [() => ['gazetteer', 'import', file('table.txt', 'a,b\n'), '--names', join(folder, 'absent.txt')], 'input/not-found'],
  ])('case %# ends with status 3 and one line', (args, code) => {
    const run = sijill(args())
    expect([run.status, run.err.trim().split('\n').length]).toEqual([3, 1])
    expect(run.err).toContain(`[${code}]`)
  })
})

describe('wrong use', () => {
  it.each([
    [['read'], 'The argument files is missing.', 'usage/missing-argument'],
    [['read', '--formt', 'csv', 'a.txt'], 'There is no option --formt. Did you mean --format?', 'usage/unknown-option'],
    [['raed', 'a.txt'], 'There is no command raed. Did you mean read?', 'usage/unknown-command'],
    [['read', 'a.txt', '--format'], 'The option --format <format> needs a value.', 'usage/missing-value'],
    [['read', 'a.txt', '--format', 'xml'], 'The value xml does not fit the option --format <format>', 'usage/bad-value'],
    [['extract', '--workers', 'many'], 'a whole number from 1', 'usage/bad-value'],
    [['eval', 'a', 'b', 'c'], 'There are more arguments', 'usage/too-many'],
    [['--lang', 'fr', 'read', 'a.txt'], 'choices: ar, en', 'usage/bad-value'],
  ])('%j ends with status 2 and one line', (args, said, code) => {
    const run = sijill(args)
    expect([run.status, run.out, run.err.trim().split('\n').length]).toEqual([2, '', 1])
    expect(run.err).toContain(said)
    expect(run.err).toContain('--help')
    expect(run.err).toContain(`[${code}]`)
  })

  it('is told in Arabic too', () => {
    expect(sijill(['--lang', 'ar', 'raed']).err).toContain('لا أمر باسم raed. لعلك تقصد read.') // no command of that name; perhaps you mean
  })
})

describe('help and others', () => {
  it('speaks both languages', () => {
    expect(sijill(['--help']).out).toContain('Print what reports say')
    expect(sijill(['--lang', 'ar', '--help']).out).toContain('اعرض ما تقوله التقارير')
    expect(sijill(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('explains, finds places, reads examples', () => {
    expect(sijill(['explain', file('g.txt', TEXT)]).out).toContain('rules ')
    expect(sijill(['gazetteer', 'find', 'سرمين']).out).toContain('Sarmin')
    expect(sijill(['gazetteer', 'find', 'لا مكان كهذا']).status).toBe(1)
    expect(sijill(['examples']).out).toContain('example-1#1')
  })
})
