// Decides whether people of no arms stand as protesters: they do the protest, or it is theirs.
import { hitOf, type MatchView } from '../../match/index.ts'
import { ofAny } from '../../../text/lexicon/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { isVerb, listed } from '../elements/words.ts'
import type { TokenRange } from '../types.ts'

/** How many words may stand between people and their protest: تظاهر العشرات من أهالي البلدة. */
const REACH = 4

/** A march and a stand are told as protest by the adjective after them (مسيرة سلمية), here as `protest_adj` or in the lists of either. */
function protests(view: MatchView, token: Token): boolean {
  const next = view.tokens[token.index + 1]
  const called = (name: string): boolean => hitOf(next, name) !== null
  const told = hitOf(token, 'protest', {
    conj: true,
    where: ({ classes }) => (!classes.includes('march') || called('march_adj')) && (!classes.includes('stand') || called('stand_adj')),
  })
  return told !== null || listed(token, 'protest_adj', { conj: true }) !== null
}

/** Words that part people from a protest told near them: deaths, wounds, arrests. */
const isParting = ofAny('kill', 'die', 'injure', 'dead_noun', 'injured_noun', 'detain', 'cause', 'clause_break', 'during_word')

const parts = (token: Token): boolean => token.kind === 'mark' || isParting(token.type)

function before(view: MatchView, at: number): boolean {
  const sentence = view.tokens[at]?.sentence
  for (let index = at - 1; index >= at - REACH; index--) {
    const token = view.tokens[index]
    if (!token || token.sentence !== sentence || parts(token)) return false
    if (protests(view, token)) return true
  }
  return false
}

/** The word before people and their number: نفّذ عشرات الشبان وقفة. */
function wordBefore(view: MatchView, at: number): Token | undefined {
  const token = view.tokens[at - 1]
  const counts =
    token !== undefined && (token.kind === 'number' || ['num_vague', 'num_unit', 'num_tens'].some((name) => hitOf(token, name)))
  return counts ? view.tokens[at - 2] : token
}

/** خرج أهالي البلدة في مظاهرة، نظم معلمون وقفة احتجاجية: a verb of going out before, the protest after. */
function after(view: MatchView, at: number): boolean {
  const opening = view.tokens[at] as Token
  const led = wordBefore(view, at)
  const goesOut = led !== undefined && led.sentence === opening.sentence && listed(led, 'protest_verb', { conj: true }) !== null
  for (let index = at + 1; index <= at + REACH; index++) {
    const token = view.tokens[index]
    if (!token || token.sentence !== opening.sentence || parts(token)) return false
    if (protests(view, token))
      return goesOut || (isVerb(token) && hitOf(token, 'protest', { conj: false, prep: false, det: false }) !== null)
  }
  return false
}

/** «شبان غاضبون»: people told of for their anger are out in protest. */
function isAngry(view: MatchView, at: number): boolean {
  const token = view.tokens[at]
  return token !== undefined && listed(token, 'angry', { conj: false, prep: false }) !== null
}

/** Whether the people of a noun are those who protest: تظاهر الأهالي، وقفة للمعلمين; not those hurt at a protest. */
export function standsAsProtester(view: MatchView, { first, end }: TokenRange): boolean {
  if (/^[وب]/.test((view.tokens[first] as Token).key)) return false
  return before(view, first) || after(view, end - 1) || isAngry(view, end)
}
