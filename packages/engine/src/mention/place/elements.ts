// The parts that place rules are built of: names, class words, directions, places told before.
import type { Token } from '../../text/token/types.ts'
import { hitOf, type LexemeOptions } from '../match/pattern.ts'
import type { Found, MatchView, Pattern } from '../match/types.ts'
import type { ToponymMention } from './toponym.ts'
import type { AnaphorExpr, Bearing, NameExpr, PlaceClass, PlaceExpr, UnknownExpr } from './types.ts'

/** Clitics that the first word of a part may have; `of` is the ل of «الريف الشرقي لدرعا». */
export interface Start {
  readonly conj?: boolean
  readonly prep?: boolean | 'ل' | 'ب'
}

const INNER: Start = { conj: false, prep: false }
const OPENING_MARKS = new Set(['"', '“', '”', '«', '(', '‘', "'", '„'])
const CLOSING_MARKS = new Set(['"', '“', '”', '»', ')', '’', "'"])

const startsWith = (start: Start): LexemeOptions => ({ conj: start.conj ?? false, prep: start.prep ?? false })

/** Folded letters of conjunction and preposition; the article belongs to the phrase. */
const leadOf = (reading: { readonly conj: string; readonly prep: string }): number => reading.conj.length + reading.prep.length

/** A pattern from its first classes and a matcher. */
export function part<T>(first: readonly string[], match: (view: MatchView, at: number) => Found<T> | null): Pattern<T> {
  return { first: new Set(first), optional: false, match }
}

/** The longest of several matches; of equal ones the first. */
export function longest<T>(...choices: readonly (Found<T> | null)[]): Found<T> | null {
  let best: Found<T> | null = null
  for (const choice of choices) if (choice && (!best || choice.end > best.end)) best = choice
  return best
}

function clitic(view: MatchView, at: number, start: Start): Found<NameExpr> | null {
  const mention = view.mentionAt('toponym', at) as ToponymMention | undefined
  if (!mention) return null
  for (const reading of mention.readings) {
    if (reading.conj && !start.conj) continue
    if (reading.prep && !start.prep) continue
    if (typeof start.prep === 'string' && reading.prep !== start.prep) continue
    const { end, lead, names, det } = reading
    return { end, value: { kind: 'name', first: at, end, lead, names, det, placeClass: null, nameFirst: at } }
  }
  return null
}

/** A name of the gazetteer. */
export const toponym = (start: Start = INNER): Pattern<NameExpr> => part(['#toponym'], (view, at) => clitic(view, at, start))

/** What the value of a class word says: `village:pl`. */
function classOf(token: Token, start: Start): { placeClass: PlaceClass; lead: number } | null {
  const hit = hitOf(token, 'place_class', startsWith(start))
  if (!hit || hit.reading.pron) return null
  const [kind = '', number = 'sg'] = hit.entry.value.split(':')
  return { placeClass: { kind, number: number as PlaceClass['number'], word: hit.reading.stem, det: hit.reading.det }, lead: leadOf(hit.reading) }
}

/** A class word alone. */
export const classWord = (start: Start = INNER): Pattern<{ readonly placeClass: PlaceClass; readonly lead: number }> =>
  part(['place_class'], (view, at) => {
    const token = view.tokens[at]
    const value = token ? classOf(token, start) : null
    return value && { end: at + 1, value }
  })

const skip = (view: MatchView, at: number, marks: ReadonlySet<string>): number => (marks.has(view.tokens[at]?.key ?? ' ') ? at + 1 : at)

/** Class word and a name that the gazetteer has: «بلدة البصيرة», «قرية "أم الكيف"»; two class words are one (منطقة حي الوعر). */
function classAndName(view: MatchView, at: number, start: Start): Found<NameExpr> | null {
  const token = view.tokens[at]
  const opening = token && classOf(token, start)
  if (!opening || opening.placeClass.det) return null
  const opened = skip(view, at + 1, OPENING_MARKS)
  if (!view.tokens[opened] || view.tokens[opened].sentence !== token.sentence) return null
  const name = longest(clitic(view, opened, INNER), opened === at + 1 ? classAndName(view, opened, INNER) : null)
  if (!name) return null
  const end = opened > at + 1 ? skip(view, name.end, CLOSING_MARKS) : name.end
  const placeClass = name.value.placeClass && opening.placeClass.kind === 'area' ? name.value.placeClass : opening.placeClass
  return { end, value: { ...name.value, first: at, end, lead: opening.lead, placeClass, nameFirst: name.value.nameFirst } }
}

/** Kinds whose unknown names are read as names: settlements, quarters, camps, named sites. */
const OPEN_KINDS = new Set(['city', 'town', 'village', 'quarter', 'camp', 'subdistrict', 'district', 'area', 'building', 'street', 'base', 'field', 'hill', 'front', 'crossing', 'airport', 'dam', 'mountain', 'valley'])
/** Kinds whose names need no article or opener to be believed: قرية كفروما. */
const SETTLEMENTS = new Set(['town', 'village', 'quarter', 'camp'])

