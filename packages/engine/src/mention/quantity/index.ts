// Finds quantities of people: a number with its noun, a noun that is one, two or several by its form, «others», parts of a whole.
import { hitOf, type Hit, type MatchView } from '../match/index.ts'
import type { NumberMention } from '../number/index.ts'
import type { Token } from '../../text/token/types.ts'
import { exclusionOf } from './exclusions.ts'
import type { QuantityMention } from './types.ts'

export type { QuantityMention } from './types.ts'

/** Classes of nouns that count people, the more telling first. */
const PEOPLE = ['dead_noun', 'injured_noun', 'captured_noun', 'missing_noun', 'displaced_noun', 'victim_noun', 'person_armed', 'person_protester', 'person_settler', 'family', 'person_civil'] as const
/** Codebook §6: several, a plural with no number. */
const SEVERAL = 3

const NOUN_POS = new Set(['noun', 'participle', 'adjective'])

/** The noun of people that a token is, whatever its clitics. */
function peopleNoun(token: Token | undefined): Hit | null {
  if (!token || token.kind !== 'word') return null
  for (const name of PEOPLE) {
    const hit = hitOf(token, name, { conj: true, where: (entry) => NOUN_POS.has(entry.features.pos) })
    if (hit) return hit
  }
  return null
}

const leadOf = (hit: Hit): number => hit.reading.conj.length + hit.reading.prep.length

const isQuoteMark = (token: Token | undefined): boolean => token?.kind === 'mark' && '"“”«»()'.includes(token.key)

/** «بين قتيل وجريح»، «قتيلاً وجريحاً»: where a joint noun of dead and wounded ends, or 0. */
function mixedEnd(view: MatchView, at: number): number {
  let from = at
  if (view.tokens[from]?.key === 'ما') from++
  if (/^[وف]?بين$/.test(view.tokens[from]?.key ?? '')) from++ // between
  else if (from === at) {
    const [one, two] = [peopleNoun(view.tokens[at]), peopleNoun(view.tokens[at + 1])]
    const joint = one && two && two.reading.conj === 'و' && !two.reading.det && view.tokens[at + 1]?.number === null
    const classes = joint ? [one.entry.classes, two.entry.classes] : []
    return joint && classes.some((list) => list.includes('dead_noun')) && classes.some((list) => list.includes('injured_noun')) ? at + 2 : 0
  }
  const [one, two] = [peopleNoun(view.tokens[from]), peopleNoun(view.tokens[from + 1])]
  return one && two && two.reading.conj === 'و' && (one.entry.classes.includes('dead_noun') || one.entry.classes.includes('injured_noun')) ? from + 2 : 0
}

/** Further nouns joined under the same number (رجلاً وشاباً), when they carry no number of their own. */
function joinedNouns(view: MatchView, first: Hit, at: number): { nouns: Hit[]; end: number } {
  const nouns = [first]
  let end = at
  if (first.entry.features.accusative !== true) return { nouns, end }
  for (let next = peopleNoun(view.tokens[end]); next?.reading.conj === 'و' && next.entry.features.accusative === true; next = peopleNoun(view.tokens[end])) {
    nouns.push(next)
    end++
  }
  return { nouns, end }
}

const OTHER = /^[وف]?(اخرون|اخرين|اخريات|اخري|اخرا|اخران|اخرتان)$/

/** Words before a count that make it part of those told before: بينهم، من بينهم، منهم، ضمنهم. */
function subsetBefore(view: MatchView, first: number, name: string): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 3; at--) {
    const token = view.tokens[at] as Token
    if (token.kind === 'mark') continue
    return hitOf(token, name, { conj: true }) !== null
  }
  return false
}

interface Made extends Partial<QuantityMention> {
  readonly first: number
  readonly end: number
  readonly lead: number
  readonly rule: string
}

function make(view: MatchView, parts: Made): QuantityMention {
  return {
    grammar: 'quantity',
    min: null,
    max: null,
    best: null,
    number: null,
    noun: null,
    nouns: [],
    of: 'unknown',
    reference: 'count',
    excluded: null,
    bareOther: false,
    mixed: false,
    definite: false,
    oneOf: false,
    subset: subsetBefore(view, parts.first, 'among_them') || subsetAcrossJoin(view, parts.first),
    ...parts,
    ...(subsetBefore(view, parts.first, 'share_of_them') ? { reference: 'excluded' as const, excluded: 'share' } : {}),
  }
}

/** «بينهم طفلان وامرأة»: a count joined to one that is a part is a part too, unless a verb stands between. */
function subsetAcrossJoin(view: MatchView, first: number): boolean {
  const token = view.tokens[first] as Token
  const before = view.tokens[first - 1]
  if (!token.key.startsWith('و') || !before) return false
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    const earlier = view.mentionAt('quantity', at) as QuantityMention | undefined
    if (earlier && earlier.end === first) return earlier.subset
  }
  return false
}

