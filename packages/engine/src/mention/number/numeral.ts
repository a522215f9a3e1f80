// Reads a numeral in digits, in words, or both (3 آلاف و500): its value and where it ends.
import { hitOf, type Hit, type MatchView, type Pattern } from '../match/index.ts'
import type { Token } from '../../text/token/types.ts'
import { vowelAt } from '../../text/document.ts'

export interface Numeral {
  readonly value: number
  readonly end: number
  /** The scale of its last group: 1000 for «5 آلاف», 1 where none is told. */
  readonly scale: number
  readonly definite: boolean
}

/** Clitics written apart from digits: و13، بـ14، الـ82، والـ6. */
const PREFIXES = new Set(['و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'فال', 'بال', 'كال', 'لل', 'وب', 'ول', 'فب', 'فل', 'وبال', 'ولل'])
const FATHATAN = 0x064b

/** Whether a token is nothing but clitics of the digits after it. */
export function isDigitPrefix(view: MatchView, at: number): boolean {
  const token = view.tokens[at]
  return token !== undefined && token.kind === 'word' && PREFIXES.has(token.key) && view.tokens[at + 1]?.kind === 'number'
}

interface Step {
  readonly value: number
  readonly end: number
  readonly scale: number
}

const valueOf = (hit: Hit): number => Number(hit.entry.value)
/** ك never stands before a number word: كمية is an amount, not «like a hundred». */
export const notLike = (_: unknown, reading: { readonly prep: string }): boolean => reading.prep !== 'ك' // like
const FIRST = { conj: true, pron: false, where: notLike } as const
const JOINED = { conj: 'only', prep: false, pron: false } as const
const LATER = { conj: false, prep: false, pron: false } as const

/** A word of a class: the first of a numeral may carry clitics, a joined one must carry و. */
function part(view: MatchView, at: number, name: string, options: typeof FIRST | typeof JOINED | typeof LATER): Hit | null {
  const token = view.tokens[at]
  return token && token.kind === 'word' ? hitOf(token, name, options) : null
}

const opening = (joined: boolean): typeof FIRST | typeof JOINED => (joined ? JOINED : FIRST)

function belowHundred(view: MatchView, at: number, joined: boolean): Step | null {
  const tens = part(view, at, 'num_tens', opening(joined))
  if (tens) return { value: valueOf(tens), end: at + 1, scale: 1 }
  const ten = part(view, at + 1, 'num_ten', LATER)
  if (ten && part(view, at, 'num_eleven', opening(joined))) return { value: 11, end: at + 2, scale: 1 }
  const unit =
    part(view, at, 'num_unit', opening(joined)) ??
    (part(view, at + 1, 'num_tens', JOINED) ? part(view, at, 'num_eleven', opening(joined)) : null)
  if (!unit) return null
  if (ten && valueOf(unit) < 10) return { value: 10 + valueOf(unit), end: at + 2, scale: 1 }
  const tensAfter = valueOf(unit) < 10 ? part(view, at + 1, 'num_tens', JOINED) : null
  return tensAfter ? { value: valueOf(unit) + valueOf(tensAfter), end: at + 2, scale: 1 } : { value: valueOf(unit), end: at + 1, scale: 1 }
}

/** Hundreds, also in two words (ثلاث مئة), with what follows below a hundred. */
function belowThousand(view: MatchView, at: number, joined: boolean): Step | null {
  const hundred = part(view, at, 'num_hundred', opening(joined))
  const unit = hundred ? null : part(view, at, 'num_unit', opening(joined))
  const apart = unit && valueOf(unit) > 2 ? part(view, at + 1, 'num_hundred', LATER) : null
  if (!hundred && (!unit || !apart || valueOf(apart) !== 100)) return belowHundred(view, at, joined)
  const value = hundred ? valueOf(hundred) : valueOf(unit as Hit) * 100
  const end = hundred ? at + 1 : at + 2
  const rest = belowHundred(view, end, true)
  return { value: value + (rest?.value ?? 0), end: rest?.end ?? end, scale: 1 }
}

/** ألفا: two thousand before a noun in the genitive; with tanwin, or before و, the accusative of one thousand. */
function isAccusative(view: MatchView, at: number): boolean {
  const token = view.tokens[at] as Token
  if (!token.key.endsWith('ا')) return false
  const last = token.key.length - 1
  if (vowelAt(view.document, token, last) === FATHATAN || vowelAt(view.document, token, last - 1) === FATHATAN) return true
  const next = view.tokens[at + 1]
  return !next || next.kind !== 'word' || next.key.startsWith('و')
}

/** «قرية بليون»: what stands after a class word of places is a name. */
const isName = (view: MatchView, at: number): boolean => view.tokens[at - 1]?.type.classes.has('place_class') === true

function scaleAlone(view: MatchView, at: number, joined: boolean): Step | null {
  if (isName(view, at)) return null
  const dual = part(view, at, 'num_scale_dual', opening(joined))
  if (dual && !isAccusative(view, at)) return { value: valueOf(dual), end: at + 1, scale: valueOf(dual) / 2 }
  const scale = part(view, at, 'num_scale', opening(joined))
  // آلاف alone is vague; ألف and مليون alone are one of them
  return scale && !scale.entry.classes.includes('num_vague_scale') ? { value: valueOf(scale), end: at + 1, scale: valueOf(scale) } : null
}

/** نصف مليون: a fraction and its scale. */
function fraction(view: MatchView, at: number, joined: boolean): Step | null {
  const part_ = part(view, at, 'num_fraction', opening(joined))
  const scale = part_ && part(view, at + 1, 'num_scale', LATER)
  return part_ && scale ? { value: Math.round(valueOf(part_) * valueOf(scale)), end: at + 2, scale: 1 } : null
}

/** One group with its scale: 3 آلاف، ألفان، خمسة عشر ألفا. */
function group(view: MatchView, at: number, joined: boolean): Step | null {
  const token = view.tokens[at]
  if (!token) return null
  const number: Step | null =
    token.number !== null && !joined ? { value: token.number, end: at + 1, scale: 1 } : belowThousand(view, at, joined)
  if (!number) return fraction(view, at, joined) ?? scaleAlone(view, at, joined)
  const scale = part(view, number.end, 'num_scale', LATER)
  return scale ? { value: number.value * valueOf(scale), end: number.end + 1, scale: valueOf(scale) } : number
}

/** Digits joined by و to what stands before (3 آلاف و500), or half of the scale (مليون ونصف). */
function afterAnd(view: MatchView, at: number, scale: number): Step | null {
  if (view.tokens[at]?.key === 'و' && view.tokens[at + 1]?.number != null) return group(view, at + 1, false)
  const half = part(view, at, 'num_fraction', JOINED)
  return half ? { value: valueOf(half) * scale, end: at + 1, scale: 1 } : null
}

/** What may stand round the digits of a count; brackets only where what is counted follows them: (15) مدنياً، not سامر (15). */
const ROUND: Readonly<Record<string, string>> = { '/': '/', '(': ')' }

function enclosed(view: MatchView, at: number): Numeral | null {
  const open = view.tokens[at] as Token
  const closing = ROUND[open.key]
  if (closing === undefined) return null
  const [digits, close, after] = view.tokens.slice(at + 1, at + 4)
  if (digits?.number == null || close?.key !== closing || close.spaced) return null
  if (!open.spaced && view.tokens[at - 1]?.kind === 'number') return null
  if (closing === ')' && after?.kind !== 'word') return null
  return { value: digits.number, end: at + 3, scale: 1, definite: false }
}

const DEFINITE_PREFIX = /(ال|لل)$/
const hasArticle = (token: Token): boolean =>
  token.kind === 'word' &&
  token.type.readings.some((reading) => reading.det && reading.pron === '' && reading.entries.some((entry) => entry.id.startsWith('num.')))

/** The numeral that begins at a token, or null. Clitics apart from digits, and slashes or brackets round digits (/15/), belong to it. */
export function numeralAt(view: MatchView, at: number): Numeral | null {
  const prefixed = isDigitPrefix(view, at)
  const token = view.tokens[prefixed ? at + 1 : at]
  if (!token) return null
  if (token.kind === 'mark') return enclosed(view, at)
  let found = group(view, prefixed ? at + 1 : at, false)
  if (!found) return null
  for (let step = 0; step < 3; step++) {
    // the next group must fit below the scale of the last: ألف ومئتان, not خمسة وعشرة
    if (found.scale < 1000) break
    const more: Step | null = group(view, found.end, true) ?? afterAnd(view, found.end, found.scale)
    if (!more || more.value >= found.scale) break
    found = { value: found.value + more.value, end: more.end, scale: more.scale }
  }
  return { ...found, definite: prefixed ? DEFINITE_PREFIX.test((view.tokens[at] as Token).key) : hasArticle(token) }
}

/** A numeral as an element of patterns. */
export const numeral: Pattern<Numeral> = {
  first: new Set([
    '@number',
    '=/',
    '=(',
    ...[...PREFIXES].map((key) => `=${key}`),
    'num_unit',
    'num_tens',
    'num_hundred',
    'num_scale',
    'num_scale_dual',
    'num_eleven',
    'num_fraction',
  ]),
  optional: false,
  match(view, at) {
    const found = numeralAt(view, at)
    return found && { end: found.end, value: found }
  },
}
