// Decides where a sentence says that attacks rose, fell or go on: a trend word with a happening as its subject or object.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { SentenceView } from '../frame/frames.ts'
import { groupOf, type Group } from '../frame/groups.ts'
import { isAskedFor } from '../frame/states.ts'

export interface TrendFrame {
  readonly trigger: TriggerMention
  /** The trigger of what rises or falls; null where only activity is spoken of. */
  readonly subject: TriggerMention | null
  /** The verb that says at whom the attacks aim, where one does. */
  readonly aim: TriggerMention | null
  /** All triggers that name what rises or falls: of «عمليات الاغتيال» both, and the verb of their aim. */
  readonly named: readonly TriggerMention[]
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
  burn: 'looting_property_destruction',
  destroy: 'looting_property_destruction',
  deploy: 'change_to_group',
  infiltrate: 'change_to_group',
  displace: 'other',
}

/** Groups of what can rise and fall. */
const RISING: ReadonlySet<Group> = new Set<Group>([
  'violence',
  'clash',
  'abduct',
  'detain',
  'protest',
  'movement',
  'property',
  'displacement',
])

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

/** «تصعيداً خطيراً، مع تجدد المواجهات»: what came with it is no more than told beside it. */
const standsBeside = (s: SentenceView, trigger: TriggerMention, other: TriggerMention): boolean =>
  s.view.tokens
    .slice(trigger.end, Math.max(trigger.end, other.first))
    .some(({ key }, index, gap) => key === 'مع' && gap[index - 1]?.key === '،') // with

const isNear = (trigger: TriggerMention, other: TriggerMention): boolean =>
  Math.min(Math.abs(other.first - trigger.end), Math.abs(trigger.first - other.end)) <= REACH ||
  (other.pron !== '' && other.first > trigger.end && other.first - trigger.end <= OWN_REACH)

/** What a word of trend says: «ارتفعت» does so only of how often or how hard (ارتفعت وتيرة، وتيرة … ارتفعت). */
const directionOf = ({ classes }: TriggerMention): TrendFrame['direction'] | undefined =>
  classes.has('rise') ? 'up' : DIRECTIONS.find(([name]) => classes.has(name))?.[1]

function canRise(other: TriggerMention): boolean {
  const group = groupOf(other.classes)?.group
  return (group !== undefined && RISING.has(group)) || other.classes.has('activity')
}

/** Nouns that say of what sort the happening is only with the one after them. */
const GENERAL = new Set(['attack', 'event_noun'])

/** «عمليات الاغتيال»، «حوادث انفجار الألغام»: what the operations were stands right after them. */
function innerOf(s: SentenceView, outer: TriggerMention): TriggerMention {
  const inner = s.triggers.find((other) => other.first === outer.end && other.pos !== 'verb' && canRise(other))
  return inner && GENERAL.has(groupOf(outer.classes)?.main ?? '') ? inner : outer
}

/** «وتيرة الاغتيالات»، «عدد الغارات»: how often something happens, told before it. */
function isRate(s: SentenceView, subject: TriggerMention): boolean {
  const before = s.view.tokens[subject.first - 1]
  return before !== undefined && (hitOf(before, 'tempo') !== null || hitOf(before, 'count_of') !== null)
}

/** Words between what goes on and the verb that says at whom it aims at most: عمليات متكررة وعنيفة تستهدف. */
const AIM_REACH = 3

/** «هجمات متكررة تستهدف القوات»: the verb in the present that says at whom the attacks aim, and tells none of its own. */
const aimOf = (s: SentenceView, subject: TriggerMention): TriggerMention | null =>
  s.triggers.find(
    ({ pos, tense, conj, classes, first }) =>
      pos === 'verb' &&
      tense === 'present' &&
      conj === '' &&
      classes.has('targeting') &&
      first >= subject.end &&
      first - subject.end <= AIM_REACH,
  ) ?? null

/** One thing that rises and is told as daily rises: the change says more than that it goes on. */
const withoutSteady = (trends: readonly TrendFrame[]): TrendFrame[] =>
  trends.filter(
    (trend) => trend.direction !== 'steady' || !trends.some((other) => other.direction !== 'steady' && other.subject === trend.subject),
  )

/** Trends of a sentence; `bounded` where it tells a window of days. The subject must be plural, an activity, or a masdar that stands for many. */
export function trendsOf(s: SentenceView, bounded: boolean): TrendFrame[] {
  const found: TrendFrame[] = []
  for (const trigger of s.triggers) {
    if (bounded && isSteppedUp(s, trigger)) continue
    const direction = directionOf(trigger)
    if (!direction || isAskedFor(s, trigger) || /^[وفبكل]*ما$/.test(s.view.tokens[trigger.first - 1]?.key ?? '')) continue
    const outer = s.triggers.find(
      (other) =>
        other !== trigger &&
        other.pos !== 'verb' &&
        !other.classes.has('trend_up') &&
        isNear(trigger, other) &&
        !standsBeside(s, trigger, other) &&
        canRise(other) &&
        (!trigger.classes.has('rise') || isRate(s, other)),
    )
    if (!outer) continue
    const subject = innerOf(s, outer)
    const main = groupOf(subject.classes)?.main ?? 'attack'
    // «مستمرة بعمليات التمشيط»: a sweep that goes on is one
    if (direction === 'steady' && main === 'sweep') continue
    const aim = aimOf(s, subject)
    found.push({
      trigger,
      subject,
      named: aim ? [outer, subject, aim] : [outer, subject],
      aim,
      direction,
      type: TYPE_OF_MAIN[main] ?? 'armed_clash',
      sentence: trigger.sentence,
      rule: `trend.${direction}`,
    })
  }
  return withoutSteady(found)
}
