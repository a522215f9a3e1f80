// Decides where a sentence deals a total out over places, each part with what did it («38 شهيداً، 22 في كذا جراء البراميل، و11 في كذا إثر غارة»),
// and where it tells a row of tolls with their places («تسعة في كذا وأربعة في كذا»).
import type { PlaceMention } from '../../mention/place/index.ts'
import type { QuantityMention } from '../../mention/quantity/index.ts'
import { observe, outcomeOfFrame } from '../casualty/observations.ts'
import { isWhole } from '../casualty/tolls.ts'
import type { SentenceView } from '../frame/frames.ts'
import { groupOf } from '../frame/groups.ts'
import type { SentenceMentions } from './build.ts'
import { emptyIncident } from './build.ts'
import type { Incident } from './types.ts'

/** A number of people and the place right after it. */
interface Counted {
  readonly quantity: QuantityMention
  readonly place: PlaceMention
}

interface Range {
  readonly first: number
  readonly end: number
}

/** A part of the total: its number, where it was, and the words that tell of it. */
interface Share extends Range, Counted {}

/** A toll with the parts that it is dealt out in; a row of tolls has no total. */
export interface Dealt {
  readonly total: QuantityMention | null
  readonly shares: readonly Share[]
}

/** Words between the number of a part and its place at most: 22 قضوا في بلدة، ثلاثة منهم في. */
const PLACE_REACH = 4

const isCount = ({ reference, of, number, definite }: QuantityMention): boolean =>
  reference === 'count' && of !== 'things' && number !== null && !definite

/** Words that only tell that those of the part died or were hurt: 22 قضوا في. */
const EFFECTS: ReadonlySet<string> = new Set(['effect', 'result'])

/** The place right after the number of a part, with nothing between but what befell them. */
function placeOf(s: SentenceView, places: readonly PlaceMention[], quantity: QuantityMention): PlaceMention | null {
  const place = places.find(
    (one) => one.role === 'location' && !one.isDateline && one.first >= quantity.end && one.first - quantity.end <= PLACE_REACH,
  )
  if (!place) return null
  const between = s.triggers.some(
    (trigger) => trigger.first >= quantity.end && trigger.end <= place.first && !EFFECTS.has(groupOf(trigger.classes)?.group ?? 'effect'),
  )
  const marked = s.view.tokens.slice(quantity.end, place.first).some((token) => token.kind === 'mark')
  return between || marked ? null : place
}

/** What befalls people, so many of whom stand after it. */
const BEFALLS: ReadonlySet<string> = new Set(['effect', 'detain', 'abduct'])

/** A number right after a verb or noun that tells what befell so many is a toll of its own: وأصيب خمسة في. */
const hasOwnWord = (s: SentenceView, { first }: QuantityMention): boolean =>
  s.triggers.some(
    (trigger) =>
      first - trigger.end >= 0 &&
      first - trigger.end <= 1 &&
      s.view.tokens[trigger.end]?.kind !== 'mark' &&
      BEFALLS.has(groupOf(trigger.classes)?.group ?? ''),
  )

/** Where the last part ends: at a turn to something else, else with the sentence. */
function lastEnd(s: SentenceView, share: QuantityMention): number {
  const matter = s.matters.of[share.first - s.sentence.first]
  const turns = s.matters.of.findIndex(
    (one, at) => at + s.sentence.first > share.end && one !== matter && isTurned(s.matters.openers[one] ?? null),
  )
  return turns < 0 ? s.sentence.end : turns + s.sentence.first
}

const isTurned = (opener: string | null): boolean => opener === 'turn' || opener === 'topic_break' || opener === 'sequel'

/** The parts of a total that a sentence deals out: two at least, each at a place of its own, together no more than the total. */
export function dealtOut(s: SentenceView, places: readonly PlaceMention[], quantities: readonly QuantityMention[]): Dealt | null {
  const counts = quantities.filter(isCount).toSorted((a, b) => a.first - b.first)
  const total = counts.find(({ subset }) => !subset)
  if (!total) return null
  const found: Counted[] = []
  for (const quantity of counts) {
    if (quantity.first < total.end) continue
    const place = hasOwnWord(s, quantity) ? null : placeOf(s, places, quantity)
    if (place && !found.some((other) => other.place === place)) found.push({ quantity, place })
  }
  const sum = found.reduce((all, { quantity }) => all + (quantity.min ?? 0), 0)
  const most = total.max ?? total.min ?? 0
  // «5 في نوى و3 في جاسم»: the first of a row that has its place too is no total, unless the others add up to it
  const own = sum === most ? null : placeOf(s, places, total)
  // «تسعة بينهم ثلاثة أطفال في كذا»: a part of the first stands at its place too
  if (own) return rowOf(s, [{ quantity: total, place: own }, ...found.filter(({ place }) => place !== own)])
  return found.length < 2 || sum > most ? null : { total, shares: sharesFrom(s, found) }
}

const sharesFrom = (s: SentenceView, found: readonly Counted[]): Share[] =>
  found.map(({ quantity, place }, index): Share => {
    const next = found[index + 1]
    return { quantity, place, first: quantity.first, end: next ? next.quantity.first : lastEnd(s, quantity) }
  })

/** «تسعة مدنيين في كذا وأربعة في كذا»: tolls that «and» joins, each with a spot of its own apart from the others. */
function rowOf(s: SentenceView, found: readonly Counted[]): Dealt | null {
  const joined = found.slice(1).every(({ quantity }) => s.view.tokens[quantity.first]?.key.startsWith('و') === true)
  const spots = new Set(found.map(({ place }) => place.entry?.id ?? place.name_ar))
  const exact = found.every(({ place }) => place.geoPrecision < 3 && place.members.length === 0)
  return found.length > 1 && joined && exact && spots.size === found.length ? { total: null, shares: sharesFrom(s, found) } : null
}

