// Holds a WARC record to the digests that it states: of its whole block, and of the page within.
import { createHash, getHashes } from 'node:crypto'

/** Bytes of a digest by the name of its algorithm. */
const SIZES: Readonly<Record<string, number>> = { md5: 16, sha1: 20, sha256: 32, sha512: 64 }
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes written in base 32, as most archives have them; null where there are other letters. */
function fromBase32(text: string): Buffer | null {
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const letter of text) {
    const value = BASE32.indexOf(letter)
    if (value < 0) return null
    held = ((held << 5) | value) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
  }
  return Buffer.from(bytes)
}

interface Stated {
  readonly algorithm: string
  readonly bytes: Buffer
}

/** A digest as it is stated: `sha1:` and 32 letters, `sha256:` and 64 digits, or in base 64; null where it cannot be understood. */
function stated(value: string | undefined): Stated | null {
  const [, name = '', text = ''] = /^([a-z\d-]+):([A-Za-z\d+/_-]+)=*$/i.exec(value ?? '') ?? []
  const algorithm = name.toLowerCase().replace('-', '')
  const size = SIZES[algorithm]
  if (size === undefined || !getHashes().includes(algorithm)) return null
  const ways = [/^[\da-f]+$/i.test(text) ? Buffer.from(text, 'hex') : null, fromBase32(text.toUpperCase()), Buffer.from(text, 'base64url')]
  const bytes = ways.find((one) => one?.length === size && text.length >= size)
  return bytes ? { algorithm, bytes } : null
}

/**
 * Whether one of some bytes has the digest that is stated; a digest that is not there, or cannot be understood, says nothing. Several are
 * given where archives differ on what they take the digest of.
 */
export function holds(value: string | undefined, ways: readonly Uint8Array[]): boolean {
  const digest = stated(value)
  return digest === null || ways.some((bytes) => createHash(digest.algorithm).update(bytes).digest().equals(digest.bytes))
}
