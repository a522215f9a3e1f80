// Takes an HTTP response as an archive holds it apart: status, headers, and the body out of its chunks and its compression.
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, type InputType } from 'node:zlib'
import { headersOf } from './warc-records.ts'

export interface HttpResponse {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  /** As it was sent. */
  readonly sent: Buffer
}

/** The body is longer than the bound once it is unpacked. */
export class BodyTooLarge extends Error {}

type Unpack = (bytes: InputType, options: { readonly maxOutputLength: number }) => Promise<Buffer>
const deflated: Unpack = async (bytes, options) =>
  await (promisify(inflate) as Unpack)(bytes, options).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_BUFFER_TOO_LARGE') throw error
    // some servers leave the head of the stream out
    return (promisify(inflateRaw) as Unpack)(bytes, options)
  })
const UNPACK: Readonly<Record<string, Unpack>> = {
  gzip: promisify(gunzip) as Unpack,
  'x-gzip': promisify(gunzip) as Unpack,
  deflate: deflated,
  br: promisify(brotliDecompress) as Unpack,
}

/** The response of a block; null where it is none. */
export function responseOf(block: Buffer): HttpResponse | null {
  const [crlf, lf] = [block.indexOf('\r\n\r\n'), block.indexOf('\n\n')]
  const isCrlf = crlf >= 0 && (lf < 0 || crlf < lf)
  const end = isCrlf ? crlf : lf
  const [first = '', ...lines] = block.toString('latin1', 0, end < 0 ? block.length : end).split(/\r?\n/)
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(first)?.[1]
  if (status === undefined) return null
  return { status: Number(status), headers: headersOf(lines), sent: end < 0 ? Buffer.alloc(0) : block.subarray(end + (isCrlf ? 4 : 2)) }
}

const isChunked = ({ headers }: HttpResponse): boolean => /chunked/i.test(headers.get('transfer-encoding') ?? '')

/** A body out of its chunks; one that holds no chunks, as some archives keep it under that header, is itself. */
function dechunked(sent: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < sent.length;) {
    const end = sent.indexOf('\r\n', at)
    const size = end < 0 ? null : /^([0-9a-f]{1,8})(?:\s*;.*)?\s*$/i.exec(sent.toString('latin1', at, Math.min(end, at + 200)))?.[1]
    if (!size) return parts.length === 0 ? sent : Buffer.concat(parts)
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(sent.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
  return Buffer.concat(parts)
}

/** A body as it was sent, and out of its chunks: what archives take digests of. */
export const payloadsOf = (response: HttpResponse): Buffer[] =>
  isChunked(response) ? [response.sent, dechunked(response.sent)] : [response.sent]

/** The body as its page was written; throws `BodyTooLarge`, and what zlib throws of a body that is not what its header says. */
export async function bodyOf(response: HttpResponse, most: number): Promise<Buffer> {
  const { headers, sent } = response
  let body = isChunked(response) ? dechunked(sent) : sent
  const encodings = (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
  for (const encoding of encodings.toReversed()) {
    const unpack = UNPACK[encoding]
    if (unpack)
      body = await unpack(body, { maxOutputLength: most }).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ERR_BUFFER_TOO_LARGE' ? new BodyTooLarge() : error
      })
  }
  if (body.length > most) throw new BodyTooLarge()
  return body
}
