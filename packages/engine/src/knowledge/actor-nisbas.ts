// Decides which state and which forces an adjective of belonging names: تركي، إسرائيلي، حوثي.
import { foldKey } from '../text/normalise/index.ts'
import { windowOf } from './actor-names.ts'
import { cell, listCell, type Row } from './tables.ts'

/** A sense of a nisba: whose it is, where and when. */
export interface Nisba {
  readonly state: string
  readonly military: string
  readonly country: string | null
  readonly from: string | null
  readonly to: string | null
  /** The plain adjective of today, not a loaded, rare or past one. */
  readonly plain: boolean
}

const ENDINGS = ['ي', 'ية', 'يين', 'يون', 'يان', 'يتين', 'يتان', 'يات']

/** Senses by folded form: `nisbas.get('تركيه')`. Broken plurals (أتراك) are listed. */
export function nisbasOf(rows: readonly Row[]): ReadonlyMap<string, readonly Nisba[]> {
  const forms = new Map<string, Nisba[]>()
  for (const row of rows) {
    const stem = cell(row, 'nisba_ar').slice(0, -1)
    if (stem.includes(' ')) continue
    const state = cell(row, 'state')
    const window = windowOf(row)
    const nisba: Nisba = {
      state,
      military: cell(row, 'military') || state,
      country: cell(row, 'country') || null,
      ...window,
      plain: cell(row, 'note') === '' && window.to === null,
    }
    for (const form of [...ENDINGS.map((ending) => stem + ending), ...listCell(row, 'plurals_ar')]) {
      const key = foldKey(form)
      const known = forms.get(key)
      if (!known) forms.set(key, [nisba])
      else if (!known.includes(nisba)) known.push(nisba)
    }
  }
  return forms
}
