// Decides the place of an incident that tells none of its own: what stands near it, where its witness is, what was told before it.
import type { PlaceMention } from '../../mention/place/index.ts'
import type { SourceKind } from '../../report/types.ts'
import type { Sentence } from '../../text/token/types.ts'
import { bestPlace } from '../coding/where.ts'
import type { ReadContext } from '../context.ts'
import { tellsStretch } from '../incident/compatible.ts'
import type { Incident } from '../incident/types.ts'

/** An incident whose place is known. */
interface Located {
  readonly incident: Incident
  readonly place: PlaceMention | null
}

/** Codebook §4: the nearest place told before in the same passage, its own sentences included; else the headline's. */
export function placeBefore(
  context: ReadContext,
  incident: Incident,
  placed: readonly Located[],
  all: readonly Incident[],
): PlaceMention | null {
  const { sentences } = context.view.document
  // a total of months is of no single place told before it
  if (incident.recap && tellsStretch(incident.times)) return null
  const at = sentences[Math.min(...incident.sentences)]
  if (!at) return null
  const last = sentences[Math.max(...incident.sentences)] ?? at
  const told = context.mentions.places.filter((place) => place.first < last.end)
  const here = nearestIn(
    told.filter((place) => isIn(place, at)),
    incident,
    all,
  )
  if (here) return here
  const home = told.find((place) => place.role === 'home' && stands(place, at))
  if (home) return home
  const earlier = placeEarlier(sentences, { at, last }, told, placed)
  const spot = placeOfWitness(context, told, at)
  if (spot && !(earlier && sharesGovernorate(earlier, spot))) return spot
  return (
    earlier ??
    told.find((place) => isIn(place, at)) ??
    told.find((place) => place.role === 'source' && stands(place, at)) ??
    told.find((place) => place.role === 'bound' && stands(place, at)) ??
    bestPlace(told.filter((place) => place.isTitle))
  )
}

/** Sources that are where what they tell of is: وقال شهود في طرطوس, but not a ministry in Damascus. */
const ON_THE_SPOT: ReadonlySet<SourceKind> = new Set<SourceKind>(['witness', 'local_network', 'news_outlet'])

/** The town in which those are who saw it, where its sentence names no other. */
function placeOfWitness(context: ReadContext, told: readonly PlaceMention[], at: Sentence): PlaceMention | null {
  const lines = context.mentions.attributions.filter((line) => stands(line, at) && ON_THE_SPOT.has(line.source.kind))
  return (
    told.find(
      (place) =>
        place.role === 'source' &&
        stands(place, at) &&
        place.geoPrecision < 3 &&
        lines.some((line) => line.first <= place.first && place.first <= line.scope.from),
    ) ?? null
  )
}

const sharesGovernorate = (one: PlaceMention, other: PlaceMention): boolean => one.admin1 !== null && one.admin1.id === other.admin1?.id

/** The nearest place told in an earlier sentence of the passage. */
function placeEarlier(
  sentences: readonly Sentence[],
  { at, last }: { readonly at: Sentence; readonly last: Sentence },
  told: readonly PlaceMention[],
  placed: readonly Located[],
): PlaceMention | null {
  for (let index = at.index; index >= 0; index--) {
    const sentence = sentences[index] as Sentence
    if (index < at.index - 1 && sentence.paragraph !== at.paragraph) break
    const before = placed.findLast(
      (one) =>
        [...one.incident.sentences].some((own) => own >= index && own <= last.index) && one.place !== null && told.includes(one.place),
    )
    const place = before?.place ?? (index < at.index ? bestPlace(told.filter((one) => isIn(one, sentence))) : null)
    if (place) return place
  }
  return null
}

const stands = (place: { readonly first: number }, sentence: Sentence): boolean =>
  place.first >= sentence.first && place.first < sentence.end

/** Words between an act and a place after it that is still the act's. */
const REACH = 12

/**
 * In its own sentence the place that stands nearest: one told after its words that no other has (أطلقوا النار عليه في قرية درنج لرفضه),
 * else the last before them (إنزالاً في الشحيل … واعتقلت أربعة).
 */
function nearestIn(places: readonly PlaceMention[], incident: Incident, all: readonly Incident[]): PlaceMention | null {
  const triggers = incident.frames.map((frame) => frame.trigger)
  const start = Math.min(...triggers.map((trigger) => trigger.first))
  const free = places.filter((place) => place.first > start && !all.some((one) => one.places.includes(place)))
  const after = free.find((place) => triggers.some((trigger) => place.first >= trigger.end && place.first - trigger.end <= REACH))
  // what stands right behind it in its sentence, though another happening there has it too (اعتقلت أربعة خلال اقتحامها المخيم)
  const shared = places.find((place) => triggers.some((trigger) => place.first >= trigger.end && place.first - trigger.end <= REACH))
  return after ?? places.findLast((place) => place.first < start) ?? free[0] ?? shared ?? null
}

const isIn = (place: PlaceMention, sentence: Sentence): boolean => place.role === 'location' && !place.isDateline && stands(place, sentence)
