// Rules for ordinals: which one of a row, never how many.
import { hitOf, lexeme, map, oneOf, rule, seq, type Pattern, type Rule } from '../../match/index.ts'
import { bounded } from '../resolve.ts'
import type { NumberReading } from '../types.ts'
import { next, opens } from './words.ts'

interface Rank {
  readonly value: number
  readonly definite: boolean
}

const ten = next('num_ten')
const tens = lexeme('num_tens', { conj: 'only', prep: false, pron: false })
const one = oneOf(opens('num_ordinal'), opens('num_ordinal_eleven'))

const rank: Pattern<Rank> = oneOf<Rank>(
  map(seq(one, ten), ([hit]) => ({ value: 10 + Number(hit.entry.value), definite: hit.reading.det })),
  map(seq(one, tens), ([hit, more]) => ({ value: Number(hit.entry.value) + Number(more.entry.value), definite: hit.reading.det })),
  map(opens('num_ordinal'), (hit) => ({ value: Number(hit.entry.value), definite: hit.reading.det })),
)

export const ordinalRules: readonly Rule<NumberReading>[] = [
  rule({
    id: 'number.ordinal',
    because: 'An ordinal says which one, not how many; ثانية after a number is the unit of time.',
    pattern: rank,
    build: (found, view, { first, end }) => {
      const [token, before] = [view.tokens[first], view.tokens[first - 1]]
      const second = end === first + 1 && token?.key === 'ثانيه' // a second
      if (second && before && (before.number !== null || hitOf(before, 'num_unit') || hitOf(before, 'num_tens'))) return null
      return bounded('ordinal', found)
    },
  }),
]
