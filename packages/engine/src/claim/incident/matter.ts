// Decides whether what a sentence turns to is another happening: it has a place, a day or a doer of its own that sets it apart, a
// cause of its own with its own victims, or another source's toll. A turn alone («فيما أصيب آخرون») goes on with what was told.
import { attributionFor, type AttributionMention } from '../../mention/attribution/index.ts'
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import { tollsConflict } from '../casualty/tolls.ts'
import type { Opener } from '../clause/matters.ts'
import { VIOLENT } from '../frame/groups.ts'
import type { Frame } from '../frame/types.ts'
import { saidAt } from '../frame/view.ts'
import { initiatorsAgree, placeSetsAgree, sameSpot, timesAgree } from './compatible.ts'
import type { Incident, MeansMention } from './types.ts'

/** Words of result and of carrying out tell nothing by themselves. */
const isFormal = (frame: Frame): boolean => frame.group === 'result' || frame.group === 'light'

/** A frame that tells what was done, not what came of it; a fight that goes on beside an attack is part of it. */
const isCause = (frame: Frame): boolean => !isFormal(frame) && frame.group !== 'effect' && frame.main !== 'clash'

/** Told as new: a verb, or a noun without the article or a pronoun. */
const isNew = (frame: Frame): boolean => frame.trigger.pos === 'verb' || !frame.trigger.definite

/** Whether an incident tells a happening as new: what a sequel or a new subject opens. */
export const hasNewCause = (incident: Incident): boolean => incident.frames.some((frame) => isCause(frame) && isNew(frame))

/** Words between a noun of event and the word that makes another of it (هجوم صاروخي آخر). */
const ADJECTIVES = 1

/** Whether words make of a happening another one than that told: هجوم مماثل، انفجار آخر. */
export function tellsAnother(view: MatchView, { trigger, group }: Frame): boolean {
  // «وإصابة آخر»: another man
  if (group === 'effect') return false
  // several alike are others where a protest is told: مظاهرات مماثلة
  if (trigger.pos === 'verb' || trigger.definite || (trigger.number !== 'sg' && !trigger.classes.has('protest'))) return false
  for (let at = trigger.end; at <= trigger.end + ADJECTIVES; at++) {
    const token = view.tokens[at]
    if (!token || token.kind !== 'word' || token.sentence !== trigger.sentence) return false
    if (hitOf(token, 'another', { conj: false, prep: false, det: false }) !== null) return true
  }
  return false
}

const sourceOf = (attributions: readonly AttributionMention[], frame: Frame | undefined): string =>
  frame === undefined
    ? ''
    : attributionFor(attributions, saidAt(frame))
        .map((line) => line.source.id ?? line.source.name)
        .join('|')

/** Whether two frames are told on different words, the later by a source that is named. */
export function tellersDiffer(attributions: readonly AttributionMention[], earlier: Frame | undefined, later: Frame | undefined): boolean {
  const teller = sourceOf(attributions, later)
  return teller !== '' && teller !== sourceOf(attributions, earlier)
}

/** `another`: of another happening. `otherwise`: of the same, on another's word and with another toll. */
export type Turning = 'another' | 'otherwise'

export interface TurnContext {
  readonly attributions: readonly AttributionMention[]
  readonly related: (x: string, y: string) => boolean
  /** What opens the matter; null for a clause that goes on in it. */
  readonly opener: Opener
}

/** Arms that one man holds, and what bursts on people from afar or under them. */
const IN_HAND: ReadonlySet<string> = new Set(['small_arms', 'knife'])
const BURSTS: ReadonlySet<string> = new Set(['shell', 'airstrike', 'explode'])

/** «قُتل تسعة بقصف، فيما قُتل اثنان برصاص قناص»: who is shot beside a shelling or a blast, with no word of a shooting in it, is another's victim. */
function otherArms(before: Incident, means: readonly MeansMention[]): boolean {
  const held = (one: MeansMention): boolean => IN_HAND.has(one.id)
  const bursts = before.frames.some(({ main }) => BURSTS.has(main))
  const causes = before.frames.filter((frame) => isCause(frame) || frame.main === 'clash')
  return means.length > 0 && means.every(held) && bursts && causes.every(({ main }) => BURSTS.has(main)) && !before.means.some(held)
}

/** «قُتل تسعة بقصف جوي، فيما شنّ التنظيم هجوماً على المواقع»: a deed of another kind that a side is told to do, beside one that did harm and has no doer. */
function ownDeed(before: Incident, told: readonly Incident[]): boolean {
  const frames = told.flatMap((one) => one.frames)
  const sides = told.flatMap((one) => one.initiators).filter(({ mention }) => mention.id !== null && mention.category !== 'unknown')
  const done = frames.filter((frame) => isCause(frame) && isNew(frame))
  const byVerb = frames.some(({ trigger, agents }) => trigger.pos === 'verb' && trigger.tense === 'past' && agents.length > 0)
  const bursts = told.some(({ means }) => means.some((one) => !IN_HAND.has(one.id))) || done.some(({ main }) => BURSTS.has(main))
  const alike = before.frames.some((one) => done.some(({ main }) => one.main === main) || (bursts && BURSTS.has(one.main)))
  return (
    sides.length > 0 &&
    done.length > 0 &&
    byVerb &&
    !alike &&
    before.initiators.length === 0 &&
    before.observations.length > 0 &&
    before.frames.some(isCause)
  )
}

/** What `told`, what the frames of a matter or a clause tell by themselves, is to the incident before it; null: they go on with it. */
export function turnsTo(before: Incident, told: readonly Incident[], { attributions, related, opener }: TurnContext): Turning | null {
  const frames = told.flatMap((one) => one.frames)
  const first = frames.find((frame) => !isFormal(frame))
  if (!first) return null
  // where people taken were led is not where they were taken
  const taken = frames.every((frame) => frame.group === 'abduct' || frame.group === 'detain' || isFormal(frame))
  const places = told.flatMap((one) => one.places).filter((place) => !taken || place.role !== 'destination')
  const observations = told.flatMap((one) => one.observations)
  const elsewhere =
    !placeSetsAgree(before.places, places) ||
    (opener === 'place' && before.places.length > 0 && places.length > 0 && !sameSpot(before.places, places))
  const initiators = told.flatMap((one) => one.initiators)
  if (
    elsewhere ||
    !timesAgree(
      before.times,
      told.flatMap((one) => one.times),
    )
  )
    return 'another'
  // وقدّر ناشطون عددهم بخمسة: no turn but of the source
  if (opener === null)
    return tellersDiffer(attributions, before.frames.at(-1), first) && tollsConflict(before.observations, observations, related)
      ? 'otherwise'
      : null
  if (!initiatorsAgree(before.initiators, initiators, related)) return 'another'
  const violent = frames.some((frame) => VIOLENT.has(frame.group)) && before.frames.some((frame) => VIOLENT.has(frame.group))
  if (!violent) return null
  const causes =
    (before.frames.some(isCause) && frames.some((frame) => isCause(frame) && isNew(frame))) ||
    otherArms(
      before,
      told.flatMap((one) => one.means),
    )
  if (causes && before.observations.length > 0 && observations.length > 0) return 'another'
  if (opener === 'turn' && ownDeed(before, told)) return 'another'
  const others = sourceOf(attributions, before.frames.at(-1)) !== sourceOf(attributions, first)
  return others && tollsConflict(before.observations, observations, related) ? 'otherwise' : null
}
