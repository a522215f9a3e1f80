// Decides which reports are copies, and of which: near duplicates point to the one that was published first.
import { COPY, similarityOf } from './sketch.ts'

/** A report as far as copies are looked for. */
export interface Copied {
  readonly id: string
  readonly published: string | null
  readonly sketch: Uint32Array
}

/** That a report is a copy: of which, and how alike the two are. */
export interface Copy {
  readonly report: string
  readonly origin: string
  /** 1 where all runs of words are the same. */
  readonly similarity: number
}

/** Numbers in a band. With 32 bands of three, a pair that shares half of its runs meets with 99%, one that shares a fiftieth with 0.03%. */
const BAND = 3

/** Keys under which the likeness of a sketch is looked up: texts that are copies share at least one. */
export function bandsOf(sketch: Uint32Array): string[] {
  return Array.from({ length: sketch.length / BAND }, (_, band) => `${band}:${sketch.subarray(band * BAND, (band + 1) * BAND).join('.')}`)
}

const LAST = '9999'
const isBefore = (a: Copied, b: Copied): boolean => {
  const [x, y] = [a.published ?? LAST, b.published ?? LAST]
  return x === y ? a.id < b.id : x < y
}

/** Reports by their bands: finds copies as reports come. The answer does not depend on their order. */
export class CopyIndex {
  readonly #bands = new Map<string, Copied[]>()
  /** The earliest report that each is near to; itself where there is none. */
  readonly #nearest = new Map<string, { readonly of: Copied; readonly similarity: number }>()

  add(report: Copied): void {
    this.#nearest.set(report.id, { of: report, similarity: 1 })
    const seen = new Set<Copied>()
    for (const key of bandsOf(report.sketch)) {
      const band = this.#bands.get(key) ?? []
      for (const other of band) seen.add(other)
      band.push(report)
      this.#bands.set(key, band)
    }
    for (const other of seen) {
      const similarity = similarityOf(report.sketch, other.sketch)
      if (similarity < COPY) continue
      const [first, second] = isBefore(report, other) ? [report, other] : [other, report]
      const known = this.#nearest.get(second.id)
      if (!known || isBefore(first, known.of)) this.#nearest.set(second.id, { of: first, similarity })
    }
  }

  /** The origin of a report: the end of the way from copy to earlier copy; null where it is no copy. */
  copyOf(report: string): Copy | null {
    let at = this.#nearest.get(report)
    if (!at || at.of.id === report) return null
    const { similarity } = at
    for (let next = this.#nearest.get(at.of.id); next && next.of.id !== at.of.id; next = this.#nearest.get(at.of.id)) at = next
    return { report, origin: at.of.id, similarity }
  }
}
