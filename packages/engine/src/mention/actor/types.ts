// What an actor mention is: who is meant, by which words, and as what; and what the rules make before that is known.
import type { ActorAlias, Nisba } from '../../knowledge/actors.ts'
import type { Certainty } from '../../report/types.ts'
import type { Mention } from '../match/types.ts'

/** What the words are of the actor: the body itself, its people, one of them, a thing of theirs, a state, a person, a class of people. */
export type ActorHead = 'group' | 'members' | 'member' | 'thing' | 'state' | 'person' | 'class'

export interface ActorMention extends Mention {
  readonly grammar: 'actor'
  /** Actor id, or null where the register has none or the text names none. */
  readonly id: string | null
  /** A finer actor of the register below `id` (an air force, a brigade), or null. */
  readonly unit: string | null
  /** The words, clitics and marks left out. */
  readonly name: string
  readonly category: string
  readonly certainty: Certainty
  /** How the words look at the actor: neutral, self, hostile, honorific, short, person, metonym. */
  readonly register: string
  readonly head: ActorHead
  /** A nisba adjective that names the doer (قصف تركي). */
  readonly adjective: boolean
  readonly definite: boolean
  /** Lexicon classes of the noun that heads the mention (traits, target kinds). */
  readonly classes: readonly string[]
  /** Tokens that are a name and tell of no event (the liberation in هيئة تحرير الشام); empty where there is none. */
  readonly nameRange: TokenRange
}

/** What the words could have meant and why it was refused: kept for the trace. */
export interface ActorRefusal {
  readonly first: number
  readonly end: number
  readonly id: string
  readonly because: string
}

/** An armed body by a name that the register does not have: tokens, with the folded letters before the first. */
export interface UnlistedBody extends TokenRange {
  readonly lead: number
}

export interface TokenRange {
  readonly first: number
  readonly end: number
}

/** A name of the register in the sense that holds here: internal to this grammar. */
export interface NameMention extends Mention {
  readonly grammar: 'actor-name'
  readonly alias: ActorAlias
  /** Other actors that the same words can name. */
  readonly ids: readonly string[]
  readonly conj: string
  readonly prep: string
  readonly det: boolean
}

/** An adjective of a state or a group, in the sense that holds here: internal to this grammar. */
export interface NisbaMention extends Mention {
  readonly grammar: 'nisba'
  readonly nisba: Nisba
  readonly conj: string
  readonly det: boolean
}

/** Gender and number of a word that points back. */
export type Agreement = 'm' | 'f' | 'pl' | 'any'

/** Who a rule says is meant, before the report has been searched for it. */
export type Who =
  | { readonly is: 'named'; readonly alias: ActorAlias }
  | { readonly is: 'forces-of'; readonly nisba: Nisba }
  /** The forces of a state told as occupiers: the same, by hostile words. */
  | { readonly is: 'occupying-forces-of'; readonly nisba: Nisba }
  | { readonly is: 'state-of'; readonly nisba: Nisba }
  /** Forces or aircraft of somebody: of a state its military. */
  | { readonly is: 'arm-of'; readonly arm: 'army' | 'air'; readonly of: Who }
  /** Two forces told by one noun (قوة مشتركة سورية روسية). */
  | { readonly is: 'forces-of-both'; readonly nisbas: readonly [Nisba, Nisba] }
  /** Those who fight for somebody (موالٍ لـ، مدعوم من، مرتزقة). */
  | { readonly is: 'loyal-to'; readonly patron: Who }
  /** The owner of a pronoun (عناصره); of arms (مسيراتها) never a thing told before. */
  | { readonly is: 'owner'; readonly agreement: Agreement; readonly proxy: boolean; readonly arms?: boolean }
  /** Told before by this head word, or by any of its sort (التنظيم، القوات); `otherwise` where nobody was. */
  | { readonly is: 'told-before'; readonly head: string; readonly sort: string; readonly otherwise: Who | null }
  /** The last one told by the same noun (الطيار، العناصر); `otherwise` where nobody was. */
  | { readonly is: 'told-as'; readonly entry: string; readonly otherwise: Who }
  | { readonly is: 'latter'; readonly agreement: Agreement }
  /** The side that speaks (قواتنا). */
  | { readonly is: 'own' }
  | { readonly is: 'both-sides' }
  | { readonly is: 'occupier'; readonly otherwise: ActorAlias | null }
  /** The army of the country, or the one the passage tells of (جندي، ضابط). */
  | { readonly is: 'army' }
  /** The security forces of the country (رجل أمن، عنصر أمني). */
  | { readonly is: 'security' }
  | { readonly is: 'people'; readonly id: string }
  | { readonly is: 'unlisted'; readonly category: string }

/** What a rule of this grammar makes. */
export interface ActorReading {
  readonly who: Who
  readonly head: ActorHead
  readonly lead: number
  readonly adjective: boolean
  readonly definite: boolean
  readonly classes: readonly string[]
  readonly nameRange: TokenRange
}
