// Makes the incidents of a toll that a sentence deals out: what it tells beside the parts, in each of them, and what a part has from the total.
import { observe, outcomeOfFrame } from '../casualty/observations.ts'
import { isWhole } from '../casualty/tolls.ts'
import type { SentenceView } from '../frame/frames.ts'
import { emptyIncident, type SentenceMentions } from './build.ts'
import { EFFECTS, type Dealt, type Range, type Share } from './dealt.ts'
import type { Incident } from './types.ts'

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

/** A sentence up to a token, and from it on. */
export const cutAt = (s: SentenceView, mentions: SentenceMentions, at: number): readonly [NarrowView, NarrowView] => [
  narrowed(s, mentions, ({ first }) => first < at),
  narrowed(s, mentions, ({ first }) => first >= at),
]

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
