// Decides what in its sentences tells an incident firmly or weakly: verbs, governors, tolls, days, places, doers, sources.
import type { TimeMention } from '../../mention/time/index.ts'
import { hitOf, someToken, type MatchView } from '../../mention/match/index.ts'
import { isRelative, namingOf, type Naming } from '../frame/naming.ts'
import type { Frame } from '../frame/types.ts'
import { bestPlace } from '../coding/where.ts'
import type { Sentence } from '../../text/token/types.ts'
import { involvesProtesters } from './protest.ts'
import { demonstrates, hasCrowd, takesProtestAsKnown } from './signs-protest.ts'
import type { Incident, RoleActor } from './types.ts'

/** The signs by name; `telling.ts` says what each adds. */
export type Sign =
  | 'pastVerb'
  | 'relativeVerb'
  | 'presentVerb'
  | 'announced'
  | 'reported'
  | 'happens'
  | 'toll'
  | 'ownDay'
  | 'ownPlace'
  | 'doer'
  | 'armedDoer'
  | 'sufferer'
  | 'sourced'
  | 'means'
  | 'headline'
  | 'opens'
  | 'ambiguous'
  | 'onlyDefinite'
  | 'plural'
  | 'aftermath'
  | 'argues'
  | 'named'
  | 'after'
  | 'purpose'
  | 'buried'
  | 'long'
  | 'demonstrates'
  | 'crowd'
  | 'protestKnown'

/** Classes that do not tell a happening by themselves. */
const WEAK = new Set(['light', 'result', 'event_noun', 'launch', 'continue', 'captured_noun', 'missing_noun'])

/** Verbs that carry an event told by their noun; so does a verb of result with its toll (خلّف القصف 12 قتيلا). */
const CARRIES = new Set(['light', 'launch'])

const isPast = (frame: Frame): boolean =>
  frame.begun || (frame.trigger.pos === 'verb' && frame.trigger.tense === 'past' && !WEAK.has(frame.main))

/** A masdar of killing or capture as the report's news: مقتل، إصابة، اعتقال, indefinite or in construct, not after بعد. */
const ANNOUNCED = new Set([
  'kill',
  'injure',
  'assassinate',
  'detain',
  'abduct',
  'find_remains',
  'agree',
  'defuse',
  'seize',
  'intercept',
  'execute',
  'die',
  'form_group',
])
/** A masdar, or a frame of several words that stands for one (حل نفسه). */
const isMasdar = ({ trigger }: Frame): boolean => trigger.pos === 'masdar' || (trigger.pos === 'noun' && trigger.end - trigger.first > 1)

const isAnnounced = (frame: Frame): boolean =>
  !frame.trigger.definite &&
  (((isMasdar(frame) || frame.main === 'agree') && ANNOUNCED.has(frame.main) && frame.trigger.number === 'sg') || isToll(frame))

/** قتلى وجرحى في صفوف …: dead and wounded as the news. */
const isToll = (frame: Frame): boolean => frame.trigger.pos === 'noun' && ['dead_noun', 'injured_noun'].includes(frame.main)

/** How far a verb of saying reaches to the killing it announces: أعلنت وزارة الدفاع الأفغانية أمس مقتل. */
const SAYING_REACH = 10

/** Whether the noun of event is the object of a verb of saying, with no clause between. */
function isReported(view: MatchView, frame: Frame): boolean {
  if (!isAnnounced(frame)) return false
  const first = Math.max(view.document.sentences[frame.sentence]?.first ?? 0, frame.trigger.first - SAYING_REACH)
  for (let at = frame.trigger.first - 1; at >= first; at--) {
    const token = view.tokens[at]
    if (!token || token.key === '.' || token.key === ':' || hitOf(token, 'complementizer') || hitOf(token, 'relative')) return false
    if (hitOf(token, 'say') || hitOf(token, 'affirm')) return true
  }
  return false
}

/** How far a verb of occurrence reaches to the noun of event that it tells: شهدت العاصمة أمس مظاهرة، اندلعت اشتباكات. */
const HAPPENING_REACH = 5

