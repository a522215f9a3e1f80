// Reads the pages of a WARC: responses that are HTML, their bodies unpacked within a bound, each with the time of its capture.
import { createHash } from 'node:crypto'
import { PassThrough, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { WARCParser, type WARCRecord } from 'warcio'
import type { CapturedReport } from '../../../store/write/save-reports.ts'
import { Problem } from '../../problem.ts'
import { LARGEST_PAGE } from '../html/page-reader.ts'
import { pageReport } from '../html/page-report.ts'
import type { Captured } from '../types.ts'
import type { IntakeTools } from '../tools.ts'
import { guarded } from './bomb-guard.ts'

/** Bytes of pages that are held for records that point back to them. */
const HELD = 64 * 1024 * 1024

/** Pages met, by the digest of their payload, as long as they fit. */
class PagesMet {
  readonly #reports = new Map<string, CapturedReport>()
  #size = 0

  add(digest: string | null | undefined, report: CapturedReport): void {
    if (!digest || this.#size + report.bytes.length > HELD) return
    this.#size += report.bytes.length
    this.#reports.set(digest, report)
  }

  get(digest: string | null | undefined): CapturedReport | undefined {
    return this.#reports.get(digest ?? '')
  }
}

const isHtml = (type: string | null | undefined): boolean => /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type ?? '')

/** The body of a record, out of its chunks and compression; null where it is longer than the bound. */
async function bodyOf(record: WARCRecord): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of record.contentReader) {
    size += part.length
    if (size <= LARGEST_PAGE) parts.push(part)
  }
  return size > LARGEST_PAGE ? null : Buffer.concat(parts)
}

/** ISO, or undefined where the record's date is none. */
const dateOf = (record: WARCRecord): string | undefined =>
  Number.isNaN(Date.parse(record.warcDate ?? '')) ? undefined : (record.warcDate ?? undefined)

interface Place {
  readonly where: string
  readonly met: PagesMet
}

/** What a record gives; nothing for one that is about others. */
async function recordGives(tools: IntakeTools, record: WARCRecord, { where, met }: Place): Promise<Captured | null> {
  const { warcType, warcTargetURI: url = '', warcPayloadDigest: digest } = record
  if (warcType !== 'response' && warcType !== 'revisit') return null
  const origin = `${where}#${url}`
  const retrieved = dateOf(record)
  if (warcType === 'revisit') {
    const seen = met.get(digest)
    return seen ? { report: { ...seen, origin: `${origin}@${retrieved ?? ''}`, retrieved } } : { passed: 'already-met', where: origin }
  }
  const headers = record.httpHeaders?.headers
  const status = Number(record.httpHeaders?.statusCode)
  if (!isHtml(headers?.get('content-type')) || status < 200 || status >= 300) return { passed: 'not-a-page', where: origin }
  const bytes = await bodyOf(record)
  if (bytes === null) return { problem: new Problem('input/too-large', origin, { most: LARGEST_PAGE / 1024 / 1024 }) }
  const encoding = /charset="?([\w-]+)/i.exec(headers?.get('content-type') ?? '')?.[1]
  const report = await pageReport(tools, bytes, { origin, url, encoding, retrieved })
  met.add(digest ?? `sha256:${createHash('sha256').update(bytes).digest('hex')}`, report)
  return { report }
}

export interface WarcSource {
  readonly bytes: Readable
  /** Whether it is compressed as a whole (.warc.gz). */
  readonly packed: boolean
  readonly where: string
}

/** Reads a WARC. A page with a fault is told in its place; a fault of the file itself ends it, and is told. */
export async function* readWarc(tools: IntakeTools, { bytes, packed, where }: WarcSource): AsyncGenerator<Captured> {
  const place: Place = { where, met: new PagesMet() }
  const plain = packed ? guarded(bytes, createGunzip(), where) : bytes.pipe(new PassThrough())
  let count = 0
  try {
    for await (const record of WARCParser.iterRecords(plain)) {
      // what is no WARC at all is read by the library as a record without a type
      if (!record.warcType) throw new Problem('archive/broken', where, { detail: 'no record' })
      count++
      const given = await recordGives(tools, record, place).catch((error: unknown): Captured => {
        if (error instanceof Problem) return { problem: error }
        throw error
      })
      if (given) yield given
      await record.skipFully()
    }
    if (count === 0) throw new Problem('archive/broken', where, { detail: 'no record' })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    yield { problem: error instanceof Problem ? error : new Problem('archive/broken', where, { detail }) }
  } finally {
    bytes.destroy()
    plain.destroy()
  }
}
