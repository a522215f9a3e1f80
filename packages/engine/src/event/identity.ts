// Decides what an event is called, so that the name outlives new arrivals, and what became of a name that is no longer used.
import type { Features } from './features.ts'
import type { LinkedEvent, Told } from './types.ts'

/** Claims without a publication date come after all that have one. */
const LAST = '9999'

/** Where a claim stands in its report: the number after the last `#`. */
const positionOf = (key: string): number => Number(key.slice(key.lastIndexOf('#') + 1)) || 0

/** Publication order: date, then report, then place in the report. Claims without a publication date come last. */
export function byPublication(a: Told, b: Told): number {
  const [x, y] = [a, b].map(({ report, claim }) => [report.published ?? LAST, report.id, positionOf(claim.id), claim.id] as const)
  for (const at of [0, 1, 2, 3] as const) {
    const [one, other] = [x?.[at] ?? '', y?.[at] ?? '']
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}

const FNV_OFFSET = 0x6c62272e07bb014262b821756295c58dn
const FNV_PRIME = 0x1000000000000000000013bn

/** The version (8: of one's own making) and the variant of a UUID, where it has them. */
const MARKS = (0x8n << 76n) | (0x2n << 62n)
const MARKED = (0xfn << 76n) | (0x3n << 62n)

/** A UUID made of a key (FNV-1a of 128 bits): the same key has the same one on every machine. */
function uuidOf(key: string): string {
  let value = FNV_OFFSET
  for (const byte of new TextEncoder().encode(key)) value = BigInt.asUintN(128, (value ^ BigInt(byte)) * FNV_PRIME)
  const hex = ((value & ~MARKED) | MARKS).toString(16).padStart(32, '0')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** An event of its claims. Its id is made of the claim that was published first: later reports do not change it. */
export function eventOf(claims: readonly Features[]): LinkedEvent {
  const sorted = claims.toSorted((a, b) => byPublication(a.told, b.told))
  const first = sorted[0] as Features
  return { id: uuidOf(first.key), kind: first.aggregate ? 'aggregate' : 'occurrence', claims: sorted.map(({ key }) => key) }
}

/** What became of an event whose id is no longer in use, or which lost claims to others. */
export interface Tombstone {
  readonly id: string
  readonly is: 'merged' | 'split' | 'withdrawn'
  /** The events that now hold its claims, the one with most of them first. */
  readonly now: readonly string[]
}

/**
 * Compares two states of the record. An id that is gone, or whose claims now lie in several events, leaves a tombstone with the ids
 * that hold its claims; one whose claims are all gone is withdrawn. An event that only grew leaves none.
 */
export function tombstones(before: readonly LinkedEvent[], after: readonly LinkedEvent[]): Tombstone[] {
  const holder = new Map(after.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)))
  const alive = new Set(after.map(({ id }) => id))
  return before
    .flatMap(({ id, claims }): Tombstone[] => {
      const counts = new Map<string, number>()
      for (const claim of claims) {
        const now = holder.get(claim)
        if (now !== undefined) counts.set(now, (counts.get(now) ?? 0) + 1)
      }
      const now = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([event]) => event)
      if (now.length > 1) return [{ id, is: 'split', now }]
      if (now.length === 0) return [{ id, is: 'withdrawn', now }]
      return alive.has(id) && now[0] === id ? [] : [{ id, is: 'merged', now }]
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
