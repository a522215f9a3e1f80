// Decides whether an incident is one occurrence, several told as one, or later news of one told before.
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { QuantityMention } from '../../mention/quantity/index.ts'
import type { Sentence, Token } from '../../text/token/types.ts'
import { diesOfWounds } from '../incident/join.ts'
import type { Incident } from '../incident/types.ts'
import { daysBetween, type Days } from './when.ts'

/** A stretch longer than this (days) under plural words is an aggregate; a battle of three days is one occurrence. */
const LONG_STRETCH = 3

/** Nouns that are plural by habit and still name one fight: اشتباكات، معارك. */
const PLURAL_BY_HABIT = new Set(['clash'])

/** What may go on in several places at once and is still one: a fight, a sweep, a truce. */
const ONE_OVER_PLACES = new Set<string>(['clash', 'movement', 'agreement', 'territory', 'displacement'])

/** A noun of event in the singular: «حادثة منفصلة» is one more, not several. */
const isOne = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.type.readings.some((reading) =>
    reading.entries.some(
      ({ features, classes }) =>
        features.pos !== 'verb' && features.number === 'sg' && (classes.includes('event_noun') || classes.includes('attack')),
    ),
  )

/** Whether the sentence of an incident says that it sums separate happenings, or counts happenings (215 عملية). */
export function sumsHappenings(view: MatchView, sentence: Sentence, things: readonly QuantityMention[]): boolean {
  for (let at = sentence.first; at < sentence.end; at++)
    if (hitOf(view.tokens[at] as Token, 'separate') !== null && !isOne(view.tokens[at - 1])) return true
  return things.some(
    (quantity) =>
      quantity.first >= sentence.first &&
      quantity.end <= sentence.end &&
      (quantity.best ?? 0) >= 2 &&
      hitOf(view.tokens[quantity.end - 1] as Token, 'count_event') !== null,
  )
}

/** The claim kind of an incident. */
export function kindOf(incident: Incident, days: Days | null): 'occurrence' | 'aggregate' | 'update' {
  if (incident.updates || diesOfWounds(incident)) return 'update'
  if (incident.separate || incident.recap) return 'aggregate'
  const lead = incident.frames.find((frame) => frame.group !== 'effect' && frame.group !== 'result')
  // a verb in the plural tells of several who did it, not of several deeds
  const plural = lead?.trigger.number === 'pl' && lead.trigger.pos !== 'verb' && !PLURAL_BY_HABIT.has(lead.main)
  const long = days !== null && !days.inherited && daysBetween(days.from, days.to) >= LONG_STRETCH
  const many = lead?.group === 'protest' && incident.plural
  const several = !ONE_OVER_PLACES.has(lead?.group ?? '') && incident.places.some((place) => place.relation === 'list')
  return many ||
    (plural && (long || several)) ||
    (long && (lead === undefined || lead.group === 'displacement')) ||
    (several && !incident.headline)
    ? 'aggregate'
    : 'occurrence'
}
