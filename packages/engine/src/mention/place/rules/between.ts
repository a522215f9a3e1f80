// Reads what lies between places: «بين المنصورة والبريقة»، «طريق دير الزور – تدمر»، «المثلث الذي يجمع …».
import { many, mark, oneOf, optional, seq, token } from '../../match/pattern.ts'
import { rule } from '../../match/rules.ts'
import type { Found, MatchView, Pattern, Rule } from '../../match/types.ts'
import { operand } from './operand.ts'
import { classWord, joinedSite, part, placeWord, site, toponym, type Start } from '../elements/index.ts'
import type { Token } from '../../../text/token/types.ts'
import type { PlaceExpr } from '../types.ts'
import { relation } from '../relation.ts'

const anyStart: Start = { conj: true, prep: true }
const quote = optional(mark('"', '“', '”', '«', '»', '‘', '’'))
const dash = mark('-', '–', '—', 'ـ', '/', '−')

/** A further end after the first: – تدمر, وتدمر, وبين تدمر, إلى تدمر. */
const nextEnd: Pattern<PlaceExpr> = part(
  ['#toponym', 'place_class', 'place_prep', 'place_between', '=و', '=-', '=–', '=—', '=/', '=−', '=ـ'],
  (view, at) => {
    let from = at
    while (dash.match(view, from)) from++
    if (from > at) return site().match(view, from)
    const again = placeWord('place_between', { conj: true }).match(view, at)
    if (again) return site().match(view, again.end)
    const to = placeWord('place_prep').match(view, at)
    if (to) return to.value.value === 'destination' ? site().match(view, to.end) : null
    return joinedSite.match(view, at)
  },
)

const joined: Pattern<PlaceExpr> = part(['#toponym', 'place_class'], (view, at) => {
  const found = site({ conj: true, prep: true }).match(view, at)
  return found && view.tokens[at]?.key.startsWith('و') && found.value.lead > 0 ? found : null // and
})

const moreEnds = many(nextEnd, 0, 3)

/** «التفاهم بين موسكو وأنقرة»، «المتنازع عليها بين بغداد وأربيل»: what two capitals have between them is no place. */
const isTalk = ({ tokens }: MatchView, between: number): boolean =>
  [between - 1, between - 2].some((at) => {
    const before = tokens[at]
    return before?.sentence === tokens[between]?.sentence && before?.type.classes.has('place_talk') === true
  })

/** Ends of a road: two places or more; one alone is the road to or through it. */
function endsOf(view: MatchView, at: number): Found<PlaceExpr[]> | null {
  let from = at
  for (let skipped = 0; skipped < 4 && view.tokens[from]?.type.classes.has('place_linking'); skipped++) from++
  if (view.tokens[from]?.type.classes.has('place_between') || (from > at && view.tokens[from]?.type.classes.has('place_from'))) from++
  const opened = quote.match(view, from)
  const first = operand(from > at ? { prep: true } : undefined).match(view, opened?.end ?? from)
  if (!first) return null
  // أوتوستراد دمشق درعا: the ends may stand side by side
  const beside = first.value.kind === 'name' ? toponym().match(view, first.end) : null
  const more = beside ? { end: beside.end, value: [beside.value] } : moreEnds.match(view, first.end)
  const ends = [{ ...first.value, lead: 0 }, ...(more?.value ?? []).map((end) => ({ ...end, lead: 0 }))]
  const end = more?.end ?? first.end
  const closed = opened?.value ? quote.match(view, end) : null
  return { end: closed?.end ?? end, value: ends }
}

const roadEnds: Pattern<PlaceExpr[]> = part(['#toponym', 'place_class', 'place_linking', 'place_between', '="', '=«', '=“', '=”'], endsOf)

/** Unknown to the lexicon, or a given name: المنصور. */
const isNameLike = (one: Token): boolean =>
  one.type.readings.every((reading) => reading.entries.every((entry) => entry.classes.includes('place_person_word')))

