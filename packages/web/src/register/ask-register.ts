// Asks the registers: actors, places and sources, and what the record holds of each.
import { answerOf, api } from '../api/client.ts'
import type { Filter } from '../filter/filter.ts'

const { registers, stats, events } = api

export const actorQuery = (id: string) => ({
  queryKey: ['registers', 'actor', id],
  queryFn: () => answerOf(registers.actors[':id'].$get({ param: { id } })),
})
export const namesQuery = (id: string) => ({
  queryKey: ['registers', 'actor', id, 'names'],
  queryFn: () => answerOf(registers.actors[':id'].names.$get({ param: { id } })),
})
export const placesQuery = (q: string) => ({
  queryKey: ['registers', 'places', q],
  queryFn: () => answerOf(registers.places.$get({ query: { q } })),
})
export const placeQuery = (id: string) => ({
  queryKey: ['registers', 'place', id],
  queryFn: () => answerOf(registers.places[':id'].$get({ param: { id } })),
})
export const sourcesQuery = () => ({
  queryKey: ['registers', 'sources'],
  queryFn: () => answerOf(registers.sources.$get({ query: { limit: '200' } })),
})
export const sourceQuery = (id: string) => ({
  queryKey: ['registers', 'source', id],
  queryFn: () => answerOf(registers.sources[':id'].$get({ param: { id } })),
})
export const measuresQuery = (id: string) => ({
  queryKey: ['registers', 'source', id, 'measures'],
  queryFn: () => answerOf(registers.sources[':id'].measures.$get({ param: { id } })),
})

/** What events of a filter are counted by. */
export type By = 'month' | 'type' | 'actor' | 'area' | 'outlet'

/** Conditions that pages of the registers set; each is one of the filter of the record. */
export type About = Readonly<Partial<Record<'actors' | 'places' | 'outlets', string>>>

export const tallyQuery = (about: About, by: By) => ({
  queryKey: ['stats', 'events', by, about],
  queryFn: () => answerOf(stats.stats.events.$get({ query: { ...about, by } })),
})
export const eventsQuery = (about: About) => ({
  queryKey: ['events', 'of', about],
  queryFn: () => answerOf(events.events.$get({ query: { ...about, sort: 'day', order: 'desc', limit: '20' } })),
})

/** The same conditions as the filter of the record has them in its address. */
export const filterOf = (about: About): Filter => about as Filter
