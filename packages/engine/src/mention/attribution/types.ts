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

export interface AttributionMention extends Mention {
  readonly grammar: 'attribution'
  readonly source: Source
  readonly stance: Stance
  readonly form: 'verb_subject' | 'according' | 'continued'
  /** Token range that it covers, half open. */
  readonly scope: { readonly from: number; readonly to: number }
}
