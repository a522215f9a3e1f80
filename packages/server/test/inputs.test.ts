// What is handed in: encodings, lines, reports; each fault says what, where and what to do.
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { decode } from '../src/service/decode.ts'
import { linesOf, LONGEST_LINE, type Line } from '../src/service/lines.ts'
import { Problem } from '../src/service/problem.ts'
import { reportOf, reportOfLine } from '../src/service/report-input.ts'

const ARABIC = 'قصف مدفعي على بلدة سرمين بريف إدلب أوقع قتيلاً'

/** Letters of windows-1256 for a few Arabic words, by the platform's own table turned round. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256')
  const table = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]))
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 63))
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}

const problemOf = (work: () => unknown): Problem => {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('no problem was raised')
}

describe('decode', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(ARABIC), 'utf-8'],
    ['utf-8 with mark', new TextEncoder().encode(`\ufeff${ARABIC}`), 'utf-8'],
    ['utf-16le with mark', utf16(ARABIC, true, true), 'utf-16le'],
    ['utf-16be with mark', utf16(ARABIC, false, true), 'utf-16be'],
    ['utf-16le without mark', utf16(ARABIC, true, false), 'utf-16le'],
    ['utf-16be without mark', utf16(ARABIC, false, false), 'utf-16be'],
    ['windows-1256', windows1256(ARABIC), 'windows-1256'],
  ])('%s', (_, bytes, encoding) => {
    const decoded = decode(bytes, 'file')
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text).toBe(ARABIC)
  })

  it('refuses what is no text', () =>
    expect(
      problemOf(() =>
        decode(
          Uint8Array.from({ length: 512 }, (_, at) => at % 7),
          'x.bin',
        ),
      ).code,
    ).toBe('input/binary'))
})

describe('lines', () => {
  const read = async (...chunks: (string | Uint8Array)[]): Promise<Line[]> => {
    const lines: Line[] = []
    for await (const line of linesOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk))))) lines.push(line)
    return lines
  }

  it('are the same however the bytes arrive', async () => {
    const bytes = Buffer.from(`\ufeff${ARABIC}\r\nثانٍ\n\nرابع`)
    const whole = await read(bytes)
    expect(whole.map((line) => line.text)).toEqual([ARABIC, 'ثانٍ', '', 'رابع'])
    for (const size of [1, 2, 3, 7]) {
      const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size))
      expect(await read(...parts)).toEqual(whole)
    }
  })

  it('beyond the bound are passed over without their text, and the next one is read', async () => {
    const lines = await read(Buffer.alloc(LONGEST_LINE, 97), 'b\nc')
    expect(lines).toEqual([
      { number: 1, text: '', fault: 'input/line-too-long' },
      { number: 2, text: 'c', fault: null },
    ])
  })
})

describe('reports', () => {
  it.each([
    ['{"text": ', 'input/not-json'],
    ['[]', 'input/not-report'],
    ['{"id": "a"}', 'input/not-report'],
    ['{"text": 5}', 'input/not-report'],
    ['{"text": "  "}', 'input/empty-text'],
    ['{"text": "نص", "published": "2024-13-40"}', 'input/bad-date'],
    ['{"text": "نص", "published": "2024-02-30"}', 'input/bad-date'],
    ['{"text": "نص", "country": "Syria"}', 'input/bad-country'],
  ])('%s is refused', (line, code) => {
    const problem = problemOf(() => reportOfLine(line, 'line 1'))
    expect([problem.code, problem.where]).toEqual([code, 'line 1'])
  })

  it('without an id are named for their content', () => {
    expect(reportOf({ text: ARABIC }, 'x').id).toBe(reportOf({ text: ARABIC, title: null }, 'y').id)
    expect(reportOf({ text: ARABIC }, 'x').id).not.toBe(reportOf({ text: `${ARABIC}.` }, 'x').id)
  })
})
