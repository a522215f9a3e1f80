// What the paradigm generator takes and gives: lemmas in, surface forms with features out.

export interface Features {
  readonly pos: 'verb' | 'masdar' | 'noun' | 'participle' | 'adjective' | 'particle'
  readonly voice?: 'active' | 'passive'
  readonly tense?: 'past' | 'present' | 'imperative'
  readonly person?: 1 | 2 | 3
  readonly gender?: 'm' | 'f'
  readonly number?: 'sg' | 'du' | 'pl'
  /** construct: the nun of dual or plural dropped; bound: the stem before a pronoun; absent: free. */
  readonly state?: 'construct' | 'bound'
  /** Indefinite accusative alef (قتيلا). */
  readonly accusative?: true
}

export interface SurfaceForm {
  /** Folded, unvowelled spelling. */
  readonly key: string
  readonly features: Features
}

export type VerbForm = 'I' | 'II' | 'III' | 'IV' | 'V' | 'VI' | 'VII' | 'VIII' | 'IX' | 'X' | 'QI' | 'QII'

export interface VerbLemma {
  /** Radicals separated by '-': ق-ت-ل. */
  readonly root: string
  readonly form: VerbForm
  /** Stem vowels of form I. */
  readonly past?: 'a' | 'i' | 'u' | undefined
  readonly present?: 'a' | 'i' | 'u' | undefined
  /** Masdars, unvowelled; empty = derived for forms II to X. */
  readonly masdars: readonly string[]
  readonly passive: boolean
  readonly participles: boolean
}

export interface NounLemma {
  readonly singular: string
  readonly gender: 'm' | 'f'
  readonly plurals: readonly string[]
  /** Sound plurals it takes: ون/ين, ات, or both. */
  readonly sound?: 'm' | 'f' | 'both' | undefined
  /** Feminine counterpart; '+' = with ta marbuta. */
  readonly feminine?: string | undefined
  readonly dual: boolean
}
