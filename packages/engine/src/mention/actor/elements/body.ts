// Bodies as patterns: a name of the register, forces with their nisba, the occupation with its nisba.
import type { Found, Hit, MatchView, Pattern } from '../../match/index.ts'
import type { NameMention, NisbaMention, TokenRange, Who } from '../types.ts'
import type { Token } from '../../../text/token/types.ts'
import { isQuote, listed, skipQuotes } from './words.ts'

export const nameAt = (view: MatchView, at: number): NameMention | undefined => view.mentionAt('actor-name', at) as NameMention | undefined
export const nisbaAt = (view: MatchView, at: number): NisbaMention | undefined => view.mentionAt('nisba', at) as NisbaMention | undefined

/** Somebody as a part of a larger phrase. */
export interface Body {
  readonly who: Who
  /** Letters of the first word that are clitics, and which. */
  readonly conj: string
  readonly prep: string
  readonly nameRange: TokenRange
  /** A class of people, not a body. */
  readonly isClass: boolean
}

/** How many adjectives may stand between forces and their nisba: القوات الجوية الخاصة الروسية. */
const ADJECTIVES = 2

/** The nisba after a noun, adjectives between them passed over; it agrees in the article. */
export function nisbaAfter(view: MatchView, at: number, det: boolean | null): NisbaMention | null {
  for (let index = at; index <= at + ADJECTIVES; index++) {
    const nisba = nisbaAt(view, index)
    if (nisba && nisba.conj === '' && (det === null || nisba.det === det)) return nisba
    const token = view.tokens[index]
    if (!listed(token, 'actor_adj', { conj: false, prep: false }) && !isRelational(token, det)) return null
  }
  return null
}

/** An adjective in ـي that nobody listed (قوة هندسية إسرائيلية); it agrees in the article. */
const isRelational = (token: Token | undefined, det: boolean | null): boolean =>
  token?.kind === 'word' &&
  token.type.classes.size === 0 &&
  /(ي|يه)$/.test(token.key) &&
  (det === null || token.key.startsWith('ال') === det)

const IS_DEFINITE = /^[وف]?[بلك]?ال|^[وف]?لل/

/** قوات الاحتلال التركي: the nisba says whose; it may follow the word alone. */
function occupation(view: MatchView, at: number): Found<Body> | null {
  const group = listed(view.tokens[at], 'group_word', { conj: true, det: false })
  const index = group ? at + 1 : at
  const word = listed(view.tokens[index], 'occupier', { conj: true, det: true })
  const nisba = word && nisbaAt(view, index + 1)
  if (
    !word ||
    !nisba ||
    nisba.conj ||
    // «اعتقلت قوات الاحتلال فلسطينياً»: without the article, whom it took
    (!nisba.det && IS_DEFINITE.test(view.tokens[index]?.key ?? '')) ||
    (group && group.entry.classes.includes('proxy_word')) ||
    (group && (word.reading.conj || word.reading.prep))
  )
    return null
  const { reading } = group ?? word
  return {
    end: nisba.end,
    value: {
      who: { is: 'occupying-forces-of', nisba: nisba.nisba },
      conj: reading.conj,
      prep: reading.prep,
      nameRange: { first: at, end: nisba.end },
      isClass: false,
    },
  }
}

/** What an army word says of its owner: his forces or his aircraft; null for bands. */
export function armOf(group: Hit): 'army' | 'air' | null {
  const { value } = group.entry
  return value === 'army' || value === 'air' ? value : null
}

/** القوات الإماراتية، طائرات سورية: an army word with its nisba; aircraft told by ب are a means, not who did it. */
function forces(view: MatchView, at: number): Found<Body> | null {
  const group = listed(view.tokens[at], 'group_word', { conj: true, pron: false, where: (entry) => entry.value !== 'band' })
  const arm = group && armOf(group)
  const nisba = group && nisbaAfter(view, at + 1, group.reading.det)
  if (!group || !arm || !nisba || (arm === 'air' && group.reading.prep === 'ب')) return null
  return {
    end: nisba.end,
    value: {
      who: { is: 'arm-of', arm, of: { is: 'forces-of', nisba: nisba.nisba } },
      conj: group.reading.conj,
      prep: group.reading.prep,
      nameRange: { first: at, end: nisba.end },
      isClass: false,
    },
  }
}

/** قوات سوريا الديمقراطية "قسد": a second name in quotation marks. */
function quotedAlias(view: MatchView, { end, ids }: NameMention): number {
  const inner = isQuote(view.tokens[end]) ? nameAt(view, end + 1) : undefined
  return inner && inner.lead === 0 && ids.includes(inner.alias.actor.id) && isQuote(view.tokens[inner.end]) ? inner.end + 1 : end
}

/** A second name for the same actor in brackets belongs to the mention: تنظيم "الدولة" (داعش). */
export function closing(view: MatchView, name: NameMention): number {
  let at = name.end
  while (isQuote(view.tokens[at]) && view.tokens[at]?.key !== '(') at++
  if (view.tokens[at]?.key !== '(') return quotedAlias(view, name)
  const from = isQuote(view.tokens[at + 1]) ? at + 2 : at + 1
  const inner = nameAt(view, from)
  const end = inner && isQuote(view.tokens[inner.end]) && view.tokens[inner.end]?.key !== ')' ? inner.end + 1 : inner?.end
  return inner && end && name.ids.includes(inner.alias.actor.id) && view.tokens[end]?.key === ')' ? end + 1 : name.end
}

function named(view: MatchView, at: number): Found<Body> | null {
  const name = nameAt(view, at)
  if (!name) return null
  return {
    end: closing(view, name),
    value: {
      who: { is: 'named', alias: name.alias },
      conj: name.conj,
      prep: name.prep,
      nameRange: { first: name.first, end: name.end },
      isClass: name.alias.actor.kind === 'class',
    },
  }
}

/** A class word before a name belongs to it: خلايا لتنظيم …، ميليشيا "…". */
function grouped(view: MatchView, at: number): Found<Body> | null {
  const group = listed(view.tokens[at], 'group_word', { conj: true, det: false, pron: false })
  if (!group) return null
  const quoted = skipQuotes(view.tokens, at + 1)
  const inner = named(view, listed(view.tokens[quoted], 'group_word', { det: false }) && !nameAt(view, quoted) ? quoted + 1 : quoted)
  if (!inner || inner.value.conj || inner.value.isClass || inner.value.prep === 'ك') return null
  const arm = armOf(group)
  const who: Who = arm ? { is: 'arm-of', arm, of: inner.value.who } : inner.value.who
  return { end: inner.end, value: { ...inner.value, who, conj: group.reading.conj, prep: group.reading.prep } }
}

const longest = (...found: readonly (Found<Body> | null)[]): Found<Body> | null =>
  found.reduce((best, one) => (one && (!best || one.end > best.end) ? one : best), null)

/** The body that begins at a token: the longest of its name, its forces, the occupation. */
export const bodyAt = (view: MatchView, at: number): Found<Body> | null =>
  longest(named(view, at), occupation(view, at), forces(view, at), grouped(view, at))

export const occupationPattern: Pattern<Body> = { first: new Set(['occupier', 'group_word']), optional: false, match: occupation }
export const forcesPattern: Pattern<Body> = { first: new Set(['group_word']), optional: false, match: forces }
