// Decides whether people who gather, march, stand or object do so in protest: by who they are, where they stand and what they ask for.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { Participant } from '../items.ts'
import type { SentenceView } from './view.ts'

/** Words after a verb within which its crowd stands, and within which the crowd's place and aim stand. */
const CROWD = 8
const AIM = 22
/** Words before a trigger within which its subject or the verb that carries it stands. */
const BEFORE = 4

/** People told by number, from which they are a crowd. */
const MANY = 10

type Needs = (s: SentenceView, trigger: TriggerMention) => boolean

/** Whether a word of one of the classes stands after a trigger, in the same sentence. */
function follows(s: SentenceView, trigger: TriggerMention, reach: number, ...names: readonly string[]): boolean {
  const last = Math.min(s.sentence.end, trigger.end + reach)
  for (let at = trigger.end; at < last; at++) {
    const token = s.view.tokens[at] as Token
    if (names.some((name) => hitOf(token, name) !== null)) return true
  }
  return false
}

/** Whether a word of one of the classes stands among the few words before a trigger. */
function precedes(s: SentenceView, trigger: TriggerMention, ...names: readonly string[]): boolean {
  for (let at = trigger.first - 1; at >= Math.max(s.sentence.first, trigger.first - BEFORE); at--) {
    const token = s.view.tokens[at] as Token
    if (token.key === '،' || token.key === ':') return false
    if (names.some((name) => hitOf(token, name) !== null)) return true
  }
  return false
}

const isProtester = (one: Participant): boolean => one.actor?.category === 'protesters' || one.actor?.category === 'rioters'

/** Who could be the subject of a verb: the people after it, or right before it. */
const besides = (s: SentenceView, trigger: TriggerMention): Participant[] =>
  s.participants.filter(
    (one) =>
      (one.marker === '' && one.first >= trigger.end && one.first - trigger.end <= CROWD) ||
      (one.end <= trigger.first && trigger.first - one.end <= 1),
  )

const hasProtesters: Needs = (s, trigger) => besides(s, trigger).some(isProtester)

const isCrowd = (one: Participant): boolean =>
  isProtester(one) ||
  (one.quantity !== null && (one.quantity.min ?? 0) >= MANY && one.quantity.of !== 'things') ||
  (one.actor?.category === 'civilians' && one.actor.head === 'members')

/** A crowd: by number, by a plural of people, or by a noun for one. */
const hasCrowd: Needs = (s, trigger) =>
  besides(s, trigger).some(isCrowd) || follows(s, trigger, BEFORE, 'protest_people', 'num_vague', 'num_vague_scale')

/** Whether a protest is told after a verb that leads to it: خرج المئات في مظاهرة. */
const leadsToProtest: Needs = (s, trigger) =>
  s.triggers.some((other) => other.first >= trigger.end && other.first - trigger.end <= CROWD && other.classes.has('protest'))

const hasAim: Needs = (s, trigger) => follows(s, trigger, AIM, 'protest_aim')
const hasGround: Needs = (s, trigger) => follows(s, trigger, CROWD + BEFORE, 'protest_ground')

/** Protesters gather anywhere; another crowd gathers in protest where its aim is told. */
const gathersInProtest: Needs = (s, trigger) =>
  hasProtesters(s, trigger) || (hasCrowd(s, trigger) && (hasAim(s, trigger) || leadsToProtest(s, trigger)))

/** Going out takes a street or an aim even of protesters, who also go home. */
const goesOutInProtest: Needs = (s, trigger) =>
  trigger.pron === '' &&
  (s.view.tokens[trigger.end]?.key !== 'من' || leadsToProtest(s, trigger)) && // from
  hasCrowd(s, trigger) &&
  (leadsToProtest(s, trigger) ||
    (hasProtesters(s, trigger) ? hasGround(s, trigger) || hasAim(s, trigger) : hasGround(s, trigger) && hasAim(s, trigger)))

/** «امتلأت الساحة بالمتظاهرين». */
const fillsWithProtesters: Needs = (s, trigger) =>
  s.participants.some((one) => isProtester(one) && one.first >= trigger.end && one.first - trigger.end <= CROWD + BEFORE)

