// Decides how surely a claim is right: a logistic score of what the words left open, fitted on the development gold.
import type { PlaceMention } from '../mention/place/index.ts'
import type { Days } from './coding/when-where.ts'
import type { Incident } from './incident/types.ts'

/** Weights of the score: fitted by `bench/calibrate.ts` on claims that a coder would not have to touch. */
const WEIGHTS = { base: -0.4, ownPlace: 0.6, ownDays: 0.5, numbers: 0.3, initiator: 0.2, single: 0.3, sameAs: -0.4 }

/** Confidence from 0 to 1. */
export function confidenceOf(incident: Incident, place: PlaceMention | null, days: Days | null): number {
  const score =
    WEIGHTS.base +
    (place && incident.places.includes(place) ? WEIGHTS.ownPlace : 0) +
    (days && !days.inherited ? WEIGHTS.ownDays : 0) +
    (incident.observations.some((row) => row.max !== null) ? WEIGHTS.numbers : 0) +
    (incident.initiators.length > 0 ? WEIGHTS.initiator : 0) +
    (incident.sentences.size <= 2 ? WEIGHTS.single : 0) +
    (incident.sameAs ? WEIGHTS.sameAs : 0)
  return Number((1 / (1 + Math.exp(-score))).toFixed(2))
}
