// What the server gives a coder, and takes from him.
import { answerOf, api } from '../api/client.ts'
import type { QueueSearch } from './search.ts'

const fetchNext = (query: QueueSearch, held: readonly string[], most: number) =>
  answerOf(api.review.review.next.$post({ query, json: { held: [...held], most } }))

export type Item = Awaited<ReturnType<typeof fetchNext>>['items'][number]
export type Values = NonNullable<Item['suggested']>
export type FieldName = keyof Values

export const askNext = fetchNext
export const askProgress = (query: QueueSearch) => answerOf(api.review.review.progress.$get({ query }))
/** Lets go what was taken and not coded. */
export const leaveQueue = () => answerOf(api.review.review.leases.$delete())

const { filters } = api.reviewFilters.review
export const askFilters = () => answerOf(filters.$get())
export const keepFilter = (name: string, conditions: QueueSearch) =>
  answerOf(filters.$post({ json: { name, conditions: { ...conditions } } }))
export const forgetFilter = (id: string) => answerOf(filters[':id'].$delete({ param: { id } }))

type Coding = Parameters<typeof api.review.review.codings.$post>[0]['json']
export type Changes = NonNullable<Coding['changes']>

export const sendCoding = (coding: Coding) => answerOf(api.review.review.codings.$post({ json: coding }))
export const sendUndo = (id: string) => answerOf(api.review.review.codings[':id'].undo.$post({ param: { id } }))
export const sendSkip = (id: string) => answerOf(api.review.review.claims[':id'].skip.$post({ param: { id } }))
export const findPlaces = (q: string) => answerOf(api.registers.places.$get({ query: { q } }))

export const askDisagreements = () => answerOf(api.review.review.disagreements.$get({ query: {} }))
export type Disagreement = Awaited<ReturnType<typeof askDisagreements>>['items'][number]
type Judgement = Parameters<typeof api.review.review.adjudications.$post>[0]['json']
export type FieldVerdict = NonNullable<Judgement['verdicts'][FieldName]>
export const sendJudgement = (judgement: Judgement) => answerOf(api.review.review.adjudications.$post({ json: judgement }))
export const askAgreement = () => answerOf(api.review.review.agreement.$get())
export type AgreementField = Awaited<ReturnType<typeof askAgreement>>['fields'][number]
export const askCoders = () => answerOf(api.review.review.coders.$get())

export const askLinks = (id: string) => answerOf(api.reviewLinks.review.claims[':id'].links.$get({ param: { id } }))
export type Links = Awaited<ReturnType<typeof askLinks>>
type Together = Parameters<typeof api.decisions.decisions.together.$post>[0]['json']['decisions']
export const sendTogether = (decisions: Together) => answerOf(api.decisions.decisions.together.$post({ json: { decisions } }))

export const askSettings = () => answerOf(api.review.review.settings.$get())
export type Settings = Awaited<ReturnType<typeof askSettings>>
export const sendSettings = (settings: Settings) => answerOf(api.review.review.settings.$put({ json: settings }))

const { gold } = api.review.review
export const askGold = () => answerOf(gold.$get())
export type AcceptedClaim = Awaited<ReturnType<typeof askGold>>['accepted'][number]
export const markGold = (id: string) => answerOf(gold[':id'].$put({ param: { id } }))
export const unmarkGold = (id: string) => answerOf(gold[':id'].$delete({ param: { id } }))

export const askDifferences = () => answerOf(api.review.review.differences.$get({ query: {} }))
export type Difference = Awaited<ReturnType<typeof askDifferences>>['items'][number]

/** A value as it is sent: a place by its id, or by its name and point. */
export function changesOf(values: Partial<Values>): Changes {
  const { place, ...rest } = values
  const sent =
    place === undefined
      ? {}
      : {
          place:
            place === null
              ? null
              : place.id === null
                ? {
                    name: place.name_ar,
                    lat: place.lat,
                    lon: place.lon,
                    radius_km: place.radius_km,
                    geo_precision: place.geo_precision,
                    country: place.country,
                  }
                : { id: place.id, geo_precision: place.geo_precision },
        }
  return { ...rest, ...sent } as Changes
}

/** Decides one field of a claim. */
export const sendEdit = (claim: string, field: FieldName, value: unknown, reason: string) =>
  answerOf(
    api.decisions.decisions.$post({
      json: { id: crypto.randomUUID(), kind: 'edit', claim, changes: changesOf({ [field]: value } as Partial<Values>), reason },
    }),
  )
