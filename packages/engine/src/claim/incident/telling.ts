// Decides how firmly a report tells an incident as something that happened: finite verbs, tolls, days, places, doers against
// bare mentions, plurals without number, and words that only sometimes mean conflict.
import type { Frame } from '../frame/types.ts'
import { bestPlace } from '../coding/when-where.ts'
import type { Incident } from './types.ts'

/** What each sign adds: set by trying them on the development gold and on 3,135 labelled sentences (docs/decisions/0005). */
const SIGNS = { pastVerb: 1, announced: 0.8, toll: 1, ownDay: 1, ownPlace: 0.8, doer: 0.6, sufferer: 0.3, means: 0.4, headline: 0.8, ambiguous: -0.8, onlyDefinite: -0.6, presentVerb: 0.3, plural: -0.3 }

/** Classes that do not tell a happening by themselves. */
const WEAK = new Set(['light', 'result', 'event_noun', 'launch', 'continue'])

const isPast = (frame: Frame): boolean => frame.trigger.pos === 'verb' && frame.trigger.tense === 'past' && !WEAK.has(frame.main)

/** A masdar of killing or capture as the report's news: مقتل، إصابة، اعتقال, indefinite or in construct, not after بعد. */
const ANNOUNCED = new Set(['kill', 'injure', 'assassinate', 'detain', 'abduct', 'find_remains', 'agree', 'defuse', 'seize', 'intercept', 'execute', 'die'])
const isAnnounced = (frame: Frame): boolean => frame.trigger.pos === 'masdar' && ANNOUNCED.has(frame.main) && !frame.trigger.definite && frame.trigger.number === 'sg'

/** The sum of the signs of an incident: about 0 for a bare mention, 2 and more for news. */
export function tellingOf(incident: Incident): number {
  const frames = incident.frames.filter((frame) => !WEAK.has(frame.main))
  const has = (name: keyof typeof SIGNS, holds: boolean): number => (holds ? SIGNS[name] : 0)
  const numbered = incident.observations.some((row) => row.max !== null || (row.min ?? 0) > 3)
  const past = incident.frames.some(isPast)
  return (
    has('pastVerb', past) +
    has('presentVerb', !past && frames.some((frame) => frame.trigger.pos === 'verb')) +
    has('announced', !past && frames.some(isAnnounced)) +
    has('toll', numbered) +
    has('ownDay', incident.times.some((time) => time.kind === 'day' || time.kind === 'anchored')) +
    has('ownPlace', bestPlace(incident.places) !== null) +
    has('doer', incident.initiators.some((actor) => actor.mention.id !== null) || incident.participants.length > 0) +
    has('sufferer', incident.targets.length > 0) +
    has('means', incident.means.length > 0) +
    has('headline', incident.headline) +
    has('ambiguous', frames.every((frame) => frame.trigger.classes.has('ambiguous'))) +
    has('onlyDefinite', frames.length > 0 && frames.every((frame) => frame.trigger.definite && frame.trigger.pos !== 'verb')) +
    has('plural', frames.length > 0 && frames.every((frame) => frame.trigger.number === 'pl' && frame.trigger.pos !== 'verb' && !numbered))
  )
}
