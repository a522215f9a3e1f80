// Places as the public is told them: what is smaller than a town by the name of its district, nowhere by its own.
import type { EventHead } from '../../service/event-page.ts'
import { Places, type RecordedPlace } from '../../service/export/place.ts'
import type { RecordedEvent } from '../../service/recorded-event.ts'
import type { Registers } from '../../service/registers.ts'
import { coarsePrecision, roundedPoint } from '../../store/coarse-point.ts'

/** The places of the registers as the public may see them. */
export const publicPlaces = ({ gazetteer }: Pick<Registers, 'gazetteer'>): Places => new Places(gazetteer, { exact: false, coarse: true })

function publicPlace<T extends RecordedPlace>(place: T, places: Places): T {
  const told = { ...place, geo_precision: coarsePrecision(place) }
  if (!places.isSmall(place)) return told
  const area = places.districtOf(place)
  return roundedPoint({ ...told, id: area?.id ?? null, name_ar: area?.name_ar ?? '', name_en: area?.name_en ?? '' })
}

/** What is published of an event, its places as the public is told them. */
export function withPublicPlaces<T extends Pick<EventHead, 'record'>>(event: T, places: Places): T {
  const { record } = event
  const place = record.place && { ...record.place, best: publicPlace(record.place.best, places) }
  const accounts = record.accounts.map((account) => ({ ...account, place: account.place && publicPlace(account.place, places) }))
  return { ...event, record: { ...record, place, accounts } }
}

/** An event with its claims, all their places as the public is told them. */
export const withPublicClaims = (event: RecordedEvent, places: Places): RecordedEvent => ({
  ...withPublicPlaces(event, places),
  claims: event.claims.map((one) => ({
    ...one,
    claim: { ...one.claim, place: one.claim.place && publicPlace(one.claim.place, places) },
  })),
})