const known = (token: Token): boolean => token.type.readings.length > 0
/** Adjectives, verbs and relative clauses after an indefinite class word: قرية صغيرة، بلدة شهدت، مدينة يسكنها. */
const looksPredicate = (key: string): boolean => /(?:[هت]|ين|ون|ان|ها|هم)$/.test(key) || /^[يتن].{3}/.test(key)

/** How many words from `at` are an unknown name: an opener and its second part, a word with the article, a bare word after قرية. */
function unknownWords(view: MatchView, at: number, kind: string): number {
  const token = view.tokens[at]
  if (token?.kind !== 'word') return 0
  const next = view.tokens[at + 1]
  if (hitOf(token, 'place_name_opener', { prep: false })) return next?.kind === 'word' && next.sentence === token.sentence && !next.type.classes.has('place_prep') ? 2 : 0
  if (known(token)) return 0
  if (token.key.startsWith('ال') && token.key.length >= 5) return 1
  return SETTLEMENTS.has(kind) && token.key.length >= 3 && !looksPredicate(token.key) ? 1 : 0
}

/** Words between quotation marks after a class word: قرية «تل السمن». */
function quotedWords(view: MatchView, at: number): number {
  if (!OPENING_MARKS.has(view.tokens[at]?.key ?? ' ') || view.tokens[at]?.key === '(') return 0
  for (let length = 1; length <= 4; length++) {
    const token = view.tokens[at + 1 + length]
    if (!token || token.sentence !== view.tokens[at]?.sentence) return 0
    if (CLOSING_MARKS.has(token.key)) return length
    if (token.kind === 'mark') return 0
  }
  return 0
}

/** Class word and a name that no table has: «قرية الطيحكي». */
function classAndUnknown(view: MatchView, at: number, start: Start): Found<UnknownExpr> | null {
  const token = view.tokens[at]
  const opening = token && classOf(token, start)
  if (!opening || opening.placeClass.det || opening.placeClass.number !== 'sg' || !OPEN_KINDS.has(opening.placeClass.kind)) return null
  const quoted = quotedWords(view, at + 1)
  const length = quoted > 0 ? quoted : unknownWords(view, at + 1, opening.placeClass.kind)
  if (length === 0 || view.tokens[at + 1]?.sentence !== token.sentence) return null
  const from = quoted > 0 ? at + 2 : at + 1
  const end = from + length + (quoted > 0 ? 1 : 0)
  return { end, value: { kind: 'unknown', first: at, end, lead: opening.lead, placeClass: opening.placeClass, name: keys(view, from, from + length) } }
}

const keys = (view: MatchView, from: number, to: number): string =>
  view.tokens
    .slice(from, to)
    .map((one) => one.key)
    .join(' ')

/** A place named by itself, with or without its class word. Names that hold their class word (حقل العمر) are one name. */
export const site = (start: Start = INNER): Pattern<NameExpr | UnknownExpr> =>
  part<NameExpr | UnknownExpr>(['#toponym', 'place_class'], (view, at) => {
    const bare = clitic(view, at, start)
    const classed = classAndName(view, at, start)
    if (bare && classed && bare.end >= classed.end) return { end: bare.end, value: { ...bare.value, placeClass: classed.value.placeClass } }
    return longest<NameExpr | UnknownExpr>(classed, bare, classAndUnknown(view, at, start))
  })

/** Class words that point back when they have the article and no name: المدينة، المحافظة. */
const ANAPHORIC = new Set(['city', 'town', 'village', 'quarter', 'camp', 'governorate', 'district', 'subdistrict', 'area', 'base', 'airport', 'field', 'crossing'])

/** «المدينة», «المحافظة»: the last such place told. */
export const anaphor = (start: Start = INNER): Pattern<AnaphorExpr> =>
  part(['place_class'], (view, at) => {
    const token = view.tokens[at]
    const opening = token && classOf(token, start)
    if (!opening?.placeClass.det || opening.placeClass.number !== 'sg' || !ANAPHORIC.has(opening.placeClass.kind)) return null
    return { end: at + 1, value: { kind: 'anaphor', first: at, end: at + 1, lead: opening.lead, to: opening.placeClass.kind } }
  })

/** A named place or one told before. */
export const placeOrAnaphor = (start: Start = INNER): Pattern<PlaceExpr> =>
  part<PlaceExpr>(['#toponym', 'place_class'], (view, at) => longest<PlaceExpr>(site(start).match(view, at), anaphor(start).match(view, at)))

const BEARINGS: Readonly<Record<string, Bearing>> = { n: 0, e: 90, s: 180, w: 270, c: 'centre' }

