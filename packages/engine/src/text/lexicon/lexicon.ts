// Decides what a word form may be: looks its possible stems up among the surface forms of the knowledge tables.
import { allSplits, prefixSplits } from './clitics.ts'
import type { Clitics, LexicalEntry, LexicalReading, Member, WordType } from './types.ts'

/** A closed word form needs no cache bound of its own; open text does: beyond this many forms the cache starts anew. */
const CACHE_LIMIT = 30_000

const TA_MARBUTA = 'ة'

/** Whether a form with these features can stand after these clitics. */
function fits(split: Clitics, entry: LexicalEntry): boolean {
  const { pos, state, tense, accusative } = entry.features
  if (split.future) return pos === 'verb' && tense === 'present'
  if (pos === 'verb') {
    if (split.det || (split.prep && !(split.prep === 'ل' && tense === 'present'))) return false
  }
  if (split.prep === 'ك' && entry.classes.includes('complementizer')) return false
  if (pos === 'particle') return !split.pron || state === 'bound' || entry.classes.includes('takes_pronoun')
  if (split.pron && ((split.pron === 'ي' && pos === 'verb') || (split.pron === 'ني' && pos !== 'verb'))) return false
  // a pronoun stands after the form without nun too: طفليه، مقاتليه
  if (split.pron)
    return state === 'bound' || state === 'construct' || (state === undefined && !entry.key.endsWith('ه') && accusative !== true)
  if (state === 'bound') return false
  if (split.det && (state === 'construct' || accusative === true)) return false
  return true
}

/** Entries by surface form, as a map of them all or made as they are asked for. */
export interface Forms {
  get(key: string): readonly LexicalEntry[] | undefined
}

/** The forms of the lexicon with their entries; looked up through clitics. */
export class Lexicon {
  readonly #forms: Forms
  #types = new Map<string, WordType>()
  readonly #classSets = new Map<string, Pick<WordType, 'classes' | 'memo'>>()

  constructor(forms: Forms) {
    this.#forms = forms
  }

  /** Whether the folded key is a form by itself, without clitics. */
  has(key: string): boolean {
    return this.#forms.get(key) !== undefined
  }

  /**
   * All that is known of a folded key: `type('وبالقصف').classes.has('shell')`. Where the text writes its last letter as ta marbuta it does
   * not end in the pronoun that folding makes of it: قضية is no "he spent it", حملة no "he burdened him".
   */
  type(key: string, taMarbuta = false): WordType {
    const kept = taMarbuta ? `${key}${TA_MARBUTA}` : key
    const known = this.#types.get(kept)
    if (known) return known
    if (this.#types.size >= CACHE_LIMIT) this.#types = new Map()
    const type = this.#analyse(key, taMarbuta)
    this.#types.set(kept, type)
    return type
  }

  #analyse(key: string, taMarbuta: boolean): WordType {
    const readings: LexicalReading[] = []
    const classes = new Set<string>()
    for (const split of allSplits(key)) {
      if (taMarbuta && split.pron === 'ه') continue
      const entries = this.#forms.get(split.stem)?.filter((entry) => fits(split, entry))
      if (!entries?.length) continue
      readings.push({ ...split, entries })
      for (const entry of entries) for (const name of entry.classes) classes.add(name)
    }
    const ordered = readings.toSorted((a, b) => a.lead + a.pron.length - (b.lead + b.pron.length))
    return { key, readings: ordered, splits: prefixSplits(key), ...this.#shared(classes), members: membersOf(ordered) }
  }

  /** The one set of these classes, with what is known of it. */
  #shared(classes: ReadonlySet<string>): Pick<WordType, 'classes' | 'memo'> {
    const id = [...classes].join(' ')
    let known = this.#classSets.get(id)
    if (!known) this.#classSets.set(id, (known = { classes, memo: [] }))
    return known
  }
}

const NO_MEMBERS: ReadonlyMap<string, readonly Member[]> = new Map()

function membersOf(readings: readonly LexicalReading[]): ReadonlyMap<string, readonly Member[]> {
  if (readings.length === 0) return NO_MEMBERS
  const members = new Map<string, Member[]>()
  for (const reading of readings) {
    for (const entry of reading.entries) {
      const member = { reading, entry }
      for (const name of entry.classes) {
        const known = members.get(name)
        if (known) known.push(member)
        else members.set(name, [member])
      }
    }
  }
  return members
}
