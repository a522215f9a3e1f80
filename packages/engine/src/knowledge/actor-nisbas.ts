// Decides which state and which forces an adjective of belonging names: تركي، إسرائيلي، حوثي.
import { foldKey } from '../text/normalise/index.ts'
import { windowOf } from './actor-names.ts'
import type { Dictionary } from './dictionary.ts'
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

/** The adjectives as plain values: senses, and which of them each folded form has. */
export interface CompiledNisbas {
  readonly senses: readonly Nisba[]
  readonly forms: Dictionary<readonly number[]>
}

function nisbaOf(row: Row): Nisba {
  const state = cell(row, 'state')
  const window = windowOf(row)
  return {
    state,
    military: cell(row, 'military') || state,
    country: cell(row, 'country') || null,
    ...window,
    plain: cell(row, 'note') === '' && window.to === null,
  }
}

/** Indefinite accusatives (جندياً إسرائيلياً) that are other words. */
const NO_ACCUSATIVE = new Set(
  [
    'سوريا', // Syria
    'أفريقيا', // Africa
    'إفريقيا', // Africa
    'ماليا', // financially
    'نظاميا', // regular, of an army
  ].map(foldKey),
)

/** The rows of `nisbas.tsv`, declined. Broken plurals (أتراك) are listed; an accusative that is a name (تركيا, Turkey) is left to the name. */
export function compileNisbas(rows: readonly Row[], names: ReadonlySet<string>): CompiledNisbas {
  const single = rows.filter((row) => !cell(row, 'nisba_ar').includes(' '))
  const forms = new Map<string, number[]>()
  for (const [sense, row] of single.entries()) {
    const stem = cell(row, 'nisba_ar').slice(0, -1)
    const accusative = foldKey(`${stem}يا`)
    const declined = names.has(accusative) || NO_ACCUSATIVE.has(accusative) ? ENDINGS : [...ENDINGS, 'يا']
    for (const form of [...declined.map((ending) => stem + ending), ...listCell(row, 'plurals_ar')]) {
      const key = foldKey(form)
      const known = forms.get(key)
      if (!known) forms.set(key, [sense])
      else if (!known.includes(sense)) known.push(sense)
    }
  }
  return { senses: single.map(nisbaOf), forms }
}

/** Which military each state has by its adjectives: the plain sense before the others, the first listed before the later. */
export function militariesOf({ senses, forms }: CompiledNisbas): Record<string, string> {
  const listed = [...forms.entries()].flatMap(([, own]) => own.map((sense) => senses[sense] as Nisba))
  const militaries = new Map<string, string>()
  for (const { state, military } of [...listed.filter((one) => one.plain), ...listed])
    if (!militaries.has(state)) militaries.set(state, military)
  return Object.fromEntries(militaries)
}
