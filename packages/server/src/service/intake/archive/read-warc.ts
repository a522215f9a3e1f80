// Reads the pages of a WARC: responses that are HTML, each with the time of its capture.
import { PassThrough, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { CapturedReport } from '../../../store/write/save-reports.ts'
import { Problem } from '../../problem.ts'
import { LARGEST_PAGE } from '../html/page-reader.ts'
import { pageReport } from '../html/page-report.ts'
import type { Captured } from '../types.ts'
import type { IntakeTools } from '../tools.ts'
import { guarded } from './bomb-guard.ts'
import { bodyOf, BodyTooLarge, payloadsOf, responseOf, type HttpResponse } from './http-response.ts'
import { holds } from './record-digest.ts'
import { NotWarc, warcRecords, type WarcRecord } from './warc-records.ts'

/** Bytes of pages that are held for records that point back to them. */
const HELD = 64 * 1024 * 1024
/** What a block may hold beside a page: the headers of its response. */
const HEADERS = 64 * 1024

/** Pages met, by the digest of their payload, as long as they fit. */
class PagesMet {
  readonly #reports = new Map<string, CapturedReport>()
  #size = 0

  add(digest: string | undefined, report: CapturedReport): void {
    if (digest === undefined || this.#size + report.bytes.length > HELD) return
    this.#size += report.bytes.length
    this.#reports.set(digest, report)
  }

  get(digest: string | undefined): CapturedReport | undefined {
    return digest === undefined ? undefined : this.#reports.get(digest)
  }
}

const isPage = ({ status, headers }: HttpResponse): boolean =>
  status >= 200 && status < 300 && /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(headers.get('content-type') ?? '')

/** The bytes of a page; throws a `Problem`. */
async function pageBytes(response: HttpResponse, isWhole: boolean, origin: string): Promise<Buffer> {
  const tooLarge = new Problem('input/too-large', origin, { most: LARGEST_PAGE / 1024 / 1024 })
  if (!isWhole) throw tooLarge
  try {
    return await bodyOf(response, LARGEST_PAGE)
  } catch (error) {
    if (error instanceof BodyTooLarge) throw tooLarge
    throw new Problem('archive/body', origin, { detail: error instanceof Error ? error.message : '' })
  }
}

/** When a record was captured, ISO; undefined where its date is none. */
function capturedAt({ headers }: WarcRecord): string | undefined {
  const date = headers.get('warc-date')
  return date === undefined || Number.isNaN(Date.parse(date)) ? undefined : date
}

interface Place {
  readonly where: string
  readonly met: PagesMet
}

/** What a record gives; nothing for one that is about others. Throws a `Problem`. */
async function recordGives(tools: IntakeTools, record: WarcRecord, { where, met }: Place): Promise<Captured | null> {
  const type = record.headers.get('warc-type')
  if (type !== 'response' && type !== 'revisit') return null
  const url = (record.headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1')
  const digest = record.headers.get('warc-payload-digest')
  const [origin, retrieved] = [`${where}#${url}`, capturedAt(record)]
  if (record.isWhole && !holds(record.headers.get('warc-block-digest'), [record.block])) throw new Problem('archive/record-changed', origin)
  if (type === 'revisit') {
    const seen = met.get(digest)
    return seen ? { report: { ...seen, origin: `${origin}@${retrieved ?? ''}`, retrieved } } : { passed: 'already-met', where: origin }
  }
  const response = responseOf(record.block)
  if (response === null || !isPage(response)) return { passed: 'not-a-page', where: origin }
  const bytes = await pageBytes(response, record.isWhole, origin)
  if (!holds(digest, [...payloadsOf(response), bytes])) throw new Problem('archive/record-changed', origin)
  const encoding = /charset="?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1]
  const report = await pageReport(tools, bytes, { origin, url: URL.canParse(url) ? url : null, encoding, retrieved })
  met.add(digest, report)
  return { report }
}

export interface WarcSource {
  readonly bytes: Readable
  /** Whether it is compressed (.warc.gz). */
  readonly packed: boolean
  readonly where: string
}

/** Reads a WARC. A page with a fault is told in its place; a fault of the file itself ends it, and is told. */
export async function* readWarc(tools: IntakeTools, { bytes, packed, where }: WarcSource): AsyncGenerator<Captured> {
  const place: Place = { where, met: new PagesMet() }
  const plain = packed ? guarded(bytes, createGunzip(), where) : bytes.pipe(new PassThrough())
  try {
    for await (const record of warcRecords(plain, LARGEST_PAGE + HEADERS)) {
      const given = await recordGives(tools, record, place).catch((error: unknown): Captured => {
        if (error instanceof Problem) return { problem: error }
        throw error
      })
      if (given) yield given
    }
  } catch (error) {
    yield { problem: faultOf(error, where) }
  } finally {
    bytes.destroy()
    plain.destroy()
  }
}

/** What ended an archive before its time: its records, its compression, or the disk. */
function faultOf(error: unknown, where: string): Problem {
  if (error instanceof Problem) return error
  const isOfFile = error instanceof NotWarc || (error instanceof Error && 'code' in error)
  if (!isOfFile) throw error
  return new Problem('archive/broken', where, { detail: error.message })
}
