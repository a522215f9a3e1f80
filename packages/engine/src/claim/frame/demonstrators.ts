// Decides who holds a protest that a noun tells: those between the verb of holding or joining it and the noun.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { Participant } from '../items.ts'
import { groupOf } from './groups.ts'
import type { SentenceView } from './view.ts'

/** Words between the verb that holds a protest and the protest at most: شارك مئات من أبناء البلدة وناشطون في مظاهرة. */
const HOLD_REACH = 14

/** «نظم عشرات المعلمين وقفة»: the people before the protest, back to the verb that holds it. */
export function demonstratorsBefore(s: SentenceView, trigger: TriggerMention): Participant[] {
  const isVerbOfEvent = (at: number): boolean =>
    s.triggers.some((other) => other.first === at && other.pos === 'verb' && groupOf(other.classes) !== null)
  for (let at = trigger.first - 1; at >= Math.max(s.sentence.first, trigger.first - HOLD_REACH); at--) {
    const token = s.view.tokens[at] as Token
    if (token.key === '.' || token.key === ':') return []
    if (hitOf(token, 'protest_verb'))
      return s.participants.filter((one) => one.first > at && one.end <= trigger.first && one.marker === '' && !s.speaks(one))
    if (isVerbOfEvent(at)) return []
  }
  return []
}
