// Names: with and without a class word, known to the gazetteer or only introduced; places told before by their class word.
import type { Token } from '../../../text/token/types.ts'
import { hitOf } from '../../match/pattern.ts'
import type { Found, MatchView, Pattern } from '../../match/types.ts'
import { SITE_CLASSES } from '../resolve/kinds.ts'
import type { ToponymMention } from '../toponym.ts'
import type { AnaphorExpr, NameExpr, PlaceClass, PlaceExpr, UnknownExpr } from '../types.ts'
import { CLOSING_MARKS, INNER, leadOf, longest, OPENING_MARKS, part, perStart, startsWith, type Start } from './start.ts'

function clitic(view: MatchView, at: number, start: Start): Found<NameExpr> | null {
  const mention = view.mentionAt('toponym', at) as ToponymMention | undefined
  if (!mention) return null
  for (const reading of mention.readings) {
    if (reading.conj && !start.conj) continue
    if (reading.prep && !start.prep) continue
    if (typeof start.prep === 'string' && reading.prep && reading.prep !== start.prep) continue
    const { end, lead, names, det } = reading
    return { end, value: { kind: 'name', first: at, end, lead, names, det, placeClass: null, nameFirst: at } }
  }
  return null
}

/** A name of the gazetteer. */
export const toponym: (start?: Start) => Pattern<NameExpr> = perStart((start) => part(['#toponym'], (view, at) => clitic(view, at, start)))

/** What the value of a class word says: `village:pl`. */
function classOf(token: Token, start: Start): { placeClass: PlaceClass; lead: number } | null {
  const hit = hitOf(token, 'place_class', startsWith(start))
  if (!hit || hit.reading.pron) return null
  const [kind = '', number = 'sg'] = hit.entry.value.split(':')
  return {
    placeClass: { kind, number: number as PlaceClass['number'], word: hit.reading.stem, det: hit.reading.det },
    lead: leadOf(hit.reading),
  }
}

/** A class word alone. */
export const classWord: (start?: Start) => Pattern<{ readonly placeClass: PlaceClass; readonly lead: number }> = perStart((start) =>
  part(['place_class'], (view, at) => {
    const token = view.tokens[at]
    const value = token ? classOf(token, start) : null
    return value && { end: at + 1, value }
  }),
)

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
  // of two class words the one next to the name is its own (منطقة حي الوعر), but for a site in a town (سوق مدينة إب)
  const inner = name.value.placeClass
  const placeClass = inner && !(SITE_CLASSES.has(opening.placeClass.kind) && !SITE_CLASSES.has(inner.kind)) ? inner : opening.placeClass
  return { end, value: { ...name.value, first: at, end, lead: opening.lead, placeClass, nameFirst: name.value.nameFirst } }
}

/** Kinds whose unknown names are read as names: settlements, quarters, camps, named sites. */
const OPEN_KINDS = new Set([
  'city',
  'town',
  'village',
  'quarter',
  'camp',
  'subdistrict',
  'district',
  'area',
  'building',
  'street',
  'base',
  'field',
  'hill',
  'front',
  'crossing',
  'airport',
  'dam',
  'mountain',
  'valley',
])
/** Kinds whose names need no article or opener to be believed: قرية كفروما. */
const SETTLEMENTS = new Set(['town', 'village', 'quarter', 'camp'])

const known = (token: Token): boolean => token.type.readings.length > 0
/** Adjectives, verbs and relative clauses after an indefinite class word: قرية صغيرة، بلدة شهدت، مدينة يسكنها. */
const looksPredicate = (key: string): boolean => /(?:[هت]|ين|ون|ان|ها|هم)$/.test(key) || /^[يتن].{3}/.test(key)
/** «بلدة بافليه التابعة»: an adjective with the article makes what stands before it a name. */
const isDefiniteAdjective = (token: Token | undefined): boolean => token?.kind === 'word' && /^ال.{3,}ه$/.test(token.key)

/** How many words from `at` are an unknown name: an opener and its second part, a word with the article, a bare word after قرية. */
function unknownWords(view: MatchView, at: number, kind: string): number {
  const token = view.tokens[at]
  if (token?.kind !== 'word') return 0
  const next = view.tokens[at + 1]
  if (hitOf(token, 'place_name_opener', { prep: false, det: false }))
    return next?.kind === 'word' && next.sentence === token.sentence && !next.type.classes.has('place_prep') ? 2 : 0
  if (known(token)) return 0
  if (token.key.startsWith('ال') && token.key.length >= 5) return 1
  return SETTLEMENTS.has(kind) && token.key.length >= 3 && (!looksPredicate(token.key) || isDefiniteAdjective(next)) ? 1 : 0
}

/** Words between quotation marks after a class word: قرية «تل السمن». */
function quotedWords(view: MatchView, at: number): number {
  if (!OPENING_MARKS.has(view.tokens[at]?.key ?? ' ') || view.tokens[at]?.key === '(') return 0
  for (let length = 1; length <= 8; length++) {
    const token = view.tokens[at + 1 + length]
    if (!token || token.sentence !== view.tokens[at]?.sentence) return 0
    if (CLOSING_MARKS.has(token.key)) return length
    if (token.kind === 'mark' && token.key !== '،' && token.key !== ',') return 0
  }
  return 0
}

