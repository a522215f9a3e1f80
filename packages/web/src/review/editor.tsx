// The control that fits a field: a list of types with their definitions, a search of actors or places, days, a least and a most.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Button } from '../ui/button.tsx'
import { DayField } from '../ui/day-field.tsx'
import { Point } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import { findPlaces, type FieldName, type Values } from './ask-review.ts'
import styles from './review.module.css'

interface EditorProps {
  readonly field: FieldName
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly onClose: () => void
}

type Part = Omit<EditorProps, 'field' | 'onClose'>

function TypeList({ value, onChange }: Part): ReactNode {
  const { say } = useReader()
  const words = useWords()
  return (
    <>
      <select
        className="input"
        aria-label={say('review.field.type')}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{say('app.untold')}</option>
        {words.codes('type').map((code) => (
          <option key={code} value={code}>
            {words.label('type', code)}
          </option>
        ))}
      </select>
      <p className="hint">{typeof value === 'string' && words.meaning('type', value)}</p>
    </>
  )
}

interface Found {
  readonly id: string
  readonly name: ReactNode
}

function Search({
  label,
  found,
  asked,
  ask,
  choose,
}: {
  label: string
  found: readonly Found[]
  asked: string
  ask: (text: string) => void
  choose: (id: string) => void
}): ReactNode {
  return (
    <>
      <input
        className="input"
        aria-label={label}
        placeholder={label}
        dir="auto"
        value={asked}
        onChange={({ target }) => ask(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !found[0]) return
          event.preventDefault()
          choose(found[0].id)
        }}
      />
      <ul className={styles['found']}>
        {found.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className={styles['choice']} onClick={() => choose(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function ActorSearch({ value, onChange }: Part): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const [asked, ask] = useState('')
  const chosen = value as readonly string[]
  const folded = asked.trim().toLowerCase()
  const found = folded === '' ? [] : words.actors.filter(({ id, name, other_name }) => [id, name, other_name].some((one) => one.toLowerCase().includes(folded))).slice(0, 8) // prettier-ignore
  return (
    <>
      <ul className={styles['found']}>
        {chosen.map((id) => (
          <li key={id}>
            <button type="button" className={styles['choice']} onClick={() => onChange(chosen.filter((one) => one !== id))}>
              <bdi>{words.actor(id)}</bdi> <span aria-hidden="true">✕</span>
              <span className="unseen">{say('review.remove')}</span>
            </button>
          </li>
        ))}
      </ul>
      <Search
        label={say('review.find-actor')}
        asked={asked}
        ask={ask}
        found={found.map(({ id, name }) => ({ id, name: <bdi>{name}</bdi> }))}
        choose={(id) => {
          onChange([...new Set([...chosen, id])])
          ask('')
        }}
      />
    </>
  )
}

function PlaceSearch({ value, onChange }: Part): ReactNode {
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

function DaysEdited({ value, onChange }: Part): ReactNode {
  const { say } = useReader()
  const time = (value as Values['time']) ?? { from: '', to: '', time_precision: 1 as const }
  const setDays = (from: string, to: string): void => onChange(from === '' ? null : { ...time, from, to: to < from ? from : to })
  const unset = say('filter.day.unset')
  return (
    <div className={styles['row']}>
      <DayField label={say('review.from')} value={time.from || undefined} unset={unset} onSet={(day) => setDays(day ?? '', time.to)} />
      <DayField
        label={say('review.to')}
        value={time.to || undefined}
        unset={unset}
        // a last day alone is the only one
        onSet={(day) => setDays(time.from || (day ?? ''), day ?? time.from)}
      />
      <label>
        {say('review.precision')}
        <select
          className="input"
          value={time.time_precision}
          disabled={time.from === ''}
          onChange={({ target }) => onChange({ ...time, time_precision: Number(target.value) })}
        >
          {([1, 2, 3] as const).map((code) => (
            <option key={code} value={code}>
              {say(`review.time-precision.${code}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function TollEdited({ value, onChange }: Part): ReactNode {
  const { say } = useReader()
  const bounds = value as Values['killed']
  const bound = (name: 'min' | 'max'): ReactNode => (
    <label>
      {say(name === 'min' ? 'review.least' : 'review.most')}
      <input
        className="input"
        inputMode="numeric"
        dir="ltr"
        value={bounds?.[name] ?? ''}
        onChange={({ target }) => {
          // both forms of the digits are taken
          const digits = target.value.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replaceAll(/\D/g, '')
          const told = { min: bounds?.min ?? null, max: bounds?.max ?? null, [name]: digits === '' ? null : Number(digits) }
          onChange(told.min === null && told.max === null ? null : told)
        }}
      />
    </label>
  )
  return (
    <div className={styles['row']}>
      {bound('min')}
      {bound('max')}
    </div>
  )
}

function SourceEdited({ value, onChange }: Part): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const [line = { id: null, name: null, kind: 'news_outlet', stance: 'asserts', from: null } as const, ...rest] =
    value as Values['attribution']
  const change = (more: object): void => onChange([{ ...line, ...more }, ...rest])
  return (
    <div className={styles['row']}>
      <label>
        {say('review.source-name')}
        <input
          className="input"
          dir="auto"
          value={line.name ?? ''}
          onChange={({ target }) => change({ id: null, name: target.value || null })}
        />
      </label>
      {(['source', 'stance'] as const).map((set) => (
        <label key={set}>
          {say(`review.${set}`)}
          <select
            className="input"
            value={set === 'source' ? line.kind : line.stance}
            onChange={({ target }) => change({ [set === 'source' ? 'kind' : 'stance']: target.value })}
          >
            {words.codes(set).map((code) => (
              <option key={code} value={code}>
                {words.label(set, code)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}

const CONTROLS: Readonly<Record<FieldName, (part: Part) => ReactNode>> = {
  type: TypeList,
  initiators: ActorSearch,
  targets: ActorSearch,
  participants: ActorSearch,
  place: PlaceSearch,
  time: DaysEdited,
  killed: TollEdited,
  injured: TollEdited,
  attribution: SourceEdited,
  factuality: TypeList,
}

/** The control of a field by itself. */
export function FieldControl({ field, ...part }: Part & { readonly field: FieldName }): ReactNode {
  const Control = CONTROLS[field]
  return <Control {...part} />
}

export function Editor({ field, value, onChange, onClose }: EditorProps): ReactNode {
  const { say } = useReader()
  const form = useRef<HTMLFormElement>(null)
  const title = useId()
  const Control = CONTROLS[field]
  const isList = Array.isArray(value)
  useEffect(() => {
    const node = form.current
    const leave = ({ key, target }: KeyboardEvent): void => {
      if (key === 'Escape') onClose()
      // a part of a day submits nothing: it takes the day first, then the form is left
      if (key === 'Enter' && target instanceof Element && target.role === 'spinbutton') setTimeout(onClose)
    }
    node?.querySelector<HTMLElement>('input:not([hidden]), select, [role="spinbutton"]')?.focus()
    node?.addEventListener('keydown', leave)
    return () => node?.removeEventListener('keydown', leave)
    // the control has the focus once, when it opens
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [field])
  return (
    <form
      ref={form}
      className={styles['editor']}
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h3 id={title}>{say(`review.field.${field}`)}</h3>
      <Control value={value} onChange={onChange} />
      <p className="buttons">
        <Button type="submit" look="main">
          {say('review.done-editing')}
        </Button>
        <Button onPress={() => onChange(isList ? [] : null)}>{say('app.untold')}</Button>
      </p>
    </form>
  )
}
