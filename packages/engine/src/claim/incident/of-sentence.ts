// Makes the incidents of a sentence: from its frames, its series and shares, with who did it and who says so.
import { attributionFor, type AttributionMention } from '../../mention/attribution/index.ts'
import { isScene, type PlaceMention } from '../../mention/place/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { TimeMention } from '../../mention/time/index.ts'
import { markSums } from '../coding/kind.ts'
import type { ReadContext } from '../context.ts'
import type { SentenceView } from '../frame/frames.ts'
import { saidAt } from '../frame/view.ts'
import type { SentenceShare } from '../sentence.ts'
import { isArmed } from './blame.ts'
import { addAnnouncer } from './announced.ts'
import { addCulprits, tellsOwnDeed } from './culprits.ts'
import type { SentenceMentions } from './build.ts'
import { apart, causeOfRow, cutAt, partsOf, rowParts } from './dealt-parts.ts'
import { dealingMatter, dealtOut } from './dealt.ts'
import { incidentsOf } from './gather.ts'
import { nameOfThem } from './of-them.ts'
import { protestersAct } from './protest.ts'
import { seriesOf, sharesByDoer, sharesOf } from './series.ts'
import { standsOnBoth } from './sides.ts'
import { leadGroup, type Incident, type RoleActor } from './types.ts'

/** «قُتل الطيار في قتال مع مسلحين»: of a fight with one side told, those who fell are the other. */
function fightTogether(incident: Incident, related: (x: string, y: string) => boolean): void {
  const sides = incident.targets.filter((actor) => actor.mention.id !== null && actor.mention.category !== 'civilians')
  const fights =
    leadGroup(incident) === 'clash' || (incident.participants.length === 1 && incident.frames.some(({ group }) => group === 'clash'))
  if (!fights || incident.initiators.length > 0 || sides.length === 0) return
  const [first] = sides
  // «سقط تسعة من س وخمسة من ص في معارك»: two that fell in one fight fought each other
  const opposed = sides.some((one) => first && !related(one.mention.id ?? '', first.mention.id ?? ''))
  if (incident.participants.length !== 1 && (incident.participants.length > 0 || !opposed)) return
  incident.participants.push(...sides)
  incident.targets = incident.targets.filter((actor) => !sides.includes(actor))
}

/** How many words before a name its office may begin. */
const OFFICE = 3

/** «وزير الدفاع»، «قائد الأمن»: one of a government whose office is of arms. */
function isInArms(context: ReadContext, { mention }: RoleActor): boolean {
  if (mention.head !== 'person' || mention.category !== 'state_forces') return false
  const words = context.view.tokens.slice(Math.max(0, mention.first - OFFICE), mention.end)
  return words.some((token) => hitOf(token, 'arms_office') !== null)
}

const armed = (context: ReadContext, actor: RoleActor): RoleActor => {
  const id = actor.mention.id === null ? null : context.actors.militaryOf(actor.mention.id)
  return { ...actor, mention: { ...actor.mention, id } }
}

/** «مقتل ثلاثة من المهاجمين»: the attackers who fell are of the side that is told to attack, not of the one attacked. */
function ownAttackers(context: ReadContext, incident: Incident): void {
  const [attacker, other] = incident.initiators
  if (!attacker?.mention.id || other) return
  const attacks = (first: number): boolean => {
    const token = context.view.tokens[first]
    return token !== undefined && token.type.readings.some(({ entries }) => entries.some(({ id }) => id === 'n.armed.attacker'))
  }
  incident.observations = incident.observations.map((row) =>
    row.mention && attacks(row.mention.first) ? { ...row, actor: attacker.mention.id, category: attacker.mention.category } : row,
  )
  incident.targets = incident.targets.filter(({ mention }) => !attacks(mention.first))
}

/** A state that attacks is its military (codebook §3). */
function armInitiators(context: ReadContext, incident: Incident): void {
  const arm = (actor: RoleActor): RoleActor =>
    actor.mention.id && actor.mention.head === 'state'
      ? { ...actor, mention: { ...actor.mention, id: context.actors.militaryOf(actor.mention.id) } }
      : actor
  protestersAct(incident)
  ownAttackers(context, incident)
  incident.initiators = incident.initiators.map(arm)
  incident.participants = incident.frames.some((frame) => frame.group === 'agreement')
    ? incident.participants
    : incident.participants.map(arm)
  incident.targets = incident.targets.map((actor) => (isInArms(context, actor) ? armed(context, actor) : actor))
  fightTogether(incident, (x, y) => context.actors.related(x, y))
  incident.targets = incident.targets.filter((actor) => !standsOnBoth(actor, incident.initiators))
}

function attributionsAt(context: ReadContext, incident: Incident): AttributionMention[] {
  const found: AttributionMention[] = []
  for (const frame of incident.frames)
    for (const line of attributionFor(context.mentions.attributions, saidAt(frame))) if (!found.includes(line)) found.push(line)
  return found
}

/** A place at the head of a line with a dash or colon after it is the desk's, when the sentence names another (دير الزور – شبكة …: في الحسكة). */
function opensWithDesk(s: SentenceView, place: PlaceMention, places: readonly PlaceMention[]): boolean {
  return places.length > 1 && place.first === s.sentence.first && /^[-–—|/:]$/.test(s.view.tokens[place.end]?.key ?? '')
}

