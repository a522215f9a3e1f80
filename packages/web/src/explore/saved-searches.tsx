// Searches kept under a name: to come back to, to be followed by their feeds.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { answerOf, api } from '../api/client.ts'
import { useReader } from '../app/reader.tsx'
import { useMay } from '../app/session.ts'
import { bodyOf, filterOfBody, type Filter } from '../filter/filter.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { Window } from '../ui/window.tsx'
import styles from './explore.module.css'

interface SavedSearchesProps {
  readonly filter: Filter
  readonly onOpen: (filter: Filter) => void
}

const KEY = ['saved-searches']
/** The body of a search: a record of its own on the way to the server, which checks it. */
type Body = Parameters<(typeof api.savedSearches)['saved-searches']['$post']>[0]['json']['filter']

function Feed({ address }: { readonly address: string }): ReactNode {
  const { say } = useReader()
  const whole = new URL(address, location.origin).href
  const copy = (): void => void navigator.clipboard.writeText(whole).then(() => announce(say('explore.saved.copied')))
  return (
    <div className={styles['feed']}>
      <p>{say('explore.saved.feed')}</p>
      <LeftToRight>
        <a href={whole}>{whole}</a>
      </LeftToRight>
      <Button onPress={copy}>{say('explore.saved.copy')}</Button>
    </div>
  )
}

function Kept({ onOpen }: Pick<SavedSearchesProps, 'onOpen'>): ReactNode {
  const { say } = useReader()
  const client = useQueryClient()
  const { data } = useQuery({ queryKey: KEY, queryFn: () => answerOf(api.savedSearches['saved-searches'].$get()) })
  const remove = useMutation({
    mutationFn: (id: string) => answerOf(api.savedSearches['saved-searches'][':id'].$delete({ param: { id } })),
    onSuccess: () => {
      announce(say('explore.saved.deleted'))
      return client.invalidateQueries({ queryKey: KEY })
    },
  })
  if (!data) return null
  if (data.items.length === 0) return <p className="quiet">{say('explore.saved.none')}</p>
  return (
    <ul className={styles['searches']}>
      {data.items.map(({ id, name, filter }) => (
        <li key={id}>
          <button type="button" onClick={() => onOpen(filterOfBody(filter))}>
            <bdi>{name}</bdi>
          </button>
          <Button look="plain" aria-label={say('explore.saved.delete', { name })} onPress={() => remove.mutate(id)}>
            <span aria-hidden="true">×</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

function SaveForm({ filter }: { readonly filter: Filter }): ReactNode {
  const { say } = useReader()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const save = useMutation({
    mutationFn: () => answerOf(api.savedSearches['saved-searches'].$post({ json: { name: name.trim(), filter: bodyOf(filter) as Body } })),
    onSuccess: () => {
      setName('')
      announce(say('explore.saved.saved'))
      return client.invalidateQueries({ queryKey: KEY })
    },
  })
  return (
    <>
      <form
        className={styles['save']}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') save.mutate()
        }}
      >
        <Field label={say('explore.saved.name')} value={name} maxLength={200} onChange={setName} />
        <Button type="submit" look="main" isDisabled={name.trim() === ''}>
          {say('explore.saved.save')}
        </Button>
      </form>
      {save.error && <Fault error={save.error} />}
      {save.data && <Feed address={save.data.feed} />}
    </>
  )
}

export function SavedSearches({ filter, onOpen }: SavedSearchesProps): ReactNode {
  const { say } = useReader()
  if (!useMay('subscribe')) return null
  return (
    <Window opens={say('explore.saved.title')}>
      <Kept onOpen={onOpen} />
      <SaveForm filter={filter} />
    </Window>
  )
}