function counted(view: MatchView, number: NumberMention): QuantityMention {
  const base = { first: number.first, lead: number.lead, number, min: number.min, max: number.max, best: number.best }
  const excluded = exclusionOf(view, number)
  if (excluded) return make(view, { ...base, end: number.end, rule: `quantity.${excluded}`, reference: excluded === 'things' ? 'count' : 'excluded', excluded, of: excluded === 'things' ? 'things' : 'unknown' })
  let at = number.end
  if (isQuoteMark(view.tokens[at])) at++
  const mixed = mixedEnd(view, at)
  if (mixed > 0) return make(view, { ...base, end: mixed, rule: 'quantity.mixed', mixed: true, of: 'people' })
  if (view.tokens[at]?.key === 'من') at++ // of
  const noun = peopleNoun(view.tokens[at]) ?? peopleNoun(adjectiveSkipped(view, at))
  if (noun && !noun.reading.conj) {
    const { nouns, end: nounsEnd } = joinedNouns(view, noun, noun.token.index + 1)
    const { fate, end } = fateAfter(view, noun, nounsEnd)
    const closing = atLeastAfter(view, end)
    const late = mixedEnd(view, closing.end)
    const bounds = closing.atLeast ? { min: number.min, max: null } : {}
    return make(view, { ...base, ...bounds, end: late > 0 ? late : closing.end, rule: late > 0 ? 'quantity.mixed' : 'quantity.counted', mixed: late > 0, noun: fate ?? noun, nouns, of: 'people', definite: noun.reading.det })
  }
  const other = OTHER.test(view.tokens[number.end]?.key ?? '')
  return make(view, { ...base, end: other ? number.end + 1 : number.end, rule: other ? 'quantity.others' : 'quantity.bare', bareOther: other, of: other ? 'people' : thingsAfter(view, number.end) ? 'things' : 'unknown' })
}

/** A counted word that is no person (3 غارات). */
function thingsAfter(view: MatchView, at: number): boolean {
  const token = view.tokens[at]
  if (!token || token.kind !== 'word' || token.type.classes.has('person_any')) return false
  if (token.type.readings[0]?.prep) return false
  return ['attack', 'airstrike', 'shell', 'explode', 'event_noun', 'count_event', 'protest', 'raid'].some((name) => hitOf(token, name, { conj: false, prep: false }) !== null) || [...token.type.classes].some((name) => name.startsWith('means_') || name.startsWith('target_'))
}

/** One adjective may stand between number and noun only in bad typing; the noun is looked for one word on. */
function adjectiveSkipped(view: MatchView, at: number): Token | undefined {
  return isQuoteMark(view.tokens[at]) ? view.tokens[at + 1] : undefined
}

/** What befell those counted, told right after them: 18 شخصاً قتلى، "25 مواطنا" قتلى. */
function fateAfter(view: MatchView, noun: Hit, at: number): { fate: Hit | null; end: number } {
  if (!noun.entry.classes.some((name) => name.startsWith('person_'))) return { fate: null, end: at }
  let from = at
  if (isQuoteMark(view.tokens[from])) from++
  if (/^واحده?ا?$/.test(view.tokens[from]?.key ?? '')) from++ // one
  const next = peopleNoun(view.tokens[from])
  const told = next && !next.reading.conj && !next.reading.det && !next.reading.prep && (next.entry.classes.includes('dead_noun') || next.entry.classes.includes('injured_noun'))
  return told ? { fate: next, end: from + 1 } : { fate: null, end: at }
}

/** «على الأقل» after the noun. */
function atLeastAfter(view: MatchView, at: number): { end: number; atLeast: boolean } {
  const found = view.tokens[at]?.key === 'علي' && view.tokens[at + 1]?.key === 'الاقل' // at least
  return found ? { end: at + 2, atLeast: true } : { end: at, atLeast: false }
}

const FORM_COUNT = { sg: [1, 1], du: [2, 2], pl: [SEVERAL, null] } as const

/** A noun that counts by its own form: مدني، عنصران، قتلى. Definite singulars and plurals only name. */
function byForm(view: MatchView, at: number): QuantityMention | null {
  const token = view.tokens[at] as Token
  const noun = peopleNoun(token)
  if (!noun || noun.entry.classes.includes('happening_sense')) return null
  const { features } = noun.entry
  const number = features.number ?? 'sg'
  const definite = noun.reading.det || noun.reading.pron !== ''
  const mixed = mixedEnd(view, at)
  const lead = leadOf(noun)
  if (mixed > 0) return make(view, { first: at, end: mixed, lead, rule: 'quantity.mixed-untold', mixed: true, min: 1, max: null, of: 'people', noun })
  const nouns = [noun]
  const [min, max] = FORM_COUNT[number]
  const one = max === null ? null : max
  return make(view, { first: at, end: at + 1, lead, rule: `quantity.noun-${number}`, min, max, best: one, noun, nouns, of: 'people', definite })
}

