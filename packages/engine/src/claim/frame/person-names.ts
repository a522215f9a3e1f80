// Decides where people are named without a noun of people before them: «محمد العلي»، «كل من محمد وأحمد».
import { hitOf } from '../../mention/match/index.ts'
import type { LexicalEntry } from '../../text/lexicon/types.ts'
import type { Token } from '../../text/token/types.ts'
import type { SentenceView } from './view.ts'

const NAMES = ['place_person_word', 'given_name'] as const

const isName = ({ classes }: LexicalEntry): boolean => NAMES.some((name) => classes.includes(name))

/** Unknown to the lexicon, or in some reading nothing but a given name; with the article a name whatever it is besides (العلي). */
export const isNameLike = ({ type }: Token): boolean =>
  type.readings.length === 0 || type.readings.some(({ entries, det }) => (det ? entries.some(isName) : entries.every(isName)))

const OPENING = '("“«'
const MARKS = `${OPENING})”»،`

/** Past the bracket or quotation mark that opens a name. */
export function afterMarks(s: SentenceView, from: number): number {
  let at = from
  while (s.view.tokens[at]?.kind === 'mark' && OPENING.includes(s.view.tokens[at]?.key ?? '.')) at++
  return at
}

/** «أن الشاب «فلان الفلاني»، لقي»: nothing but the name of somebody, and the marks round it, between two tokens. */
export function isNamedUpTo(s: SentenceView, from: number, to: number): boolean {
  const between = s.view.tokens.slice(from, to)
  return (
    between.some(({ kind }) => kind === 'word') &&
    between.every((token) => (token.kind === 'mark' ? MARKS.includes(token.key) : isNameLike(token)))
  )
}

/** People named in a row: the first word of the first name, where it ends, how many they are. */
export interface NamedPeople {
  readonly first: number
  readonly end: number
  readonly count: number
  /** Told by a given name, by quotation marks, or as «each of»: not by a word that no table knows alone. */
  readonly sure: boolean
}

/** «كل من»: each of those named after it. */
const isEachOf = (s: SentenceView, at: number): boolean => /^كلا?$/.test(s.view.tokens[at]?.key ?? '') && s.view.tokens[at + 1]?.key === 'من'

const isGiven = (token: Token | undefined, conj: false | 'only'): boolean =>
  hitOf(token, 'given_name', { conj, prep: false, det: false, pron: false }) !== null

/** Words that the names of a few people take at most. */
const LONGEST = 20

/** How many are named from a word on: each «and» before another name is one more. */
function rowFrom(s: SentenceView, first: number, each: boolean): { end: number; count: number } {
  const { tokens } = s.view
  let count = 1
  let end = first + 1
  for (let at = end; at < Math.min(s.sentence.end, first + LONGEST); at++) {
    const token = tokens[at] as Token
    if (token.kind === 'mark' && MARKS.includes(token.key)) continue
    const apart = token.key === 'و' // and
    const name = apart ? tokens[afterMarks(s, at + 1)] : token
    if (!name || name.kind !== 'word' || name.sentence !== s.sentence.index || s.isPlace(at) || !isNameLike(name)) break
    if (apart || isGiven(token, 'only') || (each && count === 1 && /^و.{3}/.test(token.key))) count++
    if (apart) at = name.index
    end = at + 1
  }
  return { end, count }
}

/** «الشيخ»، «الحاج»: a form of address with the article, before a name. */
const isTitle = (s: SentenceView, at: number): boolean => {
  const token = s.view.tokens[at]
  return token !== undefined && !s.isPlace(at) && hitOf(token, 'attr_title', { conj: false, prep: false, det: true }) !== null
}

/** The people named from a token on; null where none are. */
export function namedFrom(s: SentenceView, from: number): NamedPeople | null {
  const each = isEachOf(s, from)
  const titled = !each && isTitle(s, from)
  const opened = each ? from + 2 : titled ? from + 1 : from
  const first = afterMarks(s, opened)
  const token = s.view.tokens[first]
  if (token?.kind !== 'word' || token.sentence !== s.sentence.index || s.isPlace(first) || !isNameLike(token)) return null
  const sure = each || titled || first > opened || isGiven(token, false)
  return { first, ...rowFrom(s, first, each), sure }
}
