// Decides whether a death is later news of one who was hurt before: one of the wounded told, or one who died of wounds.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { SentenceView } from '../frame/frames.ts'
import { namingOf } from '../frame/naming.ts'
import type { Frame } from '../frame/types.ts'
import type { Participant } from '../items.ts'
import type { Incident } from './types.ts'

/** Words between a death and the clause that says of the dead that they were hurt before, at most. */
export const HURT_REACH = 12

/** Whether a death is of somebody whom a clause after it says was hurt before (مقتل أحد الجنود الذين أصيبوا، توفي عنصر كان قد أصيب). */
function hurtBefore(view: MatchView, death: TriggerMention, hurt: TriggerMention): boolean {
  if (hurt.first < death.end || hurt.first - death.end > HURT_REACH) return false
  const before = view.tokens[hurt.first - 1]
  const was = before?.key === 'قد' ? view.tokens[hurt.first - 2] : before // had
  if (
    hurt.pron === '' &&
    was !== undefined &&
    was.index >= death.end &&
    hitOf(was, 'was', { conj: false, prep: false, pron: false }) !== null
  )
    return true
  return view.tokens.slice(death.end, hurt.first).some((token) => hitOf(token, 'relative') !== null)
}

/** Words between a death and the words that it was of wounds at most: توفي الشاب … أمس في مشفى البلدة متأثراً بجراحه. */
const OF_WOUNDS_REACH = 16

const isDeath = (classes: ReadonlySet<string>): boolean => ['kill', 'die', 'injure'].some((name) => classes.has(name))

/** «توفي متأثراً بجراحه»: a death told to be of wounds, which the same sentence does not tell as news before it. */
function diesOfWounds(s: SentenceView, { trigger }: Frame): boolean {
  const mark = s.triggers.find((other) => other.first >= trigger.end && other.classes.has('update_mark'))
  if (!mark || mark.first - (trigger.complement ?? trigger.end) > OF_WOUNDS_REACH) return false
  return !s.triggers.some((other) => other !== trigger && other.first < mark.first && isDeath(other.classes))
}

/** Words between a death and the one of the wounded who died at most. */
const DEAD_REACH = 6

/** «امرأة من بين المصابين», «ثلاثة من الجرحى»: counted out of the wounded told before. */
function isOutOfHurt({ view }: SentenceView, { quantity, end }: Participant): boolean {
  if (quantity === null || quantity.of === 'things') return false
  const isWounded = (token: Token | undefined): boolean => hitOf(token, 'injured_noun', { conj: false, det: true }) !== null
  if (quantity.number !== null && quantity.definite && isWounded(view.tokens[quantity.end - 1])) return true
  const of = view.tokens[end]?.key === 'من' // of
  const among = view.tokens[end + 1]?.key === 'بين' ? end + 2 : end + 1 // among
  return of && isWounded(view.tokens[among])
}

/** Who of the wounded told before died: «فارق أحد المصابين الحياة», «امرأة من بين المصابين فارقت الحياة». */
export function woundedWhoDied(s: SentenceView, frame: Frame): Participant | null {
  const { first, end } = frame.trigger
  const near = (one: Participant): boolean => one.first - end <= DEAD_REACH && first - one.end <= DEAD_REACH
  return s.participants.find((one) => (isOneOfHurt(one) || isOutOfHurt(s, one)) && near(one)) ?? null
}

/** Whether a frame tells the death of one whom the words point to as hurt before: one of the wounded, a soldier of those who were hit. */
export function pointsToHurt(s: SentenceView, frame: Frame): boolean {
  return (
    woundedWhoDied(s, frame) !== null || s.triggers.some((other) => other.classes.has('injure') && hurtBefore(s.view, frame.trigger, other))
  )
}

/** Whether a frame tells the later death of one hurt before: news of its own. */
export function tellsLaterDeath(s: SentenceView, frame: Frame): boolean {
  if ((frame.main !== 'kill' && frame.main !== 'die') || namingOf(s.view, frame.trigger, s.sentence.first) === 'after') return false
  return diesOfWounds(s, frame) || pointsToHurt(s, frame)
}

/** «فارق أحد المصابين الحياة»: one of the wounded told before. */
export const isOneOfHurt = ({ quantity }: Participant): boolean =>
  quantity !== null && quantity.definite && quantity.max === 1 && quantity.nouns.some(({ entry }) => entry.classes.includes('injured_noun'))

/** «توفي اثنان متأثرين بجراحهما، لترتفع الحصيلة إلى تسعة»: what stands after the word of the total counts those told before too. */
export const countsInTotal = (s: SentenceView, incident: Incident, { trigger }: Frame): boolean =>
  incident.laterDeath &&
  s.triggers.some(
    (toll) => toll.classes.has('toll_noun') && toll.first <= trigger.first && incident.frames.some((one) => one.trigger.end <= toll.first),
  )

/** After «متأثراً بجراحه» what is told, up to another matter, is how the dead were hurt. */
export const isOfWounds = (s: SentenceView, incident: Incident, { trigger }: Frame): boolean =>
  trigger.conj === '' &&
  s.triggers.some((mark) => mark.classes.has('update_mark') && mark.first <= trigger.first) &&
  incident.frames.some((one) => s.matters.of[one.trigger.first - s.sentence.first] === s.matters.of[trigger.first - s.sentence.first])