/** Whether a verb of occurrence tells the noun of event. */
function isHappening(view: MatchView, frame: Frame): boolean {
  if (frame.trigger.pos === 'verb') return false
  const first = Math.max(view.document.sentences[frame.sentence]?.first ?? 0, frame.trigger.first - HAPPENING_REACH)
  for (let at = frame.trigger.first - 1; at >= first; at--) {
    const token = view.tokens[at]
    if (!token || token.kind === 'mark' || hitOf(token, 'relative')) return false
    if (hitOf(token, 'happens')) return true
  }
  return false
}

/** Words before which an event verb still opens its sentence. */
const OPENING_WORDS = 2

/** Words by which a rumour is opened: أنباء غير مؤكدة عن هجوم، معلومات متداولة عن. */
const RUMOUR = ['hedge', 'attr_medium', 'affirm', 'none_word', 'attr_about', 'say'] as const
/** Most words of a rumour's opening, with marks: a longer way to the trigger is no opening. */
const RUMOUR_REACH = 6

/** Whether a trigger stands at the head of its sentence, or behind words that only call it a rumour. */
function opensAt(view: MatchView, first: number, trigger: number): boolean {
  if (trigger - first <= OPENING_WORDS) return true
  if (trigger - first > RUMOUR_REACH) return false
  const before = view.tokens.slice(first, trigger)
  const other = before.filter((token) => token.kind !== 'mark' && !RUMOUR.some((name) => hitOf(token, name) !== null))
  return other.length <= 1 && before.some((token) => hitOf(token, 'attr_rumour') !== null || hitOf(token, 'none_word') !== null)
}

/** Whether a trigger of the incident stands at the head of its sentence, as news leads do. */
function opens(view: MatchView, incident: Incident): boolean {
  return incident.frames.some(
    (frame) =>
      !WEAK.has(frame.main) &&
      frame.trigger.conj === '' &&
      opensAt(view, view.document.sentences[frame.sentence]?.first ?? 0, frame.trigger.first),
  )
}

const everySentence = (view: MatchView, incident: Incident, holds: (sentence: Sentence) => boolean): boolean =>
  [...incident.sentences].every((index) => {
    const sentence = view.document.sentences[index]
    return sentence !== undefined && holds(sentence)
  })

/** Whether all sentences of the incident speak of courts, inquiries or anniversaries: what they name happened before. */
const isAftermath = (view: MatchView, incident: Incident): boolean =>
  everySentence(view, incident, ({ first, end }) => someToken(view, first, end, ({ type }) => type.classes.has('aftermath')))

const sentenceFirst = (view: MatchView, frame: Frame): number => view.document.sentences[frame.sentence]?.first ?? 0

/** Whether every verb stands in a relative clause and the first noun of event is only named by what governs it. */
export function namingOfIncident(view: MatchView, frames: readonly Frame[]): Naming {
  const [lead] = frames
  if (!lead) return 'told'
  const subordinate = frames.every((frame) => frame.trigger.pos !== 'verb' || isRelative(view, frame.trigger, sentenceFirst(view, frame)))
  return subordinate ? namingOf(view, lead.trigger, sentenceFirst(view, lead)) : 'told'
}

/** News of the day leaves the year out; where a date is told with it, what happened then is as often remembered as reported. */
function tellsYear({ timex }: TimeMention): boolean {
  return timex.is === 'date' ? timex.date.year !== null : (timex.is === 'month' && timex.year !== null) || timex.is === 'year'
}

/** Whether a sentence of the incident asks, advises or argues. */
const argues = (view: MatchView, incident: Incident): boolean =>
  everySentence(view, incident, ({ first, end }) =>
    someToken(view, first, end, ({ key, type }) => key === '؟' || type.classes.has('opinion')),
  )

const NON_STATE = new Set(['rebel_group', 'political_militia', 'identity_militia'])

