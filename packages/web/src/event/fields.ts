// The fields in which accounts of an event are compared, what each account tells in them, and the words that it rests on.
import type { Account, Claim, EventDetail } from './ask-event.ts'

export const OUTCOMES = ['killed', 'injured', 'captured', 'missing', 'displaced'] as const
export type Outcome = (typeof OUTCOMES)[number]
const ACTOR_FIELDS = ['initiator', 'target', 'participant'] as const
type ActorField = (typeof ACTOR_FIELDS)[number]

const FIELDS = ['occurrence', 'type', 'place', 'time', ...ACTOR_FIELDS, 'means', ...OUTCOMES] as const
export type Field = (typeof FIELDS)[number]

export type Span = Claim['trigger']
type Place = NonNullable<Account['place']>
type Days = NonNullable<Account['days']>
export interface Range {
  readonly min: number | null
  readonly max: number | null
}

/** What is told in a field; null where nothing is. */
export type Told =
  | { readonly is: 'factuality'; readonly code: string; readonly denied: boolean }
  | { readonly is: 'type'; readonly code: string; readonly subtype: string | null }
  | { readonly is: 'place'; readonly place: Place }
  | { readonly is: 'days'; readonly days: Days }
  | { readonly is: 'actors'; readonly ids: readonly string[] }
  | { readonly is: 'means'; readonly codes: readonly string[] }
  | { readonly is: 'toll'; readonly range: Range; readonly best: number | null }
  | null

const isOutcome = (field: Field): field is Outcome => OUTCOMES.some((one) => one === field)
const isActorField = (field: Field): field is ActorField => ACTOR_FIELDS.some((one) => one === field)
export const isField = (text: unknown): text is Field => FIELDS.some((one) => one === text)

const actorsTold = (ids: readonly string[]): Told => (ids.length === 0 ? null : { is: 'actors', ids: [...new Set(ids)] })
const meansTold = (codes: readonly string[]): Told => (codes.length === 0 ? null : { is: 'means', codes: [...new Set(codes)] })

function tollTold(tolls: readonly (Range & { readonly outcome: string; readonly best?: number })[], outcome: Outcome): Told {
  const found = tolls.find((toll) => toll.outcome === outcome)
  return found ? { is: 'toll', range: { min: found.min, max: found.max }, best: found.best ?? null } : null
}

/** What an account tells in a field. */
export function toldBy(account: Account, field: Field): Told {
  if (isOutcome(field)) return tollTold(account.tolls, field)
  if (isActorField(field)) return actorsTold(account.actors.flatMap(({ role, id }) => (role === field && id !== null ? [id] : [])))
  switch (field) {
    case 'occurrence':
      return { is: 'factuality', code: account.factuality, denied: account.denying.length > 0 }
    case 'type':
      return { is: 'type', code: account.type, subtype: account.subtype }
    case 'place':
      return account.place && { is: 'place', place: account.place }
    case 'time':
      return account.days && { is: 'days', days: account.days }
    case 'means':
      return meansTold(account.means)
  }
}

const bests = (values: readonly { readonly best: string }[]): string[] => values.map(({ best }) => best)

/** What is published of an event in a field. */
export function published(event: EventDetail, field: Field): Told {
  const { values } = event
  if (isOutcome(field)) return tollTold(event.tolls, field)
  switch (field) {
    case 'occurrence':
      return { is: 'factuality', code: event.factuality, denied: false }
    case 'type':
      return { is: 'type', code: values.type.best, subtype: event.subtype }
    case 'place':
      return values.place && { is: 'place', place: values.place.best }
    case 'time':
      return values.days && { is: 'days', days: values.days.best }
    case 'initiator':
      return actorsTold(bests(values.initiators))
    case 'target':
      return actorsTold(bests(values.targets))
    case 'participant':
      return actorsTold(bests(values.participants))
    case 'means':
      return meansTold(bests(values.means))
  }
}

/** The claim that the published value of a field is taken from. */
export function claimBehind(event: EventDetail, field: Field): string | null {
  const { values } = event
  if (isOutcome(field)) return event.tolls.find(({ outcome }) => outcome === field)?.claim ?? null
  switch (field) {
    case 'occurrence':
    case 'type':
      return values.type.claim
    case 'place':
      return values.place?.claim ?? null
    case 'time':
      return values.days?.claim ?? null
    case 'initiator':
      return values.initiators[0]?.claim ?? null
    case 'target':
      return values.targets[0]?.claim ?? null
    case 'participant':
      return values.participants[0]?.claim ?? null
    case 'means':
      return values.means[0]?.claim ?? null
  }
}

/** The words of a report that a claim's value rests on; the trigger where a field has none of its own. */
export function wordsBehind(claim: Claim, field: Field): readonly Span[] {
  const own = ((): readonly Span[] => {
    if (isOutcome(field)) return claim.casualties.filter(({ outcome }) => outcome === field)
    if (isActorField(field)) return claim.actors.filter(({ role }) => role === field)
    switch (field) {
      case 'place':
        return claim.place ? [claim.place] : []
      case 'time':
        return claim.time ? [claim.time] : []
      case 'means':
        return claim.means
      case 'occurrence':
      case 'type':
        return []
    }
  })()
  return own.length > 0 ? own : [claim.trigger]
}

/** The sentences of the evidence that hold some words; the words themselves where none does. */
export function sentencesAround(claim: Claim, words: readonly Span[]): readonly Span[] {
  const holds = (sentence: Span, word: Span): boolean => sentence.in === word.in && sentence.start <= word.start && word.end <= sentence.end
  const found = claim.evidence.filter((sentence) => words.some((word) => holds(sentence, word)))
  return found.length > 0 ? found : words
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.toSorted().join() === b.toSorted().join()

/** Whether what an account tells holds the published value. */
export function holds(told: Told, value: Told): boolean {
  if (!told || !value) return true
  if (told.is === 'toll' && value.is === 'toll') {
    const best = value.best ?? value.range.min ?? 0
    return (told.range.min ?? 0) <= best && best <= (told.range.max ?? Infinity)
  }
  if (told.is === 'days' && value.is === 'days') return told.days.from <= value.days.to && value.days.from <= told.days.to
  if (told.is === 'actors' && value.is === 'actors') return told.ids.some((id) => value.ids.includes(id))
  if (told.is === 'means' && value.is === 'means') return sameList(told.codes, value.codes)
  if (told.is === 'type' && value.is === 'type') return told.code === value.code
  if (told.is === 'place' && value.is === 'place') return told.place.name_ar === value.place.name_ar
  return told.is === 'factuality' && value.is === 'factuality' && !told.denied && told.code === value.code
}

/** Fields that an event's table has: those of which any account tells, and the dead and wounded always. */
export const fieldsOf = (event: EventDetail): readonly Field[] =>
  FIELDS.filter((field) => {
    if (field === 'killed' || field === 'injured' || field === 'place' || field === 'time') return true
    return event.accounts.some((account) => toldBy(account, field) !== null)
  })
