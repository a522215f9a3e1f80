// Rules for numbers with a word of bound beside them.
import { map, oneOf, rule, seq, type Pattern, type Rule } from '../../match/index.ts'
import { bounded } from '../resolve.ts'
import { numeral, type Numeral } from '../numeral.ts'
import type { NumberReading } from '../types.ts'
import { about, aboutAfter, atLeast, atLeastAfter, atMost, atMostAfter, lessThan, moreThan, oddAfter } from './words.ts'

const before = (bound: Pattern<true>): Pattern<Numeral> => map(seq(bound, numeral), ([, number]) => number)
const after = (bound: Pattern<true>): Pattern<Numeral> => map(seq(numeral, bound), ([number]) => number)

export const boundRules: readonly Rule<NumberReading>[] = [
  rule({
    id: 'number.at-least',
    because: 'At least n leaves the top open (codebook §6).',
    pattern: oneOf(before(atLeast), after(atLeastAfter)),
    build: (number) => bounded('at_least', number),
  }),
  rule({
    id: 'number.at-most',
    because: 'Up to n and at most n begin at none (codebook §6).',
    pattern: oneOf(before(atMost), after(atMostAfter)),
    build: (number) => bounded('at_most', number),
  }),
  rule({
    id: 'number.more-than',
    because: 'More than n is n + 1 and open (codebook §6).',
    pattern: oneOf(before(moreThan), after(oddAfter)),
    build: (number) => bounded('more_than', number),
  }),
  rule({
    id: 'number.less-than',
    because: 'Less than n ends at n - 1.',
    pattern: before(lessThan),
    build: (number) => bounded('less_than', number),
  }),
  rule({
    id: 'number.about',
    because: 'About n is a tenth less to a tenth more (codebook §6).',
    pattern: oneOf(before(about), after(aboutAfter)),
    build: (number) => bounded('about', number),
  }),
]
