// Decides what «من» after an amount of time counts from: an event told before (من مقتله), one told now (من انشقاق قائد), or a place.
import { hitOf, type MatchView } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import type { Amount, Relation, Told } from '../types.ts'

const isFrom = (token: Token | undefined): boolean => hitOf(token, 't_of', { conj: false, prep: false }) !== null

/** What happened or will: a masdar, a time, «that», a noun that somebody did something (قيام القوات بقصف). */
const isEvent = (view: MatchView, token: Token): boolean =>
  hitOf(token, 't_that', { conj: false }) !== null ||
  hitOf(token, 'does', { conj: false, prep: false, pron: false }) !== null ||
  view.mentionAt('time', token.index) !== undefined ||
  token.type.readings.some((reading) => reading.entries.some(({ id, features }) => features.pos === 'masdar' || id.startsWith(EVENT_NOUN)))

/** Nouns of event that are no masdars: كمين. */
const EVENT_NOUN = 'n.event.'

/** With the article or a pronoun, it was told before. */
const isKnown = (token: Token): boolean => token.type.readings.some((reading) => reading.det || reading.pron !== '')

const TURNED: Readonly<Record<Relation, Relation>> = { after: 'before', before: 'after', same: 'same' }

/** Whether an amount that ends at a token is counted from an event that «من» names. */
export function countsFromEvent(view: MatchView, end: number): boolean {
  const event = view.tokens[end + 1]
  return isFrom(view.tokens[end]) && event !== undefined && isEvent(view, event)
}

/** The time told by an amount after or before an event; of a new event that «من» names it is the time, seen from the one before. */
export function fromEvent(view: MatchView, end: number, relation: Relation, amount: Amount): Told {
  const ofNext = countsFromEvent(view, end) && !isKnown(view.tokens[end + 1] as Token)
  return { timex: { is: 'anchored', relation: ofNext ? TURNED[relation] : relation, amount, ofNext }, part: null }
}
