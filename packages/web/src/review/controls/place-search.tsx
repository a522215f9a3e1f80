// The place that is chosen with its radius, and a search in the gazetteer.
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import { Point } from '../../ui/values.tsx'
import { useWords } from '../../words/words.tsx'
import { findPlaces, type Values } from '../ask-review.ts'
import type { Part } from './part.ts'
import { Search } from './search.tsx'

export function PlaceSearch({ value, onChange }: Part): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const [asked, ask] = useState('')
  const { data } = useQuery({ queryKey: ['places', asked], queryFn: () => findPlaces(asked), enabled: asked.trim().length > 1 })
  const items = asked.trim().length > 1 ? (data?.items ?? []) : []
  const place = value as Values['place']
  return (
    <>
      <Search
        label={say('review.find-place')}
        asked={asked}
        ask={ask}
        found={items.map((one) => ({
          id: one.id,
          name: (
            <>
              <bdi>{words.place(one)}</bdi> <span className="quiet">{one.country && words.country(one.country)}</span>{' '}
              <Point lat={one.lat} lon={one.lon} digits={2} />
            </>
          ),
        }))}
        choose={(id) => {
          const one = items.find((found) => found.id === id)
          if (one) onChange({ ...one, admin1: null, geo_precision: 1 })
          ask('')
        }}
      />
      {place && (
        <p className="hint">
          <bdi>{words.place(place)}</bdi> <Point lat={place.lat} lon={place.lon} /> {say('review.radius', { km: place.radius_km })}
        </p>
      )}
    </>
  )
}