/** أحد عناصر، إحدى النساء، واحد من. */
function oneOf(view: MatchView, at: number): QuantityMention | null {
  const token = view.tokens[at] as Token
  if (token.kind !== 'word' || hitOf(token, 'num_eleven', { conj: true }) === null) return null
  const noun = peopleNoun(view.tokens[at + 1])
  if (!noun || noun.reading.conj || hitOf(view.tokens[at + 1] as Token, 'num_ten')) return null
  const lead = token.type.splits.find((split) => /^(احد|احدي)$/.test(split.stem))?.lead ?? 0
  return make(view, { first: at, end: at + 2, lead, rule: 'quantity.one-of', min: 1, max: 1, best: 1, noun, nouns: [noun], of: 'people', oneOf: true, definite: noun.reading.det })
}

/** Words after which a definite noun of people waits for its number: بلغ عدد القتلى 18، تجاوز الجرحى الخمسين. */
const REACH = 5

/** «القتلى 28»، «عدد المصابين 16»، «بلغ قتلى التفجير 17»: the noun first, its number after. */
function nounThenNumber(view: MatchView, at: number): QuantityMention | null {
  return numberNear(view, at) ?? numberAfterReaching(view, at)
}

/** «إن قتلى الغارات على … بلغوا 67»: the verb of reaching stands between noun and number. */
function numberAfterReaching(view: MatchView, at: number): QuantityMention | null {
  const noun = tollNoun(view, at)
  if (!noun) return null
  for (let from = at + 1; from <= at + 8; from++) {
    const token = view.tokens[from]
    if (!token || token.sentence !== noun.token.sentence || (token.kind === 'mark' && '.؛،:'.includes(token.key))) return null
    if (!/^(بلغوا|بلغ|بلغت|وصلوا|وصل)$/.test(token.key)) continue
    const number = view.mentionAt('number', from + 1) as NumberMention | undefined
    if (!number || exclusionOf(view, number)) return null
    return make(view, { first: at, end: at + 1, lead: leadOf(noun), rule: 'quantity.noun-reaches', min: number.min, max: number.max, best: number.best, number, noun, nouns: [noun], of: 'people', definite: true })
  }
  return null
}

/** A plural noun of the dead, the wounded, the taken. */
function tollNoun(view: MatchView, at: number): Hit | null {
  const noun = peopleNoun(view.tokens[at])
  return noun && ['dead_noun', 'injured_noun', 'captured_noun', 'missing_noun', 'displaced_noun'].some((name) => noun.entry.classes.includes(name)) && noun.entry.features.number === 'pl' ? noun : null
}

function numberNear(view: MatchView, at: number): QuantityMention | null {
  const noun = tollNoun(view, at)
  if (!noun) return null
  const before = view.tokens[at - 1]
  const announced = before !== undefined && hitOf(before, 'reaches', { conj: true }) !== null
  for (let from = at + 1; from <= at + (announced ? REACH : 1); from++) {
    const token = view.tokens[from]
    if (!token || (token.kind === 'mark' && !'"“”():'.includes(token.key))) return null
    const number = view.mentionAt('number', from) as NumberMention | undefined
    if (!number) continue
    if (exclusionOf(view, number) || peopleNoun(view.tokens[number.end]) || OTHER.test(view.tokens[number.end]?.key ?? '')) return null
    const over = before !== undefined && hitOf(before, 'num_more', { conj: true }) !== null && number.shape === 'exact' && number.value !== null
    const bounds = over ? { min: (number.value ?? 0) + 1, max: null } : { min: number.min, max: number.max }
    return make(view, { first: at, end: number.end, lead: leadOf(noun), rule: 'quantity.noun-number', ...bounds, best: number.best, number, noun, nouns: [noun], of: 'people', definite: true })
  }
  return null
}

/** All quantities, left to right without overlap; excluded numbers are kept with their reason. */
export function findQuantities(view: MatchView & { add?: (mentions: readonly QuantityMention[]) => void }): QuantityMention[] {
  const found: QuantityMention[] = []
  for (let at = 0; at < view.tokens.length; ) {
    const number = view.mentionAt('number', at) as NumberMention | undefined
    const one = oneOf(view, at) ?? nounThenNumber(view, at) ?? (number && number.shape !== 'ordinal' ? counted(view, number) : number ? null : byForm(view, at))
    if (one) {
      found.push(one)
      view.add?.([one])
    }
    at = one ? one.end : number ? number.end : at + 1
  }
  return found
}
