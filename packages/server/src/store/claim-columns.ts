// Takes out of a claim what it is looked up by.
import type { Claim, Outcome } from '@sijill/engine/report/types.ts'
import { LARGEST_INTEGER } from './largest-integer.ts'

/** Least and greatest number of one outcome: shares of a whole are not added to it, and one open end leaves the sum open; what is beyond the largest is kept in the claim itself. */
function tollOf(claim: Claim, outcome: Outcome): { readonly min: number | null; readonly max: number | null } {
  const rows = claim.casualties.filter((row) => row.outcome === outcome && row.of === null)
  if (rows.length === 0) return { min: null, max: null }
  const sum = (numbers: readonly number[]): number =>
    Math.min(LARGEST_INTEGER, Math.round(numbers.reduce((total, number) => total + number, 0)))
  const most = rows.map(({ max }) => max)
  return { min: sum(rows.map(({ min }) => min ?? 0)), max: most.includes(null) ? null : sum(most as number[]) }
}

/** The columns of a place that events and claims are both looked up by. */
export function placeColumns(place: Pick<NonNullable<Claim['place']>, 'id' | 'lat' | 'lon' | 'radius_km' | 'country' | 'admin1'> | null) {
  return {
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    radius_km: place?.radius_km ?? null,
    place_id: place?.id ?? null,
    country: place?.country ?? null,
    admin1: place?.admin1 ?? null,
  }
}

/** The columns of a claim; `filed` is the day it is filed under where it has none of its own. */
export function claimColumns(claim: Claim, filed: string) {
  const [killed, injured] = [tollOf(claim, 'killed'), tollOf(claim, 'injured')]
  const { place, time } = claim
  return {
    day: time?.from ?? filed,
    kind: claim.kind,
    type: claim.type,
    factuality: claim.factuality,
    day_from: time?.from ?? null,
    day_to: time?.to ?? null,
    ...placeColumns(place),
    admin2: place?.admin2 ?? null,
    killed_min: killed.min,
    killed_max: killed.max,
    injured_min: injured.min,
    injured_max: injured.max,
    confidence: claim.confidence,
    claim,
  }
}
