// Filters of the queue kept under a name: to come back to, and to keep the one that is set.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { Window } from '../ui/window.tsx'
import { askFilters, forgetFilter, keepFilter } from './ask-review.ts'
import styles from './review.module.css'
import { queueSearchIn, type QueueSearch } from './search.ts'

interface KeptFiltersProps {
  readonly search: QueueSearch
  readonly onOpen: (search: QueueSearch) => void
}

const KEY = ['review', 'filters']

function Kept({ onOpen }: Pick<KeptFiltersProps, 'onOpen'>): ReactNode {
  const { say } = useReader()
  const client = useQueryClient()
  const { data, error } = useQuery({ queryKey: KEY, queryFn: askFilters })
  const forget = useMutation({
    mutationFn: forgetFilter,
    onSuccess: () => {
      announce(say('review.filters.forgotten'))
      return client.invalidateQueries({ queryKey: KEY })
    },
  })
  if (error) return <Fault error={error} />
  if (!data) return null
  if (data.items.length === 0) return <p className="quiet">{say('review.filters.none')}</p>
  return (
    <ul className={styles['kept']}>
      {data.items.map(({ id, name, conditions }) => (
        <li key={id}>
          <button type="button" className={styles['choice']} onClick={() => onOpen(queueSearchIn(conditions))}>
            <bdi>{name}</bdi>
          </button>
          <Button look="plain" aria-label={say('review.filters.forget', { name })} onPress={() => forget.mutate(id)}>
            <span aria-hidden="true">×</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

function KeepForm({ search }: Pick<KeptFiltersProps, 'search'>): ReactNode {
  const { say } = useReader()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const keep = useMutation({
    mutationFn: () => keepFilter(name.trim(), search),
    onSuccess: () => {
      setName('')
      announce(say('review.filters.kept'))
      return client.invalidateQueries({ queryKey: KEY })
    },
  })
  return (
    <form
      className={styles['keep']}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') keep.mutate()
      }}
    >
      <Field label={say('review.filters.name')} value={name} maxLength={200} onChange={setName} />
      <Button type="submit" look="main" isDisabled={name.trim() === ''}>
        {say('review.filters.keep')}
      </Button>
      {keep.error && <Fault error={keep.error} />}
    </form>
  )
}

export function KeptFilters({ search, onOpen }: KeptFiltersProps): ReactNode {
  const { say } = useReader()
  return (
    <Window opens={say('review.filters')}>
      <Kept onOpen={onOpen} />
      <KeepForm search={search} />
    </Window>
  )
}
