// Decides how firmly a report tells an incident as something that happened: finite verbs, tolls, days, places, doers against
// bare mentions, plurals without number, and words that only sometimes mean conflict.
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { Frame } from '../frame/types.ts'
import { bestPlace } from '../coding/when-where.ts'
import type { Incident } from './types.ts'

/** What each sign adds: set by trying them on the development gold and on 3,135 labelled sentences (docs/decisions/0005). */
const SIGNS = {
  pastVerb: 1,
  announced: 0.8,
  toll: 1,
  ownDay: 1,
  ownPlace: 0.8,
  doer: 0.6,
  sufferer: 0.3,
  means: 0.4,
  headline: 0.8,
  ambiguous: -0.8,
  onlyDefinite: -0.6,
  presentVerb: 0.3,
  plural: -0.3,
  opens: 0.8,
  aftermath: -1.6,
}

/** Classes that do not tell a happening by themselves. */
const WEAK = new Set(['light', 'result', 'event_noun', 'launch', 'continue'])

const isPast = (frame: Frame): boolean => frame.trigger.pos === 'verb' && frame.trigger.tense === 'past' && !WEAK.has(frame.main)

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
])
const isAnnounced = (frame: Frame): boolean =>
  frame.trigger.pos === 'masdar' && ANNOUNCED.has(frame.main) && !frame.trigger.definite && frame.trigger.number === 'sg'

/** Words before which an event verb still opens its sentence. */
const OPENING_WORDS = 2

/** Whether a trigger of the incident stands at the head of its sentence, as news leads do. */
function opens(view: MatchView, incident: Incident): boolean {
  return incident.frames.some(
    (frame) =>
      !WEAK.has(frame.main) &&
      frame.trigger.conj === '' &&
      frame.trigger.first - (view.document.sentences[frame.sentence]?.first ?? 0) <= OPENING_WORDS,
  )
}

/** Whether all sentences of the incident speak of courts, inquiries or anniversaries: what they name happened before. */
function isAftermath(view: MatchView, incident: Incident): boolean {
  return [...incident.sentences].every((index) => {
    const sentence = view.document.sentences[index]
    return sentence !== undefined && view.tokens.slice(sentence.first, sentence.end).some((token) => hitOf(token, 'aftermath') !== null)
  })
}

/** Firmness below which an incident is a mention and no claim: lower inside a report, which carries weak mentions, than in one sentence alone. */
export function leastTelling(view: MatchView): number {
  return view.document.sentences.length >= 2 ? 0.6 : 2
}

/** A counted series or a share of a toll is told as firmly as the news it goes with. */
const SERIES = 2.5

/** The sum of the signs of an incident: about 0 for a bare mention, 2 and more for news. */
export function tellingOf(view: MatchView, incident: Incident): number {
  if (incident.series) return SERIES
  const frames = incident.frames.filter((frame) => !WEAK.has(frame.main))
  const has = (name: keyof typeof SIGNS, holds: boolean): number => (holds ? SIGNS[name] : 0)
  const numbered = incident.observations.some((row) => row.max !== null || (row.min ?? 0) > 3)
  const past = incident.frames.some(isPast)
  return (
    has('pastVerb', past) +
    has('presentVerb', !past && frames.some((frame) => frame.trigger.pos === 'verb')) +
    has('announced', !past && frames.some(isAnnounced)) +
    has('toll', numbered) +
    has(
      'ownDay',
      incident.times.some((time) => time.kind === 'day' || time.kind === 'anchored'),
    ) +
    has('ownPlace', bestPlace(incident.places) !== null) +
    has('doer', incident.initiators.some((actor) => actor.mention.id !== null) || incident.participants.length > 0) +
    has('sufferer', incident.targets.length > 0) +
    has('means', incident.means.length > 0) +
    has('headline', incident.headline) +
    has('opens', opens(view, incident)) +
    has('aftermath', isAftermath(view, incident)) +
    has(
      'ambiguous',
      frames.every((frame) => frame.trigger.classes.has('ambiguous')),
    ) +
    has('onlyDefinite', frames.length > 0 && frames.every((frame) => frame.trigger.definite && frame.trigger.pos !== 'verb')) +
    has('plural', frames.length > 0 && frames.every((frame) => frame.trigger.number === 'pl' && frame.trigger.pos !== 'verb' && !numbered))
  )
}
