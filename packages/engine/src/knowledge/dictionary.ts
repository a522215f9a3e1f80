// Large dictionaries of knowledge: as maps when they are made, packed into bytes with an index when they are kept.

/** Values by key. A map is one; so is `PackedDictionary`. */
export interface Dictionary<V> {
  get(key: string): V | undefined
  entries(): Iterable<readonly [string, V]>
}

/**
 * Dictionaries in one piece: rows `key TAB json LF` in UTF-8, and hash tables of two numbers a slot: the hash of a key, and where its
 * row begins plus one (0: the slot is empty).
 */
export interface Packed {
  readonly rows: Uint8Array
  readonly slots: Uint32Array
}

/** Where among rows and slots a dictionary lies; its number of slots is a power of two. */
export interface Extent {
  readonly rows: readonly [from: number, to: number]
  readonly slots: readonly [first: number, count: number]
}

const [TAB, LF] = [9, 10]

/** FNV-1a over UTF-16 code units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A dictionary read where it lies: nothing is parsed until it is asked for. */
export class PackedDictionary<V> implements Dictionary<V> {
  readonly #packed: Packed
  readonly #extent: Extent
  readonly #decoder = new TextDecoder()

  constructor(packed: Packed, extent: Extent) {
    this.#packed = packed
    this.#extent = extent
  }

  get(key: string): V | undefined {
    const { slots } = this.#packed
    const [first, count] = this.#extent.slots
    const hash = hashOf(key)
    for (let slot = hash & (count - 1); ; slot = (slot + 1) & (count - 1)) {
      const at = (first + slot) * 2
      const row = slots[at + 1] as number
      if (row === 0) return undefined
      const found = slots[at] === hash ? this.#rowAt(row - 1) : null
      if (found?.key === key) return found.value
    }
  }

  *entries(): Iterable<readonly [string, V]> {
    const [from, to] = this.#extent.rows
    for (let at = from; at < to;) {
      const { key, value, end } = this.#rowAt(at)
      yield [key, value]
      at = end
    }
  }

  #rowAt(at: number): { readonly key: string; readonly value: V; readonly end: number } {
    const { rows } = this.#packed
    const [tab, end] = [rows.indexOf(TAB, at), rows.indexOf(LF, at)]
    const text = (from: number, to: number): string => this.#decoder.decode(rows.subarray(from, to))
    return { key: text(at, tab), value: JSON.parse(text(tab + 1, end)) as V, end: end + 1 }
  }
}

/** Packs dictionaries one after another. Keys hold no tab and no line end. */
export class Packer {
  readonly #rows: Uint8Array[] = []
  readonly #slots: number[] = []
  #length = 0

  add(dictionary: Dictionary<unknown>): Extent {
    const entries = [...dictionary.entries()]
    const from = this.#length
    // half or more stay empty: most keys asked for are absent, and an empty slot ends the search
    let count = 2
    while (count < entries.length * 2) count *= 2
    const first = this.#slots.length / 2
    for (let slot = 0; slot < count; slot++) this.#slots.push(0, 0)
    for (const [key, value] of entries) {
      const hash = hashOf(key)
      let slot = hash & (count - 1)
      while (this.#slots[(first + slot) * 2 + 1] !== 0) slot = (slot + 1) & (count - 1)
      this.#slots[(first + slot) * 2] = hash
      this.#slots[(first + slot) * 2 + 1] = this.#length + 1
      const row = new TextEncoder().encode(`${key}\t${JSON.stringify(value)}\n`)
      this.#rows.push(row)
      this.#length += row.length
    }
    return { rows: [from, this.#length], slots: [first, count] }
  }

  packed(): Packed {
    const rows = new Uint8Array(this.#length)
    let at = 0
    for (const row of this.#rows) {
      rows.set(row, at)
      at += row.length
    }
    return { rows, slots: Uint32Array.from(this.#slots) }
  }
}