/** The bearing between two neighbouring points of the compass; null for opposite ones. */
function between(a: Bearing, b: Bearing): Bearing | null {
  if (a === 'centre' || b === 'centre') return null
  const turn = ((b - a + 540) % 360) - 180
  return Math.abs(turn) === 90 ? (a + turn / 2 + 360) % 360 : null
}

/** A direction as it was read: bearings, article, pronoun. */
export interface Direction {
  readonly bearings: readonly Bearing[]
  readonly det: boolean
  readonly pron: boolean
  readonly lead: number
}

function bearingAt(token: Token | undefined, name: string, options: LexemeOptions): { bearing: Bearing; det: boolean; pron: boolean; lead: number } | null {
  const hit = token && hitOf(token, name, options)
  const bearing = hit && BEARINGS[hit.entry.value]
  return hit && bearing !== undefined && bearing !== null ? { bearing, det: hit.reading.det, pron: hit.reading.pron !== '', lead: leadOf(hit.reading) } : null
}

const noun = (token: Token | undefined, options: LexemeOptions): ReturnType<typeof bearingAt> => bearingAt(token, 'place_dir', options) ?? bearingAt(token, 'place_centre', options)

/** One point of the compass in one word or two: شمال، شمالي شرقي، الشمال الشرقي، شمال-شرق. */
function compassPoint(view: MatchView, at: number, options: LexemeOptions): Found<Direction> | null {
  const opening = noun(view.tokens[at], options)
  if (!opening) return null
  let next = at + 1
  if (/^[-–]$/.test(view.tokens[next]?.key ?? '')) next++
  const second = opening.pron ? null : bearingAt(view.tokens[next], 'place_dir', { conj: false, prep: false, det: opening.det })
  const joined = second ? between(opening.bearing, second.bearing) : null
  if (second && joined !== null) return { end: next + 1, value: { bearings: [joined], det: opening.det, pron: second.pron, lead: opening.lead } }
  return { end: at + 1, value: { bearings: [opening.bearing], det: opening.det, pron: opening.pron, lead: opening.lead } }
}

/** Directions as nouns before a place: شرقي، شمال غرب، أقصى جنوب، شرق ووسط. */
export const direction = (start: Start = INNER): Pattern<Direction> =>
  part(['place_dir', 'place_centre', 'place_farthest'], (view, at) => {
    const farthest = view.tokens[at] && hitOf(view.tokens[at], 'place_farthest', startsWith(start))
    const opening = farthest ? compassPoint(view, at + 1, { conj: false, prep: false }) : compassPoint(view, at, startsWith(start))
    if (!opening) return null
    let { end, value } = opening
    if (farthest) value = { ...value, lead: leadOf(farthest.reading) }
    for (let more = compassPoint(view, end, { conj: 'only', prep: false }); more && !value.pron; more = compassPoint(view, end, { conj: 'only', prep: false })) {
      value = { ...value, bearings: [...value.bearings, ...more.value.bearings], pron: more.value.pron }
      end = more.end
    }
    return { end, value }
  })

/** Directions as adjectives after a place word: الشرقي، الشمالي الغربي، الشمالي والشرقي. */
export const directionAdjective: Pattern<readonly Bearing[]> = part(['place_dir_adj'], (view, at) => {
  const options: LexemeOptions = { conj: false, prep: false, det: true }
  const opening = bearingAt(view.tokens[at], 'place_dir_adj', options)
  if (!opening) return null
  const second = bearingAt(view.tokens[at + 1], 'place_dir_adj', options)
  const joined = second ? between(opening.bearing, second.bearing) : null
  if (joined !== null && second) return { end: at + 2, value: [joined] }
  const also = bearingAt(view.tokens[at + 1], 'place_dir_adj', { ...options, conj: 'only' })
  return also ? { end: at + 2, value: [opening.bearing, also.bearing] } : { end: at + 1, value: [opening.bearing] }
})

/** The country of an adjective with the article: السورية. */
export const nisba: Pattern<string> = part(['place_nisba', 'place_nisba_city'], (view, at) => {
  const token = view.tokens[at]
  const hit = token && (hitOf(token, 'place_nisba', { conj: false, prep: false, det: true }) ?? hitOf(token, 'place_nisba_city', { conj: false, prep: false, det: true }))
  return hit ? { end: at + 1, value: hit.entry.value } : null
})

/** A lexeme whose lead letters are wanted: its value in the table, lead without the article, article and pronoun. */
export interface Word {
  readonly value: string
  readonly lead: number
  readonly det: boolean
  readonly pron: boolean
  readonly at: number
}

/** A word of a class with what its clitics were. */
export const placeWord = (name: string, start: Start = INNER): Pattern<Word> =>
  part([name], (view, at) => {
    const token = view.tokens[at]
    const hit = token && hitOf(token, name, startsWith(start))
    return hit ? { end: at + 1, value: { value: hit.entry.value, lead: leadOf(hit.reading), det: hit.reading.det, pron: hit.reading.pron !== '', at } } : null
  })