/** A name with the article that no table has; with and before it where it comes second. */
const unknownName = (lead: '' | 'و'): Pattern<Token> =>
  token((one) => one.kind === 'word' && one.key.startsWith(`${lead}ال`) && one.key.length >= 5 + lead.length && isNameLike(one)) // and the

const unknownFirst = seq(unknownName(''), joined)
const unknownSecond = seq(site(), unknownName('و')) // and

const unknownThenKnown: Pattern<PlaceExpr> = {
  first: null,
  optional: false,
  match(view, at) {
    const found = unknownFirst.match(view, at)
    return found && { end: found.end, value: { ...found.value[1], lead: 0 } }
  },
}

const knownThenUnknown: Pattern<PlaceExpr> = part(['#toponym', 'place_class'], (view, at) => {
  const found = unknownSecond.match(view, at)
  return found && { end: found.end, value: found.value[0] }
})

const triangleLink = many(oneOf(placeWord('place_triangle_linking', anyStart), placeWord('place_between', anyStart)), 0, 6)

export const betweenRules: readonly Rule<PlaceExpr>[] = [
  rule({
    id: 'place.between',
    because: 'Between two places is the middle of them, as uncertain as half their distance.',
    pattern: seq(placeWord('place_between', anyStart), optional(placeWord('place_around')), operand(), nextEnd, many(joined, 0, 3)),
    build: ([head, , one, other, more], view, { first, end }): PlaceExpr | null =>
      isTalk(view, first)
        ? null
        : relation('between', [one, { ...other, lead: 0 }, ...more.map((place) => ({ ...place, lead: 0 }))], {
            first,
            end,
            lead: head.lead,
          }),
  }),
  rule({
    id: 'place.between-unknown',
    because: 'Between a place and one that no table has is somewhere near the first.',
    pattern: seq(placeWord('place_between', anyStart), optional(classWord()), oneOf(knownThenUnknown, unknownThenKnown)),
    build: ([head, , place], _view, { first, end }): PlaceExpr => relation('between', [place], { first, end, lead: head.lead }),
  }),
  rule({
    id: 'place.stretch',
    because: 'What stretches from one place to another lies between them.',
    pattern: seq(
      placeWord('place_stretch', anyStart),
      placeWord('place_from'),
      operand(),
      placeWord('place_prep', anyStart),
      operand(),
      many(joinedSite, 0, 3),
    ),
    build: ([head, , one, to, other, more], _view, { first, end }): PlaceExpr | null =>
      to.value === 'destination'
        ? relation('between', [one, other, ...more.map((place) => ({ ...place, lead: 0 }))], { first, end, lead: head.lead })
        : null,
  }),
  rule({
    id: 'place.road',
    because: 'A road named by its ends is somewhere between them; named by one place, it is near it.',
    pattern: seq(placeWord('place_road', anyStart), roadEnds),
    build: ([head, ends], _view, { first, end }): PlaceExpr => relation('road', ends, { first, end, lead: head.lead }),
  }),
  rule({
    id: 'place.road-told-before',
    because: 'On the road, with nothing said of which: the last road told.',
    pattern: placeWord('place_road', anyStart),
    build: (head, view, { first, end }): PlaceExpr | null =>
      head.det && !head.pron && view.tokens[first - 1]?.type.classes.has('place_prep')
        ? { kind: 'anaphor', to: 'road', first, end, lead: head.lead }
        : null,
  }),
  rule({
    id: 'place.triangle',
    because: 'A triangle of places is the land between the three or more of them.',
    pattern: seq(placeWord('place_triangle', anyStart), triangleLink, operand({ prep: true }), many(oneOf(joined, nextEnd), 1, 4)),
    build: ([head, , one, more], _view, { first, end }): PlaceExpr | null =>
      head.pron
        ? null
        : relation('triangle', [{ ...one, lead: 0 }, ...more.map((place) => ({ ...place, lead: 0 }))], { first, end, lead: head.lead }),
  }),
]
