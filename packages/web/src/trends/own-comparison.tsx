// A comparison of one's own: of the days, kinds of events, actor and area that a reader chooses, kept in the address.
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { trendsRoute } from '../app/router.tsx'
import { filterWith, isEmpty, type Filter } from '../filter/filter.ts'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { useWords } from '../words/words.tsx'
import { useComparison } from './ask-trends.ts'
import { Rates } from './rates.tsx'
import { Verdict } from './verdict.tsx'
import styles from './trends.module.css'

const FAMILIES = ['battle', 'remote', 'civilians', 'protest', 'riot'] as const

function Form({ filter }: { readonly filter: Filter }): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const navigate = useNavigate()
  const set = (changes: Parameters<typeof filterWith>[1]): void =>
    void navigate({ to: '/trends', search: filterWith(filter, changes), replace: true })
  const any = ['', say('trends.any')] as const
  const types = [
    any,
    ...FAMILIES.map((id) => [id, say(`trends.family.${id}`)] as const),
    ...words.codes('type').map((id) => [id, words.label('type', id)] as const),
  ]
  const actors = [any, ...words.actors.map(({ id, name }) => [id, name] as const)]
  const areas = [
    any,
    ...words.governorates.map(({ id, name, country }) => [`${country}/${id}`, `${name} · ${words.country(country)}`] as const),
  ]
  const area = filter.admin1 !== undefined && filter.countries !== undefined ? `${filter.countries}/${filter.admin1}` : ''
  return (
    <form className={styles['form']} onSubmit={(submitted) => submitted.preventDefault()}>
      <Field type="date" label={say('trends.from')} value={filter.from ?? ''} onChange={(from) => set({ from })} leftToRight />
      <Field type="date" label={say('trends.to')} value={filter.to ?? ''} onChange={(to) => set({ to })} leftToRight />
      <Select label={say('trends.type')} options={types} value={filter.types ?? ''} onSet={(chosen) => set({ types: chosen })} />
      <Select label={say('trends.actor')} options={actors} value={filter.actors ?? ''} onSet={(chosen) => set({ actors: chosen })} />
      <Select
        label={say('trends.area')}
        options={areas}
        value={area}
        onSet={(chosen) => {
          const [country, governorate] = chosen.split('/')
          set({ countries: country ?? '', admin1: governorate ?? '' })
        }}
      />
    </form>
  )
}

export function OwnComparison(): ReactNode {
  const { say } = useReader()
  const filter = trendsRoute.useSearch()
  const { data, error, refetch } = useComparison(filter)
  return (
    <section className={styles['own']} aria-label={say('trends.own')}>
      <h2>{say('trends.own')}</h2>
      <Form filter={filter} />
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