const within =
  ({ first, end }: Range) =>
  (mention: { readonly first: number }): boolean =>
    mention.first >= first && mention.first < end

function narrowed(s: SentenceView, mentions: SentenceMentions, keeps: (mention: { readonly first: number }) => boolean): NarrowView {
  return {
    s: {
      ...s,
      triggers: s.triggers.filter(keeps),
      participants: s.participants.filter(keeps),
      nisbas: s.nisbas.filter(keeps),
    },
    mentions: {
      ...mentions,
      places: mentions.places.filter(keeps),
      times: mentions.times.filter(keeps),
      quantities: mentions.quantities.filter(keeps),
      means: mentions.means.filter(keeps),
    },
  }
}

interface NarrowView {
  readonly s: SentenceView
  readonly mentions: SentenceMentions
}

/** What a sentence tells beside the parts, and what it tells in each of them. */
export function apart(s: SentenceView, mentions: SentenceMentions, { shares }: Dealt): { rest: NarrowView; parts: NarrowView[] } {
  const inShare = (mention: { readonly first: number }): boolean => shares.some((share) => within(share)(mention))
  return {
    rest: narrowed(s, mentions, (mention) => !inShare(mention)),
    parts: shares.map((share) => narrowed(s, mentions, within(share))),
  }
}

const onlyCounts = (incident: Incident): boolean => incident.frames.every((frame) => EFFECTS.has(frame.group))

/** A total that only counts was made by what made its largest part, and by who made all of them. */
function takeCause(total: Incident, parts: readonly Incident[]): void {
  if (!onlyCounts(total)) return
  const most = (part: Incident): number => part.observations.find(isWhole)?.min ?? 0
  const [largest] = parts.toSorted((a, b) => most(b) - most(a))
  if (!largest) return
  total.frames.push(...largest.frames.filter((frame) => !EFFECTS.has(frame.group)))
  total.means.push(...largest.means)
  const doers = parts.map((part) => part.initiators.map(({ mention }) => mention.id).join())
  if (total.initiators.length === 0 && doers.every((ids) => ids !== '' && ids === doers[0])) total.initiators.push(...largest.initiators)
}

/** Gives a part without a cause of its own that of another incident (وثلاثة برصاصها في كذا). */
function takeOver(part: Incident, from: Incident): void {
  part.frames.push(...from.frames.filter((frame) => frame.group !== 'result' && !part.frames.includes(frame)))
  part.means.push(...from.means)
  if (part.initiators.length === 0) part.initiators.push(...from.initiators)
}

/** The incident of a part: what its own words tell, with its number and place. */
function partOf(total: Incident, { quantity, place }: Share, own: Incident | undefined): Incident {
  const part = own ?? emptyIncident(total.frames[0] as Incident['frames'][number], false)
  const whole = total.observations.find(isWhole)
  const counted = observe({
    outcome: whole?.outcome ?? 'killed',
    participant: null,
    quantity,
    sentence: part.frames[0]?.sentence ?? 0,
    rule: 'casualty.share',
  })
  part.observations = [
    ...part.observations.filter((row) => row.outcome !== counted.outcome || row.first !== counted.first),
    { ...counted, part: false, actor: whole?.actor ?? counted.actor, category: whole?.category ?? counted.category },
  ]
  part.places = [place, ...part.places.filter((one) => one !== place)]
  if (part.targets.length === 0) part.targets.push(...total.targets)
  part.series = true
  part.partOf = total
  part.rules.add('series.share')
  return part
}

/** Of the incidents told beside a row of tolls the one whose word for them stands before the first. */
export function causeOfRow(incidents: readonly Incident[], { shares }: Dealt): Incident | null {
  const [first] = shares
  const leads = ({ frames }: Incident): boolean =>
    frames.some(
      ({ trigger, group }) => EFFECTS.has(group) && first !== undefined && first.first >= trigger.end && first.first - trigger.end <= 1,
    )
  return incidents.find(leads) ?? null
}

/** The incidents of a row of tolls, each with what its own words tell (`own`) and else with the cause of all. */
export function rowParts(cause: Incident, { shares }: Dealt, own: readonly (Incident | undefined)[]): Incident[] {
  const told = own.findLast((one) => one !== undefined && !onlyCounts(one))
  const word = cause.frames.findLast((frame) => EFFECTS.has(frame.group) && outcomeOfFrame(frame) !== null)
  return shares.map((share, index) => {
    const part = partOf(cause, share, own[index])
    part.partOf = null
    part.observations = part.observations.map((row) =>
      row.first === share.quantity.first && word ? { ...row, outcome: outcomeOfFrame(word) ?? row.outcome } : row,
    )
    part.times = [...cause.times, ...part.times]
    // what stands after the last was done to all of them
    if (onlyCounts(part)) takeOver(part, onlyCounts(cause) ? (told ?? cause) : cause)
    else if (part.initiators.length === 0) part.initiators.push(...cause.initiators)
    return part
  })
}

/** The parts of a total, each with what its own words tell (`own`), else with the total's cause or that of the part before it. */
export function partsOf(total: Incident, { shares }: Dealt, own: readonly (Incident | undefined)[]): Incident[] {
  const parts: Incident[] = []
  for (const [index, share] of shares.entries()) {
    const part = partOf(total, share, own[index])
    if (onlyCounts(part)) takeOver(part, onlyCounts(total) ? (parts.at(-1) ?? total) : total)
    else if (part.initiators.length === 0) part.initiators.push(...total.initiators)
    parts.push(part)
  }
  total.separate = true
  takeCause(total, parts)
  return parts
}
