// Reads the records of a WARC from a stream: their headers, and their blocks as far as a bound. (The library for it goes round for ever on damaged records.)

/** Bytes that are not the WARC they should be. */
export class NotWarc extends Error {}

export interface WarcRecord {
  /** By their names in small letters. */
  readonly headers: ReadonlyMap<string, string>
  /** The block, or as much of it as is within the bound. */
  readonly block: Buffer
  readonly isWhole: boolean
}

/** Longest line of a header, and most of them. */
const LONGEST_LINE = 64 * 1024
const MOST_HEADERS = 200

/** Takes lines and lengths of bytes out of a stream. */
class Bytes {
  readonly #pieces: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#pieces = source[Symbol.asyncIterator]()
  }

  /** A line without its end; null at the end of the stream. */
  async line(): Promise<string | null> {
    for (;;) {
      const end = this.#held.indexOf(10)
      if (end > LONGEST_LINE || (end < 0 && this.#held.length > LONGEST_LINE)) throw new NotWarc('a line without end')
      if (end >= 0) {
        const line = this.#held.toString('utf8', 0, end).replace(/\r$/, '')
        this.#held = this.#held.subarray(end + 1)
        return line
      }
      const { value, done } = await this.#pieces.next()
      if (done) return this.#held.length === 0 ? null : this.#last()
      this.#held = Buffer.concat([this.#held, value])
    }
  }

  /** So many bytes, of which those within the bound are given; throws `NotWarc` where the stream ends before. */
  async take(size: number, most: number): Promise<Buffer> {
    const parts: Buffer[] = []
    let [left, room] = [size, most]
    while (left > 0) {
      if (this.#held.length === 0) {
        const { value, done } = await this.#pieces.next()
        if (done) throw new NotWarc('the last record is cut short')
        this.#held = Buffer.from(value)
      }
      const piece = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(piece.length)
      left -= piece.length
      if (room > 0) parts.push(piece.subarray(0, room))
      room -= piece.length
    }
    return Buffer.concat(parts)
  }

  #last(): string {
    const line = this.#held.toString('utf8')
    this.#held = Buffer.alloc(0)
    return line
  }
}

/** The headers up to the empty line after them, by their names in small letters; the first of a name counts. */
export function headersOf(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

async function headerLines(bytes: Bytes): Promise<string[]> {
  const lines: string[] = []
  for (let line = await bytes.line(); line !== ''; line = await bytes.line()) {
    if (line === null) throw new NotWarc('the last record is cut short')
    if (lines.length >= MOST_HEADERS) throw new NotWarc('headers without end')
    lines.push(line)
  }
  return lines
}

/** Records of a WARC. Throws `NotWarc` after those that stand before the fault. */
export async function* warcRecords(source: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<WarcRecord> {
  const bytes = new Bytes(source)
  let count = 0
  for (;;) {
    let line = await bytes.line()
    while (line === '') line = await bytes.line()
    if (line === null) break
    if (!/^WARC\/1\.\d$/.test(line)) throw new NotWarc(`no record begins after record ${count}`)
    const headers = headersOf(await headerLines(bytes))
    const length = headers.get('content-length') ?? ''
    if (!/^\d{1,15}$/.test(length)) throw new NotWarc(`record ${count + 1} does not say its length`)
    const size = Number(length)
    yield { headers, block: await bytes.take(size, most), isWhole: size <= most }
    count++
  }
  if (count === 0) throw new NotWarc('no record')
}
