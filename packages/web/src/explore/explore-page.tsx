// The record at work: one filter, and the events that answer it.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { answerOf, api } from '../api/client.ts'
import { useReader } from '../app/reader.tsx'
import { exploreRoute } from '../app/router.tsx'
import { Fault } from '../ui/fault.tsx'
import { Days } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'

export function ExplorePage(): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const filter = exploreRoute.useSearch()
  const { data, error, refetch } = useQuery({
    queryKey: ['events', 'page', filter],
    queryFn: () => answerOf(api.events.events.$get({ query: filter })),
  })
  if (error) return <Fault error={error} again={() => void refetch()} />
  if (!data) return <p className="loading">{say('app.loading')}</p>
  return (
    <section>
      <h1>{say('app.part.explore')}</h1>
      <ul>
        {data.items.map(({ id, type, place, days }) => (
          <li key={id}>
            {words.label('type', type)} · <bdi>{place ? words.place(place) : say('app.untold')}</bdi> ·{' '}
            {days ? <Days {...days} /> : say('app.untold')}
          </li>
        ))}
      </ul>
    </section>
  )
}