/** «ونُقلت طفلة إلى مشفى أريحا»: where the wounded were taken is no scene. */
const isHospitalReached = (s: SentenceView, { role, first }: PlaceMention): boolean =>
  role === 'destination' && hitOf(s.view.tokens[first], 'place_care') !== null

/** «وقالت إنها أوقفت ستة»: who went on speaking did it, told by name in a sentence before. */
function speakerDid(context: ReadContext, incident: Incident): RoleActor | null {
  if (incident.frames.some((frame) => frame.rules.includes('factuality.foil')) || !tellsOwnDeed(context.view, incident)) return null
  const line = incident.attributions.find(({ form, source }) => form === 'continued' || (form === 'verb_subject' && source.actor !== null))
  if (!line) return null
  const { actor, name: words } = line.source
  // a body told by its place (إدارة الأمن العام في حمص) is a source without an actor of its own
  const told = context.mentions.actors.findLast(
    ({ id, unit, first, name, head }) =>
      first < line.first && head === 'group' && (actor ? id === actor || unit === actor : words.startsWith(name)),
  )
  return isArmed(told) ? { mention: told, certainty: 'asserted' } : null
}

/** «أعلنوا عن اعتصام اعتباراً من يوم غد»: a protest whose only day is still to come is planned, whatever tells it. */
function isToCome(context: ReadContext, incident: Incident): boolean {
  const days = incident.times.flatMap(({ from }) => (from === null ? [] : [from]))
  const { published } = context
  return leadGroup(incident) === 'protest' && published !== null && days.length > 0 && days.every((day) => day > published)
}

/** The incidents of a sentence; of a toll dealt out over places the parts stand after their total. */
function dealtIncidents(
  s: SentenceView,
  mentions: SentenceMentions,
  headline: boolean,
  related: (x: string, y: string) => boolean,
): Incident[] {
  const dealt = headline ? null : dealtOut(s, mentions.places, mentions.quantities)
  const turn = headline || dealt ? null : dealingMatter(s, mentions)
  if (turn !== null) {
    const [before, after] = cutAt(s, mentions, turn)
    return [...incidentsOf(before.s, before.mentions, headline, related), ...dealtIncidents(after.s, after.mentions, headline, related)]
  }
  if (!dealt) return incidentsOf(s, mentions, headline, related)
  const { rest, parts } = apart(s, mentions, dealt)
  const incidents = incidentsOf(rest.s, rest.mentions, headline, related)
  const own = (): (Incident | undefined)[] => parts.map((part) => incidentsOf(part.s, part.mentions, headline, related)[0])
  const cause = dealt.total === null ? causeOfRow(incidents, dealt) : null
  if (cause) return [...incidents.filter((incident) => incident !== cause), ...rowParts(cause, dealt, own())]
  const total = incidents.find((incident) => incident.observations.some((row) => row.first === dealt.total?.first))
  return total ? [...incidents, ...partsOf(total, dealt, own())] : incidentsOf(s, mentions, headline, related)
}

/** The incidents of a sentence; `spoken`: times that date the saying. */
export function sentenceIncidents(
  context: ReadContext,
  s: SentenceView,
  share: SentenceShare,
  spoken: ReadonlySet<TimeMention>,
): Incident[] {
  const things = share.quantities.filter((quantity) => quantity.of === 'things')
  const numbers = context.mentions.numbers.filter((number) => number.first >= s.sentence.first && number.end <= s.sentence.end)
  const counted = s.sentence.headline
    ? []
    : [...seriesOf(s, numbers, share.times), ...sharesOf(s, share.places, share.quantities), ...sharesByDoer(s)]
  // what is counted or dealt out is told once
  const dealt = counted.some((incident) => incident.recap)
  const taken = new Set(counted.flatMap((incident) => incident.frames.map((frame) => frame.trigger)))
  if (dealt)
    for (const trigger of s.triggers)
      if (['dead_noun', 'victim_noun', 'toll_noun'].some((name) => trigger.classes.has(name))) taken.add(trigger)
  const told = { ...s, triggers: s.triggers.filter((trigger) => !taken.has(trigger)) }
  const mentions: SentenceMentions = {
    places: share.places.filter(
      (place) => !place.isDateline && isScene(place.role) && !opensWithDesk(s, place, share.places) && !isHospitalReached(s, place),
    ),
    times: share.times.filter((time) => !spoken.has(time)),
    quantities: share.quantities,
    // a march told as one is no drone, and what only flew over did nothing
    means: share.means.filter(
      (one) => !s.overflown.has(one.first) && !s.triggers.some((trigger) => trigger.first === one.first && trigger.classes.has('march')),
    ),
    attributions: context.mentions.attributions,
  }
  const related = (x: string, y: string): boolean => context.actors.related(x, y)
  const incidents = dealtIncidents(told, mentions, s.sentence.headline, related)
  incidents.push(...counted)
  for (const incident of incidents) {
    addCulprits(s, incident)
    addAnnouncer(s, incident, related)
  }
  for (const incident of incidents) {
    armInitiators(context, incident)
    incident.attributions = attributionsAt(context, incident)
    const did = speakerDid(context, incident)
    if (did) incident.initiators.push(did)
    nameOfThem(context, incident)
    if (incident.factuality === 'asserted' && isToCome(context, incident)) incident.factuality = 'planned'
  }
  markSums(context.view, s.sentence, things, incidents)
  return incidents
}
