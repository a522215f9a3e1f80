// Opens a table as text: its encoding from its first bytes, or from all of them where these leave it open; its separator from the first line.
import { createReadStream } from 'node:fs'
import { decode, LEGACY_ENCODING } from '../../decode.ts'

const SAMPLE = 64 * 1024
const SEPARATORS = [',', ';', '\t', '|'] as const
export type Separator = (typeof SEPARATORS)[number]

async function firstBytes(path: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of createReadStream(path, { end: SAMPLE - 1 }) as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const part of createReadStream(path) as AsyncIterable<Buffer>) decoder.decode(part, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** WHATWG name of the encoding of a table; throws `input/binary`. */
export async function tableEncoding(path: string): Promise<string> {
  const bytes = await firstBytes(path)
  // UTF-16 shows itself at once, and so does what is no text; a sample of UTF-8 may be cut within a letter
  const { encoding } = decode(bytes, path)
  if (encoding.startsWith('utf-16')) return encoding
  return (await isUtf8(path)) ? 'utf-8' : LEGACY_ENCODING
}

/** A stream of bytes as text in an encoding; the mark at its head is dropped. */
export async function* textIn(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const part of bytes) yield decoder.decode(part, { stream: true })
  yield decoder.decode()
}

/** The separator that stands most often in the first line, outside quotation marks. */
export function separatorOf(text: string): Separator {
  let inQuotes = false
  const count = new Map<string, number>()
  for (const letter of text) {
    if (letter === '"') inQuotes = !inQuotes
    else if (!inQuotes && letter === '\n') break
    else if (!inQuotes) count.set(letter, (count.get(letter) ?? 0) + 1)
  }
  return SEPARATORS.reduce((best, one) => ((count.get(one) ?? 0) > (count.get(best) ?? 0) ? one : best))
}
