// Decides whose were the drones and missiles that were brought down, and whose guns brought them down.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { Participant } from '../items.ts'
import { canAct, type SentenceView } from './view.ts'

/** What undoes arms or aircraft of somebody's. */
const BRINGS_DOWN: ReadonlySet<string> = new Set(['intercept', 'shoot_down'])

const ARMS_IN_FLIGHT = ['means_drone', 'means_missile', 'means_rocket', 'means_shells'] as const
const BROUGHT_DOWN = ['intercept', 'defuse', 'down', 'destroy']
const AIRBORNE = [...ARMS_IN_FLIGHT, 'means_aircraft', 'means_helicopter'] as const

/** Words between a verb and what it brought down, and adjectives between the arms and the verb of who fired them, at most. */
const OBJECT_REACH = 14
const ADJECTIVES = 3

/** Arms by a noun; an adjective of a means says what a body is (الدفاع الجوي). */
const isOf = (token: Token, names: readonly string[]): boolean =>
  names.some((name) => hitOf(token, name, { conj: false }) !== null) && hitOf(token, 'nisba_means', { det: true }) === null

/** «صاروخاً باليستياً أطلقه»: arms right before a verb, or adjectives between them. */
function followsArms(s: SentenceView, { first }: TriggerMention): boolean {
  for (let at = first - 1; at >= Math.max(s.sentence.first, first - 1 - ADJECTIVES); at--) {
    const token = s.view.tokens[at] as Token
    if (token.kind !== 'word') return false
    if (isOf(token, AIRBORNE)) return true
  }
  return false
}

/** «أسقطت مسيّرتين أطلقهما مسلحون»: whose were the arms that were brought down. */
export const tellsWhoseArms = (s: SentenceView, trigger: TriggerMention): boolean =>
  trigger.pos === 'verb' &&
  trigger.pron !== '' &&
  followsArms(s, trigger) &&
  s.triggers.some((other) => other.end < trigger.first && BROUGHT_DOWN.some((name) => other.classes.has(name)))

/** Where what was brought down stands after its verb; null where the words name none. */
function downedAt(s: SentenceView, trigger: TriggerMention): number | null {
  const last = Math.min(s.sentence.end, trigger.end + OBJECT_REACH)
  for (let at = trigger.first + 1; at < last; at++) if (isOf(s.view.tokens[at] as Token, AIRBORNE)) return at
  return null
}

/** «دمّرت الدفاعات طائرة مسيّرة»: air defences that destroy what flies bring it down. */
export function destroysInFlight(s: SentenceView, trigger: TriggerMention): boolean {
  if (!trigger.rows.includes('v.destroy')) return false
  const downed = downedAt(s, trigger)
  return (
    downed !== null && s.view.tokens.slice(s.sentence.first, downed).some((token) => hitOf(token, 'air_defence', { conj: true }) !== null)
  )
}

export interface BroughtDown {
  /** Whose guns stood between the verb and what they brought down (الدفاعات الجوية لقوات التحالف). */
  readonly by: readonly Participant[]
  /** Whose was what was brought down: told on it (طائرة تركية), or by who fired it (أطلقه الحوثيون). */
  readonly of: readonly Participant[]
}

/** Who brought down whose arms, as far as the words beside the arms tell. */
export function broughtDown(s: SentenceView, trigger: TriggerMention, main: string): BroughtDown {
  const at = BRINGS_DOWN.has(main) ? downedAt(s, trigger) : null
  if (at === null) return { by: [], of: [] }
  const by = s.participants.filter(
    (one) => one.first >= trigger.end && one.end <= at && trigger.pos === 'verb' && ['', 'ل'].includes(one.marker) && canAct(one),
  )
  const fired = s.triggers.find((other) => other.first > at && other.first - at <= 1 + ADJECTIVES && tellsWhoseArms(s, other))
  const of = s.participants.filter(
    (one) => canAct(one) && one.marker === '' && (fired ? one.first === fired.end : one.first <= at && at < one.end),
  )
  return { by, of }
}
