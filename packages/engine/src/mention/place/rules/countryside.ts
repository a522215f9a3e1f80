// Reads the countryside of a town or governorate: «ريف دير الزور الشرقي»، «الريف الشمالي لحماة»، «ريفها الغربي»، «ريفي دمشق وحمص».
import { optional, seq } from '../../match/pattern.ts'
import { rule } from '../../match/rules.ts'
import type { Found, MatchView, Pattern, Rule } from '../../match/types.ts'
import {
  directionAdjective,
  joinedSite,
  longest,
  nisba,
  part,
  perStart,
  placeOrAnaphor,
  placeWord,
  site,
  type Start,
  type Word,
} from '../elements/index.ts'
import type { Bearing, PlaceExpr, RelationExpr, RelationName } from '../types.ts'
import { pronoun, relation } from '../relation.ts'

const opening = (start: Start): Pattern<{ lead: number; det: boolean; pron: boolean }> => placeWord('place_countryside', start)

/** ريف درعا الغربي, ريف المحافظة, ريفها الغربي, ريف الباب. */
function ofPlace(view: MatchView, at: number, start: Start): Found<RelationExpr> | null {
  const head = opening(start).match(view, at)
  if (!head || head.value.det) return null
  const place = head.value.pron ? { end: head.end, value: pronoun(at) } : placeOrAnaphor().match(view, head.end)
  if (!place) return null
  const side = directionAdjective.match(view, place.end)
  const end = side?.end ?? place.end
  return { end, value: relation('countryside', [place.value], { first: at, end, lead: head.value.lead }, { bearings: side?.value ?? [] }) }
}

const ofWhom: Pattern<PlaceExpr> = part(['#toponym', 'place_class', 'place_from'], (view, at) => {
  const from = placeWord('place_from').match(view, at)
  return from ? placeOrAnaphor().match(view, from.end) : placeOrAnaphor({ prep: 'ل' }).match(view, at)
})

/** الريف الشرقي لدرعا, الريف الشمالي (of the last city told), ريف حلبي. */
function ofSide(view: MatchView, at: number, start: Start): Found<RelationExpr> | null {
  const head = opening(start).match(view, at)
  if (!head?.value.det) return null
  const people = nisba.match(view, head.end)
  if (people) {
    const side = directionAdjective.match(view, people.end)
    const end = side?.end ?? people.end
    return {
      end,
      value: relation('countryside', [people.value], { first: at, end, lead: head.value.lead }, { bearings: side?.value ?? [] }),
    }
  }
  const side = directionAdjective.match(view, head.end)
  if (!side) return null
  const place = ofWhom.match(view, side.end)
  const end = place?.end ?? side.end
  return {
    end,
    value: relation('countryside', [place?.value ?? pronoun(at)], { first: at, end, lead: head.value.lead }, { bearings: side.value }),
  }
}

/** Countryside with its place and side. */
export const countryside: (start?: Start) => Pattern<RelationExpr> = perStart((start) =>
  part(['place_countryside'], (view, at) => longest(ofPlace(view, at, start), ofSide(view, at, start))),
)

const anyStart: Start = { conj: true, prep: true }

/** Side after two places in the dual: ريفي إدلب وحماة الشمالي، باديتي حمص ودير الزور. */
const dual = seq(placeWord('place_dual', anyStart), site(), joinedSite, optional(directionAdjective))

export const countrysideRules: readonly Rule<PlaceExpr>[] = [
  rule({
    id: 'place.countryside',
    because: 'The countryside of a governorate is its land outside the chief city; with a side, the part of it on that side.',
    pattern: countryside(anyStart),
    build: (found) => found,
  }),
  rule<[Word, PlaceExpr, PlaceExpr, readonly Bearing[] | null], PlaceExpr>({
    id: 'place.countryside-of-both',
    because: 'The duals ريفي and باديتي name the countryside or the desert of two governorates at once.',
    pattern: dual,
    build: ([head, one, other, side], _view, { first, end }) => ({
      kind: 'list',
      members: [one, other].map((place) =>
        relation(
          head.value as RelationName,
          [{ ...place, lead: 0 }],
          { first: place.first, end: place.end, lead: place.lead },
          { bearings: side ?? [] },
        ),
      ),
      first,
      end,
      lead: head.lead,
    }),
  }),
]