/** «تظاهر بالنوم»، «تظاهر الرجل بالنوم»: one person who does it, or what follows with بـ and is no place, is to pretend. */
function pretends(s: SentenceView, trigger: TriggerMention): boolean {
  if (trigger.pos !== 'verb' || hasCrowd(s, trigger)) return false
  const next = s.view.tokens[trigger.end]
  const [subject] = besides(s, trigger).filter((one) => one.first >= trigger.end)
  return (
    subject?.actor?.head === 'member' ||
    subject?.actor?.head === 'person' ||
    (next?.key.startsWith('ب') === true && !s.isPlace(trigger.end))
  )
}

/** «نظم ناشطون احتجاجاً أمام المبنى»: held, or called of protest where it takes place. */
function isHeldOnce(s: SentenceView, trigger: TriggerMention): boolean {
  if (trigger.definite) return false
  if (follows(s, trigger, 1, 'protest_kind') && precedes(s, trigger, 'happens', 'protest_verb')) return true
  for (let at = trigger.first - 1; at >= Math.max(s.sentence.first, trigger.first - CROWD); at--) {
    if (s.triggers.some((other) => other.first === at && other.classes.has('protest'))) return false
    if (hitOf(s.view.tokens[at], 'protest_hold')) return true
  }
  return false
}

/** Protests in the plural are demonstrations; one is, where it is held or called of protest. */
const isDemonstration: Needs = (s, trigger) =>
  trigger.pos === 'verb'
    ? besides(s, trigger)
        .filter((one) => one.first >= trigger.end)
        .slice(0, 1)
        .some(isCrowd)
    : trigger.number === 'pl' || isHeldOnce(s, trigger)

/** «لتفريقهم»: those of a protest told before in the sentence. */
const refersToThem: Needs = (s, trigger) =>
  trigger.pron === 'هم' && s.triggers.some((other) => other.end <= trigger.first && other.classes.has('protest'))

/** What the lexicon's row needs beside it to be of protest. */
export const PROTEST_NEEDS: readonly (readonly [RegExp, Needs])[] = [
  [/^v\.gather(?:\.crowd|\.throng)?$/, (s, trigger) => gathersInProtest(s, trigger)],
  [/^v\.gather\.(?:fill|packed)$/, (s, trigger) => fillsWithProtesters(s, trigger)],
  [/^v\.gather\./, (s, trigger) => goesOutInProtest(s, trigger)],
  [/^v\.protest$/, (s, trigger) => !pretends(s, trigger)],
  [/^v\.protest\.object$/, (s, trigger) => isDemonstration(s, trigger)],
  [/^n\.event\.march/, (s, trigger) => isMarch(s, trigger)],
  [
    /^n\.event\.stand$/,
    (s, trigger) =>
      follows(s, trigger, 2, 'stand_adj') ||
      (!trigger.definite && follows(s, trigger, CROWD, 'protest_aim')) ||
      (precedes(s, trigger, 'protest_verb', 'happens') && hasGround(s, trigger)),
  ],
  [/^v\.disperse\.prevent$/, (s, trigger) => trigger.pos === 'verb' && hasProtesters(s, trigger)],
  [/^v\.disperse\.intervene$/, (s, trigger) => follows(s, trigger, CROWD + BEFORE, 'disperse')],
  [
    /^v\.disperse/,
    (s, trigger) =>
      hasProtesters(s, trigger) ||
      leadsToProtest(s, trigger) ||
      follows(s, trigger, BEFORE, 'protest', 'gather') ||
      refersToThem(s, trigger),
  ],
  [/^v\.stones/, (s, trigger) => follows(s, trigger, CROWD, 'stone')],
]

/** مسيرة is a drone or a career unless an adjective, an aim or a verb of holding one says that people march. */
function isMarch(s: SentenceView, trigger: TriggerMention): boolean {
  // طائرة مسيّرة
  const before = s.view.tokens[trigger.first - 1]
  if (trigger.pron !== '' || hitOf(before, 'means_aircraft', { conj: true }) !== null) return false
  return (
    follows(s, trigger, 1, 'march_adj') ||
    follows(s, trigger, 2, 'march_verb') ||
    (precedes(s, trigger, 'protest_verb', 'happens') && (follows(s, trigger, AIM, 'protest_aim', 'march_verb') || hasGround(s, trigger)))
  )
}
