// The bounding words of numbers as patterns: more than, at least, about, up to; before the number and after it.
import { hitOf, lexeme, map, oneOf, optional, seq, type Hit, type Pattern } from '../../match/index.ts'
import { notLike } from '../numeral.ts'

/** A word that may open a number carries clitics; a later one only where said. */
export const opens = (name: string): Pattern<Hit> => lexeme(name, { conj: true, pron: false, where: notLike })
export const next = (name: string): Pattern<Hit> => lexeme(name, { conj: false, prep: false, pron: false })

const nothing = <T>(pattern: Pattern<T>): Pattern<true> => map(pattern, () => true as const)

const what = opens('num_what')
const not = opens('num_neg')

/** أكثر من، ما يزيد على، يفوق، فوق. */
export const moreThan: Pattern<true> = oneOf(
  nothing(seq(opens('num_more'), next('num_of'))),
  nothing(seq(what, next('num_more_verb'), next('num_on'))),
  nothing(seq(what, next('num_exceed'))),
  nothing(seq(opens('num_more_verb'), next('num_on'))),
  nothing(seq(opens('num_exceed'), optional(next('num_on')))),
  nothing(opens('num_above')),
)

/** لا يقل عن، ما لا يقل عن، ليس أقل من، على الأقل، بحد أدنى. */
export const atLeast: Pattern<true> = oneOf(
  nothing(seq(optional(what), not, next('num_less_verb'), optional(next('num_total')), next('num_on'))),
  nothing(seq(not, next('num_less'), next('num_of'))),
  nothing(seq(lexeme('num_on', { conj: true }), lexeme('num_least', { conj: false, det: true }))),
  nothing(seq(lexeme('num_limit', { conj: true, pron: false }), lexeme('num_least', { conj: false, det: false }))),
)

/** لا يزيد على، لا يتجاوز، حتى، ما يصل إلى، كحد أقصى. */
export const atMost: Pattern<true> = oneOf(
  nothing(seq(optional(what), not, next('num_more_verb'), optional(next('num_total')), next('num_on'))),
  nothing(seq(optional(what), not, next('num_exceed'), optional(next('num_total')))),
  nothing(seq(lexeme('num_limit', { conj: true, pron: false }), lexeme('num_most', { conj: false, det: false }))),
  nothing(seq(what, next('num_reach_verb'), lexeme('num_to', { conj: false, where: (entry) => entry.key === 'الي' }))),
  nothing(opens('num_until')),
)

/** أقل من. */
export const lessThan: Pattern<true> = nothing(seq(opens('num_less'), next('num_of')))

/** نحو، قرابة، ما يقارب، ما يقرب من، يناهز. */
export const about: Pattern<true> = oneOf(
  nothing(seq(what, next('num_near_verb'), optional(next('num_of')))),
  nothing(seq(opens('num_near_verb'), optional(next('num_of')))),
  nothing(opens('num_about')),
)

/** After the number: على الأقل، كحد أدنى، أو أكثر، فأكثر. */
export const atLeastAfter: Pattern<true> = oneOf(
  nothing(
    seq(
      lexeme('num_on', { conj: false, where: (entry) => entry.key === 'علي' }),
      lexeme('num_least', { conj: false, det: true, where: (entry) => entry.key === 'اقل' }),
    ),
  ),
  nothing(seq(lexeme('num_limit', { conj: false, prep: true }), lexeme('num_least', { conj: false, det: false }))),
  nothing(seq(next('num_or'), next('num_more'))),
  nothing(lexeme('num_more', { conj: 'only', prep: false, det: false, pron: false })),
)

/** After the number: على الأكثر، كحد أقصى. */
export const atMostAfter: Pattern<true> = oneOf(
  nothing(seq(next('num_on'), lexeme('num_most', { conj: false, det: true }))),
  nothing(
    seq(
      lexeme('num_limit', { conj: false, prep: true }),
      lexeme('num_most', { conj: false, det: false, where: (entry) => entry.key !== 'اكثر' }),
    ),
  ),
)

/** After the number: تقريبا. */
export const aboutAfter: Pattern<true> = nothing(next('num_approx'))

/** After tens: ونيف (and some). */
export const oddAfter: Pattern<true> = nothing(lexeme('num_odd', { conj: 'only', pron: false }))

/** Whether the token at an index belongs to a class; out of range it does not. */
export function isWord(view: { tokens: readonly Parameters<typeof hitOf>[0][] }, at: number, name: string): boolean {
  const token = view.tokens[at]
  return hitOf(token, name) !== null
}
