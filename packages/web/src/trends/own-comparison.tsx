// A comparison of one's own: of the days, kinds of events, actor and area that a reader chooses, kept in the address.
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { trendsRoute } from '../app/router.tsx'
import { FilterChips } from '../filter/filter-chips.tsx'
import { ActorFields, PeriodFields, PlaceField, type FilterProps } from '../filter/filter-fields.tsx'
import { filterWith, isEmpty, type Filter } from '../filter/filter.ts'
import { Fault } from '../ui/fault.tsx'
import { Select } from '../ui/select.tsx'
import { useWords } from '../words/words.tsx'
import { useComparison } from './ask-trends.ts'
import { Rates } from './rates.tsx'
import { Verdict } from './verdict.tsx'
import styles from './trends.module.css'

const FAMILIES = ['battle', 'remote', 'civilians', 'protest', 'riot'] as const

function Form({ filter, onChange: set }: FilterProps): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const types = [
    ['', say('trends.any')] as const,
    ...FAMILIES.map((id) => [id, say(`trends.family.${id}`)] as const),
    ...words.codes('type').map((id) => [id, words.label('type', id)] as const),
  ]
  return (
    <form className={styles['form']} onSubmit={(submitted) => submitted.preventDefault()}>
      <PeriodFields filter={filter} onChange={set} />
      <Select
        label={say('trends.type')}
        options={types}
        value={filter.types ?? ''}
        onSet={(chosen) => set(filterWith(filter, { types: chosen }))}
      />
      <ActorFields filter={filter} onChange={set} />
      <PlaceField filter={filter} onChange={set} />
    </form>
  )
}

export function OwnComparison(): ReactNode {
  const { say } = useReader()
  const filter = trendsRoute.useSearch()
  const navigate = useNavigate()
  const set = (next: Filter): void => void navigate({ to: '/trends', search: next, replace: true })
  const { data, error, refetch } = useComparison(filter)
  return (
    <section className={styles['own']} aria-label={say('trends.own')}>
      <h2>{say('trends.own')}</h2>
      <Form filter={filter} onChange={set} />
      <FilterChips filter={filter} onChange={set} undo={null} />
      {(filter.from === undefined || filter.to === undefined) && <p className="quiet">{say('trends.choose')}</p>}
      {error && <Fault error={error} again={() => void refetch()} />}
      {data && filter.from !== undefined && filter.to !== undefined && (
        <>
          <Verdict comparison={data} />
          <Rates comparison={data} />
        </>
      )}
      {!isEmpty(filter) && (
        <Link to="/" search={filter}>
          {say('trends.to-events')}
        </Link>
      )}
    </section>
  )
}
