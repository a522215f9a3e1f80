// Decides where a sentence says that attacks rose, fell or go on: a trend word with a happening as its subject or object.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { SentenceView } from '../frame/frames.ts'
import { groupOf } from '../frame/groups.ts'

export interface TrendFrame {
  readonly trigger: TriggerMention
  /** The trigger of what rises or falls; null where only activity is spoken of. */
  readonly subject: TriggerMention | null
  /** What it stands in construct with, which is not told beside it either: عمليات الخطف. */
  readonly head: TriggerMention | null
  readonly direction: 'up' | 'down' | 'steady'
  readonly type: string
  readonly sentence: number
  readonly rule: string
}

/** How many words may stand between the trend word and what it is said of. */
const REACH = 5
/** Words between stepping up and what is stepped up by its doers: تكثيف الخلايا النائمة التابعة للتنظيم عملياتها. */
const OWN_REACH = 10

const TYPE_OF_MAIN: Readonly<Record<string, string>> = {
  airstrike: 'air_drone_strike',
  shell: 'shelling',
  explode: 'remote_explosive',
  assassinate: 'attack_on_civilians',
  kill: 'attack_on_civilians',
  abduct: 'abduction',
  detain: 'arrests',
  protest: 'peaceful_protest',
  loot: 'looting_property_destruction',
}

const DIRECTIONS = [
  ['trend_up', 'up'],
  ['trend_down', 'down'],
  ['trend_steady', 'steady'],
] as const

/** Words between a verb of stepping up and those it is against at most. */
const TARGET_REACH = 10

/** «كثف هجماته على مواقع كذا»: with its targets and a bounded window it sums attacks and is no trend (codebook §1). */
export function isSteppedUp(s: SentenceView, trigger: TriggerMention): boolean {
  if (trigger.pos !== 'verb' || !trigger.classes.has('trend_up')) return false
  for (let at = trigger.end; at < Math.min(s.sentence.end - 1, trigger.end + TARGET_REACH); at++) {
    const [token, next] = [s.view.tokens[at], s.view.tokens[at + 1]]
    if (!token || !next || hitOf(token, 'against') === null) continue
    const thing = hitOf(next, 'target_armed') !== null || hitOf(next, 'target_civil') !== null
    if (thing || s.isPlace(at + 1) || s.participants.some((participant) => participant.first === at + 1)) return true
  }
  return false
}

const isNear = (trigger: TriggerMention, other: TriggerMention): boolean =>
  Math.min(Math.abs(other.first - trigger.end), Math.abs(trigger.first - other.end)) <= REACH ||
  (other.pron !== '' && other.first > trigger.end && other.first - trigger.end <= OWN_REACH)

/** Trends of a sentence; `bounded` where it tells a window of days. The subject must be plural, an activity, or a masdar that stands for many. */
export function trendsOf(s: SentenceView, bounded: boolean): TrendFrame[] {
  const found: TrendFrame[] = []
  for (const trigger of s.triggers) {
    if (bounded && isSteppedUp(s, trigger)) continue
    const direction = DIRECTIONS.find(([name]) => trigger.classes.has(name))?.[1]
    if (!direction || /^[وفبكل]*ما$/.test(s.view.tokens[trigger.first - 1]?.key ?? '')) continue
    const near = s.triggers.filter(
      (other) => other !== trigger && other.pos !== 'verb' && !other.classes.has('trend_up') && isNear(trigger, other),
    )
    const told = near.find((other) => {
      const group = groupOf(other.classes)?.group
      return (
        group === 'violence' ||
        group === 'clash' ||
        group === 'abduct' ||
        group === 'detain' ||
        group === 'protest' ||
        other.classes.has('activity')
      )
    })
    if (!told) continue
    // operations of what: عمليات الخطف تراجعت
    const inConstruct = groupOf(told.classes)?.main === 'event_noun' ? near.find((other) => other.first === told.end) : undefined
    const subject = inConstruct && groupOf(inConstruct.classes) ? inConstruct : told
    const main = groupOf(subject.classes)?.main ?? 'attack'
    found.push({
      trigger,
      subject,
      head: subject === told ? null : told,
      direction,
      type: TYPE_OF_MAIN[main] ?? 'armed_clash',
      sentence: trigger.sentence,
      rule: `trend.${direction}`,
    })
  }
  return found
}
