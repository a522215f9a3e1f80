// What an attribution is: who is said to have said it, with what stance, over which words.
import type { SourceKind, Stance } from '../../report/types.ts'
import type { Mention } from '../match/types.ts'

export interface Source {
  readonly id: string | null
  readonly name: string
  readonly kind: SourceKind
  /** Actor that speaks, where the source is one or speaks for one. */
  readonly actor: string | null
  readonly from: Source | null
}

/** The outlet of a report as a source; the media of an armed actor or an office speak as that. */
export interface Outlet {
  readonly name: string | null
  readonly kind: SourceKind
  /** Its row in the register of sources, where it has one. */
  readonly id: string | null
}

/** Whom words name: a source of their own, or one that the report told before. */
export type Named =
  /** `actor` where the words are loaded or only point: the source is named as the register names the actor. */
  | { readonly is: 'source'; readonly source: Source; readonly actor?: string | null }
  /** The one who spoke last, or the last whose name holds `word` (المديرية، الوزارة); `else` where there is none. */
  | { readonly is: 'last'; readonly word: string | null; readonly else: Source | null }
  | { readonly is: 'last-nameless' }
  | { readonly is: 'outlet' }

/** Words that name a source: internal to this grammar. */
export interface SourceMention extends Mention {
  readonly grammar: 'source'
  readonly named: Named
  /** Conjunction and preposition on its first word. */
  readonly conj: boolean
  readonly prep: boolean
}

export type Form = 'verb_subject' | 'according' | 'continued' | 'headline' | 'unsourced'

/** What the words of one line say before it is known whom they point to. */
export interface ToldLine {
  readonly form: Form
  readonly stance: Stance
  /** Those who say it, each for themselves; none where the last speaker goes on. */
  readonly speakers: readonly SourceMention[]
  /** Whom they cite: نقلت الوكالة عن مصدر. */
  readonly cites: SourceMention | null
  /** To whom it was told: قال مصدر لوكالة. */
  readonly toldTo: SourceMention | null
  /** First token of the phrase where it stands before the word that the rule begins with (سانا تنفي). */
  readonly from: number
  /** Where what is said begins; before the phrase for «وفق». */
  readonly says: number
}

export interface AttributionMention extends Mention {
  readonly grammar: 'attribution'
  readonly source: Source
  readonly stance: Stance
  readonly form: Exclude<Form, 'unsourced'>
  /** The words that name the source. */
  readonly words: { readonly first: number; readonly end: number; readonly lead: number }
  /** Token range that it covers, half open. */
  readonly scope: { readonly from: number; readonly to: number }
}
