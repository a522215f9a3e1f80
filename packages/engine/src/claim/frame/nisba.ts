// Decides which trigger a nisba adjective gives its doer to (قصف تركي، مقتل مدني بصاروخ حوثي).
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Participant } from '../items.ts'
import { groupOf } from './groups.ts'
import type { SentenceView } from './view.ts'

/** A nisba names the doer of the last violent word before it, this many words on at most (مقتل مدني بصاروخ حوثي). */
const NISBA_REACH = 8
/** Words between a subject closed by its nisba and the verb (مسيّرات تركية عدة كانت تستهدف). */
const SUBJECT_GAP = 2
const NISBA_GROUPS = new Set<string>(['effect', 'violence', 'clash', 'movement', 'territory', 'abduct', 'detain', 'disruption', 'property'])

/** What undoes a thing of somebody's: the nisba on the thing tells whose it was (إسقاط مسيّرة تركية). */
export const OBJECT_NISBA = new Set(['shoot_down', 'intercept', 'seize', 'defuse'])

/** The trigger whose doer a nisba names: the verb whose subject it closes, else the last violent word before it. */
export function nisbaTrigger(s: SentenceView, nisba: Participant): TriggerMention | null {
  const before = s.triggers.findLast((other) => other.first <= nisba.first && NISBA_GROUPS.has(groupOf(other.classes)?.group ?? '')) ?? null
  const next = s.triggers.find((other) => other.first >= nisba.end)
  const gap = next ? s.view.tokens.slice(nisba.end, next.first) : []
  const closes =
    next?.pos === 'verb' &&
    next.conj === '' &&
    NISBA_GROUPS.has(groupOf(next.classes)?.group ?? '') &&
    gap.length <= SUBJECT_GAP &&
    !gap.some((token) => token.kind === 'mark' || hitOf(token, 'clause_break') !== null) &&
    (before === null || before.end < nisba.first)
  if (closes) return next
  return before && nisba.first - before.first <= NISBA_REACH ? before : null
}
