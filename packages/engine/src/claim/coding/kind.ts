// Decides whether an incident is one occurrence, several told as one, or later news of one told before.
import { daysBetween } from '../../mention/time/index.ts'
import { hitOf, someToken, type MatchView } from '../../mention/match/index.ts'
import type { QuantityMention } from '../../mention/quantity/index.ts'
import type { Sentence, Token } from '../../text/token/types.ts'
import { kilometres } from '../incident/compatible.ts'
import { isOneDeath, isOneDeed } from '../incident/recap.ts'
import { leadGroup, type Incident } from '../incident/types.ts'
import type { PlaceMention } from '../../mention/place/index.ts'
import type { Days } from './when.ts'

/** A stretch longer than this (days) under plural words is an aggregate; a battle of three days is one occurrence. */
const LONG_STRETCH = 3

/** Nouns that are plural by habit and still name one fight: اشتباكات، معارك. */
const PLURAL_BY_HABIT = new Set(['clash'])

/** What may go on in several places at once and is still one: a fight, a sweep, a truce. */
const ONE_OVER_PLACES = new Set<string>(['clash', 'movement', 'agreement', 'displacement'])

/** A noun of event in the singular: «حادثة منفصلة» is one more, not several. */
const isOne = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.type.readings.some((reading) =>
    reading.entries.some(
      ({ features, classes }) =>
        features.pos !== 'verb' && features.number === 'sg' && (classes.includes('event_noun') || classes.includes('attack')),
    ),
  )

/** Whether the sentence of an incident says that it tells separate happenings. */
const saysSeparate = (view: MatchView, sentence: Sentence): boolean =>
  someToken(view, sentence.first, sentence.end, ({ type, index }) => type.classes.has('separate') && !isOne(view.tokens[index - 1]))

const HAPPENINGS = ['count_event', 'clash', 'attack', 'airstrike', 'shell', 'explode', 'assassinate', 'abduct', 'protest'] as const

/** «بلغ عدد الاقتتالات 11»: the number of happenings is what is told. */
const numbersHappenings = (view: MatchView, sentence: Sentence): boolean =>
  someToken(view, sentence.first, sentence.end - 1, (token) => {
    const next = view.tokens[token.index + 1] as Token
    return (
      token.type.classes.has('number_of') &&
      hitOf(token, 'number_of', { conj: true, pron: false }) !== null &&
      HAPPENINGS.some(
        (name) => hitOf(next, name, { conj: false, prep: false, where: (entry) => entry.features.pos !== 'verb' }) !== null,
      ) &&
      !isOne(next)
    )
  })

/** Strikes of one attack are counted too: ثلاث غارات على الحقل. */
const isStrike = (token: Token): boolean => hitOf(token, 'airstrike') !== null || hitOf(token, 'shell') !== null

/** Happenings that a sentence counts (215 عملية); `strikes`: nothing but raids or shellings. */
function countedHappenings(view: MatchView, sentence: Sentence, things: readonly QuantityMention[]): 'none' | 'strikes' | 'happenings' {
  const counted = things.filter(
    ({ first, end, best }) =>
      first >= sentence.first && end <= sentence.end && (best ?? 0) >= 2 && hitOf(view.tokens[end - 1], 'count_event') !== null,
  )
  if (counted.length === 0) return 'none'
  return counted.every(({ end }) => isStrike(view.tokens[end - 1] as Token)) ? 'strikes' : 'happenings'
}

/** One spot and no stretch of time: a point by its name, or no place told. */
const onOneSpot = (incident: Incident): boolean =>
  incident.times.every((time) => time.kind !== 'interval') &&
  (incident.places.length === 0 || incident.places.some((place) => place.geoPrecision === 1)) &&
  incident.places.every((place) => place.members.length === 0)

/** Marks the incidents of a sentence that sums separate happenings, counts them, or tells their number. */
export function markSums(view: MatchView, sentence: Sentence, things: readonly QuantityMention[], incidents: readonly Incident[]): void {
  if (incidents.length === 0) return
  const counted = countedHappenings(view, sentence, things)
  const sums = counted === 'happenings' || saysSeparate(view, sentence) || numbersHappenings(view, sentence)
  for (const incident of incidents) incident.separate ||= sums || (counted === 'strikes' && !onOneSpot(incident))
}

/** Groups of which a stretch of days, or several places, makes several: what was cleared in a month, those taken in two days. */
const MANY_OVER_DAYS = new Set<string>(['disruption', 'detain', 'abduct'])
/** Days from which these are several, counted from the first. */
const FEW_DAYS = 2

/** A war is no single fight (days). */
const WAR = 30

/** «دير كيفا – قضاء صور»: one of the places holds another. */
const holdsOneAnother = ({ members }: PlaceMention): boolean =>
  members.some((outer) => {
    // «عرسال ومحيطها»
    if (outer.relation === 'surroundings') return members.some((inner) => inner.entry !== null && outer.anchors.includes(inner.entry))
    if (outer.relation !== null || outer.geoPrecision === 1) return false
    return members.some((inner) => inner.geoPrecision === 1 && kilometres(inner, outer) <= outer.radiusKm)
  })

/** Several places told one by one; a district told after its town only says where that is. */
const overPlaces = (incident: Incident): boolean =>
  incident.places.some(
    (place) => place.relation === 'list' && place.members.filter((member) => member.geoPrecision < 3).length > 1 && !holdsOneAnother(place),
  )

/** The claim kind of an incident. */
export function kindOf(incident: Incident, days: Days | null): 'occurrence' | 'aggregate' | 'update' {
  if (incident.updates || incident.laterDeath) return 'update'
  if (incident.separate || incident.recap) return 'aggregate'
  const lead = incident.frames.find((frame) => frame.group !== 'effect' && frame.group !== 'result')
  // a verb in the plural tells of several who did it, not of several deeds
  const plural = lead?.trigger.number === 'pl' && lead.trigger.pos !== 'verb' && !PLURAL_BY_HABIT.has(lead.main)
  const stretch = days !== null && !days.inherited ? daysBetween(days.from, days.to) : 0
  const long = stretch >= LONG_STRETCH
  const many = lead?.group === 'protest' && incident.plural
  const several = !ONE_OVER_PLACES.has(leadGroup(incident)) && overPlaces(incident)
  return many ||
    (plural && (long || several)) ||
    (long && (lead === undefined ? !isOneDeed(incident) && !isOneDeath(incident) : lead.group === 'displacement')) ||
    (stretch >= FEW_DAYS && MANY_OVER_DAYS.has(leadGroup(incident))) ||
    (stretch >= WAR && lead?.group === 'clash') ||
    (several && !incident.headline)
    ? 'aggregate'
    : 'occurrence'
}
