// Rules for a number that stands alone, and for one that a verb or a word further back bounds.
import { hitOf, rule, type MatchView, type Rule } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { bounded } from '../resolve.ts'
import { numeral, type Numeral } from '../numeral.ts'
import type { NumberReading, NumberShape } from '../types.ts'
import { isWord } from './words.ts'

/** How many words may stand between a verb of bound and its number: تجاوز قتلى الصراع المسلح في سوريا الألفين. */
const REACH = 7

const SINGULAR_ENDING = /(ون|ين|ات)$/

/** A word as typed: وأحد (and one of) and واحد (one) have one folded key. */
function written(view: MatchView, token: Token): string {
  const { text, title } = view.document
  return (token.in === 'title' && title ? title : text).plain.slice(token.at, token.at + token.key.length)
}

/** الاثنين is Monday, الأحد Sunday, لست «I am not»: not numbers where they stand alone. */
function isOtherWord(view: MatchView, { value, end }: Numeral, first: number): boolean {
  const token = view.tokens[first] as Token
  if (token.kind !== 'word' || end !== first + 1) return false
  if (value === 2 && /^[وف]?[بلك]?(ال|ل(?=ا))ا?ثنين$/.test(token.key)) return true
  if (value === 1 && written(view, token).includes('أ')) return true // and one of
  return value === 6 && /^[وف]?[لك]ست$/.test(token.key)
}

/** اليوم العشرون، اليوم الـ15: a definite number after a definite singular ranks it. */
function ranks(view: MatchView, first: number, number: Numeral): boolean {
  const before = view.tokens[first - 1]
  if (!number.definite || !before || before.kind !== 'word') return false
  if (view.tokens[first + 1]?.kind === 'number') return isWord(view, first - 1, 'num_ranked')
  if (number.end !== first + 1 || number.value < 20 || number.value > 90) return false
  return (
    /^[وف]?[بك]?(ال|لل)/.test(before.key) &&
    !SINGULAR_ENDING.test(before.key) &&
    !isWord(view, first - 1, 'num_toll') &&
    !before.type.classes.has('dead_noun') &&
    !before.type.classes.has('injured_noun')
  )
}

const STOPS = new Set(['.', '،', ',', '؛', ':', '!', '?', '؟'])

/** The word of a class that stands a few words before a number in the same clause, with a word of a total between. */
function wordBefore(view: MatchView, first: number, names: readonly string[]): number {
  let total = false
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const token = view.tokens[at] as Token
    if (token.sentence !== view.tokens[first]?.sentence || token.kind === 'number' || STOPS.has(token.key)) return -1
    if (token.kind !== 'word') continue
    if (total && names.some((name) => hitOf(token, name, { conj: true, pron: false }))) return at
    total ||=
      isWord(view, at, 'num_toll') ||
      token.type.classes.has('dead_noun') ||
      token.type.classes.has('injured_noun') ||
      token.type.classes.has('victim_noun')
  }
  return -1
}

/** The shape that words further back give: تجاوز عدد القتلى 20، لا يقل عدد القتلى عن 20. */
function shapeFromAfar(view: MatchView, first: number): NumberShape | null {
  const on = isWord(view, first - 1, 'num_on')
  const at = wordBefore(view, first, on ? ['num_more_verb', 'num_less_verb'] : ['num_exceed', 'num_near_verb'])
  if (at < 0) return null
  const negated = isWord(view, at - 1, 'num_neg') && view.tokens[at - 1]?.key !== 'ما'
  if (isWord(view, at, 'num_less_verb')) return negated ? 'at_least' : 'less_than'
  if (isWord(view, at, 'num_near_verb')) return 'about'
  return negated ? 'at_most' : 'more_than'
}

export const exactRules: readonly Rule<NumberReading>[] = [
  rule({
    id: 'number.bound-from-afar',
    because: 'The subject stands between a verb of bound and its number: تجاوز عدد القتلى 20 is more than 20.',
    pattern: numeral,
    build: (number, view, { first }) => {
      const shape = shapeFromAfar(view, first)
      return shape && bounded(shape, number)
    },
  }),
  rule({
    id: 'number.ranking',
    because: 'Definite tens or digits after a singular rank it (اليوم العشرون، الهجوم الـ5); after a plural they count.',
    pattern: numeral,
    build: (number, view, { first }) => (ranks(view, first, number) ? bounded('ordinal', number) : null),
  }),
  rule({
    id: 'number.exact',
    because: 'A number in digits, in words or in both counts exactly (codebook §6).',
    pattern: numeral,
    build: (number, view, { first }) => (isOtherWord(view, number, first) ? null : bounded('exact', number)),
  }),
]
