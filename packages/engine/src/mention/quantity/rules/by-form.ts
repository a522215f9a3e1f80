// Rules for nouns of people that count by their own form: one, two, several.
import { hitOf, rule, type Rule } from '../../match/index.ts'
import { amongBefore } from '../context.ts'
import { isOf } from '../noun.ts'
import type { QuantityReading } from '../types.ts'

import { alone, betweenBefore, definiteNext, inPair, ofService, ONE, open, reading, SEVERAL, TWO, TWO_OR_MORE } from '../alone.ts'

export const formRules: readonly Rule<QuantityReading>[] = [
  rule({
    id: 'quantity.singular',
    because:
      'An indefinite singular is one, «between dead and wounded» one and more (codebook §6); adjectives (رتل عسكري) and happenings (إصابة مدني) count nobody.',
    pattern: alone(['singular']),
    build: ({ noun }, view, range) => {
      if (noun.hit.reading.det || isOf(noun, 'happening_sense') || isOf(noun, 'family') || hitOf(noun.hit.token, 'loss_noun')) return null
      return reading(view, range, noun, betweenBefore(view, range.first) === null ? ONE : open(1))
    },
  }),
  rule({
    id: 'quantity.dual',
    because: 'A dual is two, definite or not (codebook §6).',
    pattern: alone(['dual']),
    build: ({ noun }, view, range) =>
      noun.construct && noun.hit.reading.pron === '' && !ofService(view, noun) ? null : reading(view, range, noun, TWO),
  }),
  rule({
    id: 'quantity.dual-or-plural',
    because: 'The oblique of dual and sound plural is written alike (مدنيين): two or more.',
    pattern: alone(['dual_or_plural']),
    build: ({ noun }, view, range) =>
      noun.hit.reading.det || (noun.construct && noun.hit.reading.pron === '')
        ? null
        : reading(view, range, noun, amongBefore(view, range.first) || inPair(view, noun) ? open(1) : TWO_OR_MORE),
  }),
  rule({
    id: 'quantity.plural',
    because: 'A plural without a number is three and more; among others, or as one of «dead and wounded», one and more (codebook §6).',
    pattern: alone(['plural']),
    build: ({ noun }, view, range) => {
      if (noun.hit.reading.det || noun.construct || hitOf(noun.hit.token, 'loss_noun')) return null
      if (noun.hit.reading.pron === '' && definiteNext(view.tokens[range.end])) return null
      return reading(view, range, noun, open(amongBefore(view, range.first) || inPair(view, noun) ? 1 : SEVERAL))
    },
  }),
]
