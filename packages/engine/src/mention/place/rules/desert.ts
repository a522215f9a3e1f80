// Reads deserts named for a town, and the desert of a country: «بادية الميادين»، «بادية حمص الشرقية»، «البادية السورية».
import { rule } from '../../match/rules.ts'
import type { Found, MatchView, Pattern, Rule } from '../../match/types.ts'
import { many, seq } from '../../match/pattern.ts'
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
} from '../elements/index.ts'
import type { PlaceExpr, RelationExpr } from '../types.ts'
import { pronoun, relation } from '../relation.ts'

function ofPlace(view: MatchView, at: number, start: Start): Found<RelationExpr> | null {
  const head = placeWord('place_desert', start).match(view, at)
  if (!head || head.value.det) return null
  const place = head.value.pron ? { end: head.end, value: pronoun(at) } : placeOrAnaphor().match(view, head.end)
  if (!place) return null
  const side = directionAdjective.match(view, place.end)
  const end = side?.end ?? place.end
  return { end, value: relation('desert', [place.value], { first: at, end, lead: head.value.lead }, { bearings: side?.value ?? [] }) }
}

/** البادية السورية, الصحراء الليبية; البادية الشرقية is of the last place told. */
function ofCountry(view: MatchView, at: number, start: Start): Found<RelationExpr> | null {
  const head = placeWord('place_desert', start).match(view, at)
  if (!head?.value.det) return null
  const country = nisba.match(view, head.end)
  const side = directionAdjective.match(view, country?.end ?? head.end)
  if (!country && !side) return null
  const end = side?.end ?? country?.end ?? head.end
  const of: PlaceExpr = country ? country.value : pronoun(at)
  return { end, value: relation('desert', [of], { first: at, end, lead: head.value.lead }, { bearings: side?.value ?? [] }) }
}

/** Desert with what it is named for. */
export const desert: (start?: Start) => Pattern<RelationExpr> = perStart((start) =>
  part(['place_desert'], (view, at) => longest(ofPlace(view, at, start), ofCountry(view, at, start))),
)

/** «بوادي حمص وحماة ودير الزور»: the plural before several places, which ب and a valley (بوادي بردى) has not. */
const severalDeserts = seq(placeWord('place_desert', { conj: true }), site(), many(joinedSite, 1, 5))

export const desertRules: readonly Rule<PlaceExpr>[] = [
  rule({
    id: 'place.desert-of-several',
    because: 'The plural of desert before a row of places is the desert of each.',
    pattern: severalDeserts,
    build: ([head, one, others], view, { first, end }) =>
      head.det || head.pron || !/^[وف]?بوادي$/.test(view.tokens[first]?.key ?? '') // deserts
        ? null
        : {
            kind: 'list',
            members: [one, ...others].map((place) =>
              relation('desert', [{ ...place, lead: 0 }], { first: place.first, end: place.end, lead: place.lead }, { bearings: [] }),
            ),
            first,
            end,
            lead: head.lead,
          },
  }),
  rule({
    id: 'place.desert',
    because: 'A desert named for a town begins where its fields end and reaches tens of kilometres.',
    pattern: desert({ conj: true, prep: true }),
    build: (found) => found,
  }),
]
