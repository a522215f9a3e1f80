// Decides where a sentence says that attacks rose, fell or go on: a trend word with a happening as its subject or object.
import type { TriggerMention } from '../../mention/event/index.ts'
import type { SentenceView } from '../frame/frames.ts'
import { groupOf } from '../frame/groups.ts'

export interface TrendFrame {
  readonly trigger: TriggerMention
  /** The trigger of what rises or falls; null where only activity is spoken of. */
  readonly subject: TriggerMention | null
  readonly direction: 'up' | 'down' | 'steady'
  readonly type: string
  readonly sentence: number
  readonly rule: string
}

/** How many words may stand between the trend word and what it is said of. */
const REACH = 5

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

/** Trends of a sentence. The subject must be plural, an activity, or a masdar that stands for many. */
export function trendsOf(s: SentenceView): TrendFrame[] {
  const found: TrendFrame[] = []
  for (const trigger of s.triggers) {
    const direction = DIRECTIONS.find(([name]) => trigger.classes.has(name))?.[1]
    if (!direction || /^[وفبكل]*ما$/.test(s.view.tokens[trigger.first - 1]?.key ?? '')) continue
    const near = s.triggers.filter(
      (other) =>
        other !== trigger &&
        other.pos !== 'verb' &&
        !other.classes.has('trend_up') &&
        Math.min(Math.abs(other.first - trigger.end), Math.abs(trigger.first - other.end)) <= REACH,
    )
    const subject = near.find((other) => {
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
    if (!subject) continue
    const main = groupOf(subject.classes)?.main ?? 'attack'
    found.push({
      trigger,
      subject,
      direction,
      type: TYPE_OF_MAIN[main] ?? 'armed_clash',
      sentence: trigger.sentence,
      rule: `trend.${direction}`,
    })
  }
  return found
}
