// Rules for numbers without a figure: several, dozens, hundreds, thousands, tens of thousands.
import { lexeme, many, map, oneOf, optional, rule, seq, type Hit, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import { vague } from '../resolve.ts'
import type { NumberReading } from '../types.ts'
import { next, opens } from './words.ts'

const SEVERAL = 3
const worth = (hit: Hit): number => Number(hit.entry.value)

/** آلاف without a number is two thousand and more, عشرات الآلاف two tens of thousands. */
const plural: Pattern<{ readonly worth: number; readonly hit: Hit }> = map(opens('num_vague_scale'), (hit) => ({
  worth: worth(hit) * 2,
  hit,
}))
const dozens = map(seq(opens('num_vague'), optional(next('num_vague_scale'))), ([hit, scale]) => ({
  worth: worth(hit) * (scale ? worth(scale) : 1),
  hit,
}))

/** بعدة is «by several», بعده «after it»: the letter as written tells, the folded key does not. */
function writtenWithTa(view: MatchView, { token }: Hit): boolean {
  const { text, title } = view.document
  return (token.in === 'title' && title ? title : text).plain.charAt(token.at + token.key.length - 1) === 'ة' // ta marbuta
}

const teen = seq(opens('num_some'), next('num_ten'))
const odd = seq(opens('num_some'), lexeme('num_tens', { conj: 'only', prep: false, pron: false }))

export const vagueRules: readonly Rule<NumberReading>[] = [
  rule({
    id: 'number.vague-scale',
    because: 'Dozens, hundreds, thousands are twenty, two hundred, two thousand and more (codebook §6).',
    pattern: oneOf(dozens, plural),
    build: ({ worth: min, hit }) => vague(min, hit.reading.det),
  }),
  rule({
    id: 'number.several',
    because: 'Several is three and more (codebook §6).',
    pattern: lexeme('num_several', { conj: true, det: false, pron: false }),
    build: (hit, view) => (hit.entry.key === 'عده' && hit.reading.prep !== '' && !writtenWithTa(view, hit) ? null : vague(SEVERAL)),
  }),
  rule({
    id: 'number.a-number-of',
    because: 'A number of, many, is three and more (codebook §6); عدد before a genitive names a count that follows.',
    pattern: seq(
      lexeme('num_several_of', { conj: true, pron: false }),
      many(next('num_size'), 0, 3),
      lexeme('num_of', { conj: false, pron: false }),
    ),
    build: ([hit]) => (hit.reading.det && hit.entry.key === 'عدد' ? null : vague(SEVERAL)),
  }),
  rule({
    id: 'number.a-few-over-ten',
    because: 'بضعة عشر is thirteen to nineteen, بضع وعشرون three to nine more than twenty.',
    pattern: oneOf<readonly [Hit, Hit]>(teen, odd),
    build: ([, tens]) => ({ shape: 'between', value: null, min: worth(tens) + SEVERAL, max: worth(tens) + 9, best: null, definite: false }),
  }),
]
