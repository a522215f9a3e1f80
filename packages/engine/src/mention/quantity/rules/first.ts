// Rules that stand before those for numbers that count nobody and nouns by their form: bodies of people, one more by an ordinal.
import type { Token } from '../../../text/token/types.ts'
import { hitOf, lexeme, many, mention, optional, rule, seq, token, type MatchView, type Rule } from '../../match/index.ts'
import type { NumberMention } from '../../number/index.ts'
import { ONE, open, SEVERAL, TWO } from '../alone.ts'
import { befalls, before, PEOPLE_CLASSES, peopleNoun } from '../noun.ts'
import { counted } from '../resolve.ts'
import type { QuantityReading } from '../types.ts'
import { opensClause } from './one-of.ts'

const bodies = token((one) => peopleNoun(one)?.hit.entry.classes.includes('body') === true, PEOPLE_CLASSES)

/** «إصابة ثالث»: being hurt, not a casualty. */
const isMasdar = (one: Token): boolean =>
  hitOf(one, 'injure', { conj: true, prep: true, where: (entry) => entry.features.pos === 'masdar' }) !== null

/** Words between a number and the noun with the pronoun at most: وثلاثة من أطفالها. */
const OWN_REACH = 2

/** «وطفلاها»، «وثلاثة من أطفالها»: somebody's own people joined at a token. */
function ownJoined(view: MatchView, at: number): boolean {
  const number = view.mentionAt('number', at) as NumberMention | undefined
  if (number && view.tokens[at]?.key.startsWith('و') !== true) return false
  const own = (index: number, conj: string): boolean => {
    const reading = peopleNoun(view.tokens[index])?.hit.reading
    return reading?.conj === conj && /^ه/.test(reading.pron)
  }
  if (!number) return own(at, 'و')
  for (let index = number.end; index < number.end + OWN_REACH; index++) if (own(index, '')) return true
  return false
}

export const firstRules: readonly Rule<QuantityReading>[] = [
  rule({
    id: 'quantity.body-of',
    because: 'A body and who it is of count once: جثة ضابط.',
    pattern: seq(
      bodies,
      token((one) => peopleNoun(one)?.form === 'singular' && peopleNoun(one)?.hit.reading.conj === '', PEOPLE_CLASSES),
    ),
    build: ([body, person], view, range) => {
      const [noun, of] = [peopleNoun(body), peopleNoun(person)]
      if (!noun || !of) return null
      const bounds = noun.form === 'singular' ? ONE : noun.form === 'dual' ? TWO : open(SEVERAL)
      return counted(view, range, { ...bounds, noun: noun.hit, nouns: [noun.hit, of.hit], of: 'people', definite: noun.definite })
    },
  }),
  rule({
    id: 'quantity.bodies-of',
    because: 'As many bodies as the people they are of: جثث ثلاثة رعاة، جثث أربعة من الرعاة.',
    pattern: seq(
      bodies,
      mention<NumberMention>('number', (one) => one.shape !== 'ordinal'),
      optional(token((one) => one.key === 'من')), // of
      token((one) => peopleNoun(one) !== null, PEOPLE_CLASSES),
    ),
    build: ([body, number, , people], view, range) => {
      const nouns = [body, people].map((one) => peopleNoun(one)?.hit).filter((hit) => hit !== undefined)
      return counted(view, range, {
        min: number.min,
        max: number.max,
        best: number.best,
        number,
        noun: nouns[0] ?? null,
        nouns,
        of: 'people',
      })
    },
  }),
  rule({
    id: 'quantity.kin',
    because: '«أم» and «أب» are somebody where their own people are joined to them (أم وطفلاها); elsewhere they are «or» or part of a name.',
    pattern: lexeme('kin_alone', { conj: true, prep: true, det: false, pron: false }),
    build: (hit, view, range) =>
      ownJoined(view, range.end) ? counted(view, range, { ...ONE, noun: hit, nouns: [hit], of: 'people' }) : null,
  }),
  rule({
    id: 'quantity.one-more',
    because: 'An ordinal right after what befell somebody is one more person (وأصيب ثالث), unless it orders the noun after it.',
    pattern: lexeme('num_ordinal', { conj: false, prep: false, det: false, pron: false }),
    build: (_, view, range) => {
      const [previous, next] = [view.tokens[before(view, range.first)], view.tokens[range.end]]
      if (!previous || !befalls(previous) || (peopleNoun(previous) !== null && !isMasdar(previous))) return null
      return next && next.kind === 'word' && !opensClause(next) && hitOf(next, 'cause') === null
        ? null
        : counted(view, range, { ...ONE, of: 'people', bareOther: true })
    },
  }),
  rule({
    id: 'quantity.a-number',
    because: '«أصيب عدد آخر»: a number of people, told by what befell them alone, is three and more.',
    pattern: seq(
      lexeme('num_several_of', { conj: false, prep: false, det: false, pron: false }),
      many(lexeme('num_size', { conj: false }), 1, 2),
    ),
    build: ([head, sizes], view, range) => {
      const [previous, next] = [view.tokens[before(view, range.first)], view.tokens[range.end]]
      if (head.entry.key !== 'عدد' || !previous || !befalls(previous)) return null
      if (next && next.kind === 'word' && (next.key === 'من' || !opensClause(next)) && hitOf(next, 'cause') === null) return null
      return counted(view, range, { ...open(SEVERAL), of: 'people', bareOther: sizes.some(({ entry }) => /^اخر/.test(entry.key)) })
    },
  }),
]