/** Fighters of no state, with or without a name: who fights is news, what a state does is as often policy. */
const isArmed = (mention: RoleActor['mention']): boolean =>
  mention.classes.includes('person_armed') || mention.id === 'unidentified_armed_group' || NON_STATE.has(mention.category)

/** Kinds of sources that news is taken from. */
const SPEAKS_FOR_NEWS = new Set(['official', 'anonymous', 'armed_actor', 'news_outlet', 'witness', 'monitor', 'aid_body', 'local_network'])

/** Words before the event's own after which it is told in passing, and words of a sentence that argues more than it tells. */
const DEEP = 25
const LONG = 45

const isLong = (view: MatchView, { first, end }: Sentence): boolean =>
  end - first > LONG && view.tokens.slice(first, end).filter((token) => token.kind !== 'mark').length > LONG

/** The signs of an incident: what of its sentences tells it firmly or weakly. */
export function signsOf(view: MatchView, incident: Incident): Set<Sign> {
  const frames = incident.frames.filter((frame) => !WEAK.has(frame.main))
  const numbered = incident.observations.some((row) => row.max !== null || (row.min ?? 0) > 3)
  const main = (frame: Frame): boolean => isPast(frame) && !isRelative(view, frame.trigger, sentenceFirst(view, frame))
  // شنت الطائرات غارات: the event is in the noun, the telling in the verb
  const carried = (frame: Frame): boolean =>
    (CARRIES.has(frame.main) || (frame.main === 'result' && numbered)) &&
    frame.trigger.tense === 'past' &&
    !isRelative(view, frame.trigger, sentenceFirst(view, frame))
  const past = frames.some(main) || (frames.length > 0 && incident.frames.some(carried))
  const naming = namingOfIncident(view, frames)
  const [lead] = frames
  const held: Partial<Record<Sign, boolean>> = {
    pastVerb: past,
    relativeVerb: !past && frames.some(isPast),
    presentVerb: !frames.some(isPast) && frames.some((frame) => frame.trigger.pos === 'verb'),
    announced: !past && frames.some(isAnnounced),
    reported: !past && naming === 'told' && frames.some((frame) => isReported(view, frame)),
    happens: !past && frames.some((frame) => isHappening(view, frame)),
    toll: numbered,
    ownDay: incident.times.some((time) => (time.kind === 'day' || time.kind === 'anchored') && !tellsYear(time)),
    ownPlace: bestPlace(incident.places) !== null,
    doer: incident.initiators.some((actor) => actor.mention.id !== null) || incident.participants.length > 0,
    armedDoer: [...incident.initiators, ...incident.participants].some((actor) => isArmed(actor.mention)),
    sourced: incident.attributions.some((line) => line.stance === 'asserts' && SPEAKS_FOR_NEWS.has(line.source.kind)),
    buried: lead !== undefined && lead.trigger.first - sentenceFirst(view, lead) > DEEP,
    demonstrates: demonstrates(view, incident),
    crowd: hasCrowd(incident),
    protestKnown: takesProtestAsKnown(view, incident),
    long: everySentence(view, incident, (sentence) => isLong(view, sentence)),
    sufferer: incident.targets.length > 0,
    means: incident.means.length > 0,
    headline: incident.headline,
    opens: opens(view, incident),
    // protests are held before courts and on anniversaries
    aftermath: isAftermath(view, incident) && !demonstrates(view, incident),
    argues: argues(view, incident),
    // what is denied is told by the denial
    named: naming === 'named' && incident.factuality !== 'denied',
    after: naming === 'after',
    purpose: naming === 'purpose',
    ambiguous: frames.every((frame) => frame.trigger.classes.has('ambiguous')) && !involvesProtesters(incident),
    onlyDefinite: frames.length > 0 && frames.every((frame) => frame.trigger.definite && frame.trigger.pos !== 'verb'),
    plural: frames.length > 0 && frames.every((frame) => frame.trigger.number === 'pl' && frame.trigger.pos !== 'verb' && !numbered),
  }
  return new Set((Object.keys(held) as Sign[]).filter((name) => held[name]))
}
