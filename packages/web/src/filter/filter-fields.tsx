// Fields of the one filter that more than one page has: its days, places, actors and outlets.
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { answerOf, api } from '../api/client.ts'
import { useReader } from '../app/reader.tsx'
import { Combo } from '../ui/combo.tsx'
import { DayField } from '../ui/day-field.tsx'
import { Select } from '../ui/select.tsx'
import { useWords } from '../words/words.tsx'
import { filterWith, ROLES, toggled, type Filter, type Role } from './filter.ts'
import { suggested } from './suggested.ts'
import { useOutlets } from './use-outlets.ts'

export interface FilterProps {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

/** The first and the last day. */
export function PeriodFields({ filter, onChange }: FilterProps): ReactNode {
  const { say } = useReader()
  return (
    <>
      {(['from', 'to'] as const).map((name) => (
        <DayField
          key={name}
          label={say(`filter.${name}`)}
          value={filter[name]}
          unset={say('filter.day.unset')}
          onSet={(day) => onChange(filterWith(filter, { [name]: day }))}
        />
      ))}
    </>
  )
}

/** Places by what is typed. */
export function PlaceField({ filter, onChange }: FilterProps): ReactNode {
  const { say, language } = useReader()
  const words = useWords()
  const [typed, type] = useState('')
  const asked = useDeferredValue(typed.trim())
  const { data, isFetching } = useQuery({
    queryKey: ['registers', 'places', asked],
    queryFn: () => answerOf(api.registers.places.$get({ query: { q: asked } })),
    enabled: asked.length > 1,
    staleTime: Infinity,
    placeholderData: (before) => before,
  })
  const choices = (asked.length > 1 ? (data?.items ?? []) : []).map((place) => ({
    id: place.id,
    name: words.place(place),
    beside: [
      language === 'ar' ? place.name_en : place.name_ar,
      place.kind === 'governorate' ? say('filter.admin1') : '',
      place.country === null ? '' : words.country(place.country),
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <Combo
      label={say('filter.places')}
      placeholder={say('filter.type-name')}
      empty={say(isFetching ? 'filter.searching' : 'filter.no-match')}
      choices={choices}
      onType={type}
      onPick={(id) => onChange(toggled(filter, 'places', id))}
    />
  )
}

/** Actors by their names, and the part that they have. */
export function ActorFields({ filter, onChange }: FilterProps): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const [typed, type] = useState('')
  const all = useMemo(() => words.actors.map((actor) => ({ ...actor, beside: actor.other_name })), [words])
  const roles: (readonly [Role | '', string])[] = [
    ['', say('filter.role.any')],
    ...ROLES.map((role) => [role, words.label('role', role)] as const),
  ]
  return (
    <>
      <Combo
        label={say('filter.actors')}
        placeholder={say('filter.type-name')}
        opens={say('filter.show-list')}
        empty={say('filter.no-match')}
        choices={suggested(all, typed)}
        onType={type}
        onPick={(id) => onChange(toggled(filter, 'actors', id))}
      />
      {filter.actors !== undefined && (
        <Select
          label={say('filter.role')}
          value={filter.role ?? ''}
          options={roles}
          onSet={(role) => onChange(filterWith(filter, { role }))}
        />
      )}
    </>
  )
}

/** Outlets by what is typed. */
export function OutletField({ filter, onChange }: FilterProps): ReactNode {
  const { say, written } = useReader()
  const [typed, type] = useState('')
  const outlets = useOutlets()
  const choices = outlets.map(({ id, name, reports }) => ({ id, name, beside: say('app.reports', { count: reports }) }))
  return (
    <Combo
      key={written.locale}
      label={say('filter.outlets')}
      placeholder={say('filter.type-name')}
      opens={say('filter.show-list')}
      empty={say('filter.no-match')}
      choices={suggested(choices, typed)}
      onType={type}
      onPick={(id) => onChange(toggled(filter, 'outlets', id))}
    />
  )
}
