// Writes an incident down as a claim, in its place and days: its own, else those of what it goes on from.
import { attributionFor, type AttributionMention } from '../../mention/attribution/index.ts'
import type { PlaceMention } from '../../mention/place/index.ts'
import { daysBetween, type TimeMention } from '../../mention/time/index.ts'
import { spanOf } from '../../text/document.ts'
import { casualtiesOf, placeOf, timeOf, type Draft } from '../assemble.ts'
import { attributionLines, type OwnVoice } from '../attribution/lines.ts'
import { tellersOf } from '../attribution/tellers.ts'
import { kindOf } from '../coding/kind.ts'
import { actorsOf } from '../coding/roles.ts'
import { codeIncident } from '../coding/type.ts'
import type { Days } from '../coding/when.ts'
import { bestPlace, courseOf, exactOf } from '../coding/where.ts'
import { confidenceOf } from '../confidence.ts'
import { evidenceOf, type ReadContext } from '../context.ts'
import { tellingOf } from '../incident/telling.ts'
import { namingOf } from '../frame/naming.ts'
import type { Frame } from '../frame/types.ts'
import { saidAt } from '../frame/view.ts'
import type { Incident } from '../incident/types.ts'
import { daysOf } from './days.ts'
import { placeBefore } from './place-before.ts'

export interface Placed {
  readonly incident: Incident
  readonly place: PlaceMention | null
  readonly days: Days | null
}

/** What of an incident stands outside of what anybody is said to have said: what the body tells first of it, some of it, nothing. */
function ownVoiceOf(context: ReadContext, incident: Incident): OwnVoice {
  const { view, mentions } = context
  const own = (frame: Frame): boolean => attributionFor(mentions.attributions, saidAt(frame)).length === 0
  const taken = new Set(incident.sameAs?.frames)
  const told = incident.frames.filter((frame) => {
    const sentence = view.document.sentences[frame.sentence]
    // what is only named (منذ انطلاق المعركة) opens nothing, nor what it takes over of a happening told elsewhere
    return (
      sentence?.headline === false &&
      !taken.has(frame) &&
      incident.sentences.has(frame.sentence) &&
      namingOf(view, frame.trigger, sentence.first) === 'told'
    )
  })
  const [opening] = told.toSorted((a, b) => a.trigger.first - b.trigger.first)
  return opening && own(opening) ? 'opens' : incident.frames.some((frame) => !taken.has(frame) && own(frame)) ? 'some' : 'none'
}

/** Place and days of each incident in order; what is not told is taken from what it goes on from. `spoken`: times of the saying. */
export function placeInTimeAndSpace(context: ReadContext, incidents: readonly Incident[], spoken: ReadonlySet<TimeMention>): Placed[] {
  const found: Placed[] = []
  for (const incident of incidents) {
    const origin = incident.updates ?? incident.sameAs ?? incident.partOf
    const source = origin ? found.find((one) => one.incident === origin) : undefined
    const days = daysOf(context, incident, found, spoken)
    // later news of a happening is where and when that was, wherever the wounded died
    const place =
      (incident.updates ? source?.place : null) ??
      bestPlace(incident.places, courseOf(incident)) ??
      source?.place ??
      placeBefore(context, incident, found, incidents)
    found.push({ incident, place, days })
  }
  return found.map((one) => shareExactPlace(one, found))
}

/** Accounts of one happening share its exact place, whichever of them tells it. */
function shareExactPlace(one: Placed, all: readonly Placed[]): Placed {
  const { incident } = one
  const twins = all.filter((other) => incident.sameAs === other.incident || other.incident.sameAs === incident)
  return { ...one, place: twins.reduce((place, twin) => exactOf(place, twin.place), one.place) }
}

/** Days after which what is told is history (codebook §7). */
const HISTORY_DAYS = 60

/** The claim of a placed incident; `attached`: lines that speak of it from outside. */
export function draftOf(context: ReadContext, placed: Placed, attached: readonly AttributionMention[]): Draft {
  const { incident, place, days } = placed
  const { document } = context.view
  const lead =
    incident.frames.find((frame) => frame.group !== 'effect' && frame.group !== 'result' && frame.group !== 'light') ??
    (incident.frames[0] as Incident['frames'][number])
  const trigger = spanOf(document, lead.trigger.first, lead.trigger.end, lead.trigger.lead)
  const coding = codeIncident(incident, context.actors)
  const tellers = tellersOf(context, incident)
  const own = bestPlace(incident.places)
  const { rows, combined } = casualtiesOf(document, incident.observations)
  const old = context.published !== null && days !== null && !days.inherited && daysBetween(days.to, context.published) > HISTORY_DAYS
  return {
    incident,
    order: lead.trigger.first,
    kind: kindOf(incident, days),
    type: coding.type,
    subtype: coding.subtype,
    act: null,
    direction: null,
    trigger,
    actors: actorsOf(document, incident, coding.type, (x, y) => context.actors.related(x, y)),
    place: placeOf(document, place, own === null),
    time: timeOf(document, days, trigger),
    casualties: rows,
    combined,
    means: [...new Map(incident.means.map((one) => [one.id, { id: one.id, ...spanOf(document, one.first, one.end) }])).values()],
    attribution: attributionLines(
      { document, outlet: context.outlet, fallback: trigger, ownVoice: tellers.borrowed ? 'some' : ownVoiceOf(context, incident) },
      tellers.lines,
      attached,
    ),
    factuality: old ? 'background' : incident.factuality,
    evidence: evidenceOf(context, incident.sentences),
    confidence: confidenceOf(tellingOf(context, incident)),
    rules: [...incident.rules, coding.rule, ...(days ? [days.rule] : []), ...(place ? [place.rule] : [])],
  }
}
