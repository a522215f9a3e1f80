// Cuts values out of a stream of JSON by their paths, as bytes, and passes over everything else without holding it.

/** What to do with a value: give its bytes, look into it, or pass over it unseen. */
export type Judgement = 'take' | 'enter' | 'pass'
/** Keys from the root to a value; an element of a list is `*`. */
export type Path = readonly string[]

/** A value that was taken, null where it is longer than the bound; or the end of one that was looked into. */
export type Part = { readonly path: Path; readonly bytes: Buffer | null } | { readonly path: Path; readonly ended: true }

/** Bytes that are not the JSON they should be, at an offset. */
export class NotJson extends Error {
  readonly offset: number
  constructor(offset: number) {
    super(`no JSON at byte ${offset}`)
    this.offset = offset
  }
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a]
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d]
/** How much of a key is compared: bytes of each piece, and pieces. */
const LONGEST_KEY = 256

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

interface Frame {
  readonly isList: boolean
  readonly path: Path
  key: string | null
}

/** A value under way: one that is passed over keeps no bytes. */
interface Under {
  readonly path: Path
  readonly take: boolean
  readonly isScalar: boolean
  depth: number
  parts: Buffer[]
  size: number
}

/** Cuts a stream; fed with `write`, it gives the values that end in each piece. */
export class JsonCutter {
  readonly #judge: (path: Path) => Judgement
  readonly #most: number
  readonly #frames: Frame[] = []
  #under: Under | null = null
  #inString = false
  #escaped = false
  #key: Buffer[] | null = null
  #offset = 0
  #begun = false
  #parts: Part[] = []

  constructor(judge: (path: Path) => Judgement, most: number) {
    this.#judge = judge
    this.#most = most
  }

  /** Values that end in a piece of the stream; throws `NotJson`. */
  write(chunk: Buffer): Part[] {
    this.#parts = []
    let at = 0
    while (at < chunk.length)
      at = this.#under ? this.#through(chunk, at) : this.#key ? this.#throughKey(chunk, at, this.#key) : this.#step(chunk, at)
    this.#offset += chunk.length
    return this.#parts
  }

  /** Throws `NotJson` where the stream ended inside a value. */
  end(): void {
    if (this.#under?.isScalar && this.#frames.length === 0) this.#finish()
    if (this.#under || this.#frames.length > 0 || !this.#begun) throw new NotJson(this.#offset)
  }

  /** One byte between keys and values. */
  #step(chunk: Buffer, at: number): number {
    const byte = chunk[at] as number
    const frame = this.#frames.at(-1)
    if (isSpace(byte) || byte === COMMA || (byte === COLON && frame && !frame.isList && frame.key !== null)) return at + 1
    // the mark at the head of a file
    if (!this.#begun && (byte === 0xef || byte === 0xbb || byte === 0xbf)) return at + 1
    if (byte === CLOSE || byte === CLOSE_LIST) {
      if (!frame || frame.isList !== (byte === CLOSE_LIST)) throw new NotJson(this.#offset + at)
      this.#frames.pop()
      this.#parts.push({ path: frame.path, ended: true })
      this.#ended()
      return at + 1
    }
    if (frame && !frame.isList && frame.key === null) {
      if (byte !== QUOTE) throw new NotJson(this.#offset + at)
      this.#key = []
      return at + 1
    }
    if (!frame && this.#begun) throw new NotJson(this.#offset + at)
    return this.#start(byte, at, frame)
  }

  /** Where a string that is under way ends, after its quotation mark; null where it goes on beyond the piece. */
  #stringEnd(chunk: Buffer, from: number): number | null {
    let at = from
    if (this.#escaped) {
      this.#escaped = false
      at++
    }
    for (;;) {
      const quote = chunk.indexOf(QUOTE, at)
      const end = quote < 0 ? chunk.length : quote
      let slashes = 0
      while (end - 1 - slashes >= at && chunk[end - 1 - slashes] === BACKSLASH) slashes++
      const isEscaped = slashes % 2 === 1
      if (quote < 0) {
        this.#escaped = isEscaped
        return null
      }
      if (!isEscaped) return quote + 1
      at = quote + 1
    }
  }

  /** Goes through a key to its end, or to that of the piece. */
  #throughKey(chunk: Buffer, from: number, key: Buffer[]): number {
    const end = this.#stringEnd(chunk, from)
    // no longer than what is compared: a key that is longer is none of ours
    if (key.length < LONGEST_KEY) key.push(Buffer.from(chunk.subarray(from, Math.min((end ?? chunk.length + 1) - 1, from + LONGEST_KEY))))
    if (end === null) return chunk.length
    ;(this.#frames.at(-1) as Frame).key = Buffer.concat(key).toString('utf8')
    this.#key = null
    return end
  }

  #start(byte: number, at: number, frame: Frame | undefined): number {
    this.#begun = true
    const path = frame ? [...frame.path, frame.isList ? '*' : (frame.key as string)] : []
    const judgement = this.#judge(path)
    const isContainer = byte === OPEN || byte === OPEN_LIST
    if (judgement === 'enter' && isContainer) {
      this.#frames.push({ isList: byte === OPEN_LIST, path, key: null })
      return at + 1
    }
    this.#under = { path, take: judgement === 'take', isScalar: !isContainer && byte !== QUOTE, depth: 0, parts: [], size: 0 }
    return at
  }

  /** Goes through a value to its end, or to that of the piece. */
  #through(chunk: Buffer, from: number): number {
    const under = this.#under as Under
    let at = from
    while (at < chunk.length) {
      if (this.#inString) {
        const end = this.#stringEnd(chunk, at)
        if (end === null) break
        this.#inString = false
        at = end
        if (under.depth === 0) return this.#close(chunk, from, at)
        continue
      }
      const byte = chunk[at] as number
      if (under.isScalar) {
        // the byte that ends a number or a word belongs to what is around it
        if (byte === COMMA || byte === CLOSE || byte === CLOSE_LIST || isSpace(byte)) return this.#close(chunk, from, at)
      } else if (byte === QUOTE) this.#inString = true
      else if (byte === OPEN || byte === OPEN_LIST) under.depth++
      else if (byte === CLOSE || byte === CLOSE_LIST) {
        under.depth--
        if (under.depth === 0) return this.#close(chunk, from, at + 1)
      }
      at++
    }
    this.#hold(chunk.subarray(from))
    return chunk.length
  }

  #close(chunk: Buffer, from: number, to: number): number {
    this.#hold(chunk.subarray(from, to))
    this.#finish()
    return to
  }

  #hold(bytes: Buffer): void {
    const under = this.#under as Under
    if (!under.take) return
    under.size += bytes.length
    if (under.size > this.#most) under.parts = []
    // a copy: the piece is not ours to keep
    else under.parts.push(Buffer.from(bytes))
  }

  #finish(): void {
    const { path, take, parts, size } = this.#under as Under
    if (take) this.#parts.push({ path, bytes: size > this.#most ? null : Buffer.concat(parts) })
    this.#under = null
    this.#ended()
  }

  /** A value has ended: in an object, the next key is due. */
  #ended(): void {
    const frame = this.#frames.at(-1)
    if (frame) frame.key = null
  }
}

/** Values of a stream by their paths. Throws `NotJson` after those that stand before the fault. */
export async function* partsOf(bytes: AsyncIterable<Uint8Array>, judge: (path: Path) => Judgement, most: number): AsyncGenerator<Part> {
  const cutter = new JsonCutter(judge, most)
  for await (const chunk of bytes) yield* cutter.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
  cutter.end()
}
