// Decides in which encoding bytes were written, and refuses what is no text.
import { Problem } from './problem.ts'

export interface Decoded {
  readonly text: string
  /** WHATWG name of the encoding. */
  readonly encoding: string
}

/** Share of control characters above which bytes count as binary. */
const BINARY_SHARE = 0.02
const SAMPLE = 4096

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  let control = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++
  return sample.length > 0 && control / sample.length > BINARY_SHARE
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** UTF-16 without a byte order mark: every second byte is the high byte 0x06 of Arabic or zero. */
function utf16Of(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE)
  if (sample.length < 8) return null
  const high = [0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 6 || sample[at] === 0) high[at % 2] = (high[at % 2] as number) + 1
  const half = sample.length / 2
  if ((high[1] as number) > half * 0.7 && (high[0] as number) < half * 0.4) return 'utf-16le'
  if ((high[0] as number) > half * 0.7 && (high[1] as number) < half * 0.4) return 'utf-16be'
  return null
}

/** The encoding of bytes that are neither UTF-8 nor UTF-16. */
export type EncodingOf = (bytes: Uint8Array) => string

/** The encoding of Arabic text files of old. */
export const LEGACY_ENCODING = 'windows-1256'

/** Decodes a file: UTF-8, UTF-16 with or without mark, else what `encodingOf` says (a page declares its own). Throws `input/binary`. */
export function decode(bytes: Uint8Array, where: string, encodingOf: EncodingOf = () => LEGACY_ENCODING): Decoded {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : utf16Of(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked }
  if (looksBinary(bytes)) throw new Problem('input/binary', where)
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }
  const encoding = encodingOf(bytes)
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}