const isJoinedName = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.key.startsWith('وال') && token.key.length >= 6 && !known(token)

/** Class word and a name that no table has: «قرية الطيحكي». */
function classAndUnknown(view: MatchView, at: number, start: Start): Found<UnknownExpr> | null {
  const token = view.tokens[at]
  const opening = token && classOf(token, start)
  if (!opening || opening.placeClass.det || !OPEN_KINDS.has(opening.placeClass.kind)) return null
  const several = opening.placeClass.number !== 'sg'
  if (several && !SETTLEMENTS.has(opening.placeClass.kind)) return null
  // «مناطق سيطرة "قسد"»: whose the area is
  if (view.tokens[at + 1]?.kind === 'mark' && view.mentionAt('actor', at + 2)) return null
  const quoted = quotedWords(view, at + 1)
  let length = quoted > 0 ? quoted : unknownWords(view, at + 1, opening.placeClass.kind)
  if (length === 0 || view.tokens[at + 1]?.sentence !== token.sentence) return null
  // قرى اللهيب والمنورة: the row goes on with words of the same kind
  if (several && quoted === 0) while (isJoinedName(view.tokens[at + 1 + length])) length++
  const from = quoted > 0 ? at + 2 : at + 1
  const nameEnd = from + length
  const end = nameEnd + (quoted > 0 ? 1 : 0)
  const name = { name: keys(view, from, nameEnd), nameFirst: from, nameEnd }
  return { end, value: { kind: 'unknown', first: at, end, lead: opening.lead, placeClass: opening.placeClass, ...name } }
}

const keys = (view: MatchView, from: number, to: number): string =>
  view.tokens
    .slice(from, to)
    .map((one) => one.key)
    .join(' ')

/** A place named by itself, with or without its class word. Names that hold their class word (حقل العمر) are one name. */
export const site: (start?: Start) => Pattern<NameExpr | UnknownExpr> = perStart((start) =>
  part<NameExpr | UnknownExpr>(['#toponym', 'place_class'], (view, at) => {
    const bare = clitic(view, at, start)
    const classed = classAndName(view, at, start)
    if (bare && classed && bare.end === classed.end) {
      // «محافظة طرطوس» may be listed as another name of the city: the class word decides between both readings
      const names = [...bare.value.names, ...classed.value.names.filter((name) => !bare.value.names.includes(name))]
      return { end: bare.end, value: { ...bare.value, names, placeClass: classed.value.placeClass } }
    }
    // «قرى الطيحكي»: a class word that is also a town's name (قري) opens the name of a place before it is one
    const opens = bare && !classed && bare.end === at + 1 && bare.value.names.every(({ need }) => need === 'class')
    const unknown = opens || !(classed ?? bare) ? classAndUnknown(view, at, start) : null
    return unknown ?? longest<NameExpr | UnknownExpr>(classed, bare)
  }),
)

/** A further place of a row, with و on it or typed apart (اليادودة و المزيريب); `lead` tells that it was there. */
export const joinedSite: Pattern<NameExpr | UnknownExpr> = part<NameExpr | UnknownExpr>(['#toponym', 'place_class', '=و'], (view, at) => {
  const apart = view.tokens[at]?.key === 'و' // and
  const found = apart ? site().match(view, at + 1) : site({ conj: true }).match(view, at)
  if (!found || (!apart && !(found.value.lead === 1 && view.tokens[at]?.key.startsWith('و')))) return null
  return { end: found.end, value: { ...found.value, lead: 1 } }
})

/** Class words that point back when they have the article and no name: المدينة، المحافظة. */
const ANAPHORIC = new Set([
  'city',
  'town',
  'village',
  'quarter',
  'camp',
  'governorate',
  'district',
  'subdistrict',
  'area',
  'base',
  'airport',
  'field',
  'crossing',
  'country',
  'strip',
  'dam',
  'valley',
])

/** «المدينة», «المحافظة»: the last such place told. */
export const anaphor: (start?: Start) => Pattern<AnaphorExpr> = perStart((start) =>
  part(['place_class'], (view, at) => {
    const token = view.tokens[at]
    const opening = token && classOf(token, start)
    if (!opening?.placeClass.det || opening.placeClass.number !== 'sg' || !ANAPHORIC.has(opening.placeClass.kind)) return null
    return { end: at + 1, value: { kind: 'anaphor', first: at, end: at + 1, lead: opening.lead, to: opening.placeClass.kind } }
  }),
)

/** A named place or one told before. */
export const placeOrAnaphor: (start?: Start) => Pattern<PlaceExpr> = perStart((start) =>
  part<PlaceExpr>(['#toponym', 'place_class'], (view, at) => {
    const named = site(start).match(view, at)
    const back = anaphor(start).match(view, at)
    // المدينة alone is the city told before, though tables have Medina by that name
    return named && back && named.end === back.end ? back : longest<PlaceExpr>(named, back)
  }),
)
