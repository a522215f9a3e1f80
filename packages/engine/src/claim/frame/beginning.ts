// Decides who sets a noun of event going: begins it, tries it, manages it (شرع مئات في مغادرة، تمكنت القوات بمساندة س من السيطرة).
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { Participant } from '../items.ts'
import { withJoined } from './near.ts'
import { tellsRepelling, type SentenceView } from './view.ts'

/** Words between a verb of beginning and the masdar it sets going at most. */
const BEGIN_REACH = 9

/** Begins, tries, manages to: «محاولة» as a noun names an attempt and tells none. */
const setsGoing = (token: Token): boolean =>
  hitOf(token, 'begin') !== null ||
  ['attempt', 'manage', 'continue'].some(
    (name) => hitOf(token, name, { conj: true, where: (entry) => entry.features.pos === 'verb' }) !== null,
  )

/** Finding and recovering, which are done once they are ended. */
const FINDS = ['find', 'find_remains']

/** Words between a subject and the verb after it at most; where somebody is told between who joins in. */
const SUBJECT_GAP = 3
const JOINED_GAP = 12

/** «الاستخبارات، بالتعاون مع الأمن الداخلي في المحافظة، تمكنت»: the subject before a verb, with those who join in between. */
function subjectsBefore(s: SentenceView, verb: Token): readonly Participant[] {
  const before = s.participants.filter(({ end }) => end <= verb.index)
  const joint = before.filter(({ marker, end }) => marker === 'joint' && verb.index - end <= JOINED_GAP)
  const subject = joint[0] ? before.findLast(({ marker, end }) => marker === '' && end <= (joint[0] as Participant).first) : before.at(-1)
  const reach = joint.length > 0 ? JOINED_GAP : SUBJECT_GAP
  if (!subject || verb.index - (joint.at(-1) ?? subject).end > reach) return []
  if (joint.length > 0 && s.triggers.some((other) => other.first >= subject.end && other.end <= verb.index)) return []
  // «وفي داخله منتسبون، وتمكن من»: a joined verb in the singular is not of several people before it
  if (subject.actor?.head === 'members' && /^[وف]/.test(verb.key) && !/(?:وا|ان|ون)$/.test(verb.key)) return []
  return [...withJoined(s, subject), ...joint]
}

/** What sets a noun or masdar going, and who: شرع مئات من المقاتلين في مغادرة، قواتها بدأت الانتشار. */
export function beginningOf(s: SentenceView, trigger: TriggerMention): { readonly participants: readonly Participant[] } | null {
  for (let at = trigger.first - 1; at >= Math.max(s.sentence.first, trigger.first - BEGIN_REACH); at--) {
    const token = s.view.tokens[at] as Token
    const steps = hitOf(token, 'trend_up') !== null && s.triggers.some((other) => other.first === at && other.pos === 'verb')
    // «أنهت الفرق انتشال رفات»: who ends a search has done it
    const finishes =
      FINDS.some((name) => trigger.classes.has(name)) &&
      hitOf(token, 'end', { conj: true, where: (entry) => entry.features.pos === 'verb' }) !== null
    if (!steps && !finishes && !setsGoing(token)) continue
    // «نجحوا في صد هجوم»: what they managed was to beat it off
    if (s.triggers.some((other) => other.first > at && other.end <= trigger.first && tellsRepelling(other))) return null
    // «تمكن الجهاز من تفكيك خلية ومصادرة»: who stands after the first masdar is its object
    const until = s.triggers.find((other) => other.first > at)?.first ?? trigger.first
    const after = s.participants.filter(({ first, end, marker }) => first > at && end <= until && (marker === '' || marker === 'joint'))
    if (after[0]?.marker === '') return { participants: after }
    // another verb between has a subject of its own
    const parted = s.triggers.some((other) => other.first > at && other.end <= trigger.first && other.pos === 'verb')
    return { participants: parted ? [] : subjectsBefore(s, token) }
  }
  return null
}
