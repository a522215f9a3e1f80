// The conditions of the one filter, each with its own control.
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { answerOf, api } from '../api/client.ts'
import { useReader } from '../app/reader.tsx'
import { Choices, type Tickable } from '../ui/choices.tsx'
import { Combo } from '../ui/combo.tsx'
import { DayField } from '../ui/day-field.tsx'
import { Select } from '../ui/select.tsx'
import { WholeNumber } from '../ui/whole-number.tsx'
import { useWords } from '../words/words.tsx'
import {
  DISPUTABLE,
  filterWith,
  ROLES,
  TELLABLE,
  toggled,
  valuesOf,
  type Condition,
  type Filter,
  type NumberCondition,
  type Role,
} from './filter.ts'
import { suggested } from './suggested.ts'
import { TypeChoices } from './type-choices.tsx'
import { useOutlets } from './use-outlets.ts'
import styles from './filter-panel.module.css'

interface FilterProps {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

const Section = ({
  title,
  open,
  children,
}: {
  readonly title: string
  readonly open: boolean
  readonly children: ReactNode
}): ReactNode => (
  <details className={styles['section']} open={open}>
    <summary>{title}</summary>
    <div>{children}</div>
  </details>
)

function Days({ filter, onChange }: FilterProps): ReactNode {
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

/** Places by what is typed; of those chosen already none is offered again. */
function Places({ filter, onChange }: FilterProps): ReactNode {
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

function Actors({ filter, onChange }: FilterProps): ReactNode {
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

function Outlets({ filter, onChange }: FilterProps): ReactNode {
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

function Numbers({ filter, onChange, names }: FilterProps & { readonly names: readonly NumberCondition[] }): ReactNode {
  const { say } = useReader()
  return names.map((name) => (
    <WholeNumber
      key={name}
      label={say(`filter.${name}`)}
      value={filter[name]}
      onSet={(value) => onChange(filterWith(filter, { [name]: value }))}
    />
  ))
}

/** Codes of a set as boxes to tick. */
function useCoded(set: string, codes?: readonly string[]): readonly Tickable[] {
  const words = useWords()
  return (codes ?? words.codes(set)).map((code) => ({ id: code, word: words.label(set, code), meaning: words.meaning(set, code) }))
}

const GRADES = ['confirmed', 'fair', 'weak', 'contested'] as const
const KINDS = ['occurrence', 'aggregate'] as const

export function FilterPanel({ filter, onChange }: FilterProps): ReactNode {
  const { say } = useReader()
  const grades = useCoded('grade', GRADES)
  const kinds = useCoded('kind', KINDS)
  const fields = (names: readonly (typeof DISPUTABLE | typeof TELLABLE)[number][]): readonly Tickable[] =>
    names.map((name) => ({ id: name, word: say(`filter.field.${name}`) }))
  const isSet = (...names: readonly Condition[]): boolean => names.some((name) => filter[name] !== undefined)
  const ticks = (name: Condition) => ({
    chosen: valuesOf(filter, name),
    onToggle: (value: string) => onChange(toggled(filter, name, value)),
  })
  const props = { filter, onChange }
  return (
    <div className={styles['panel']}>
      <Section title={say('filter.when')} open>
        <Days {...props} />
      </Section>
      <Section title={say('filter.where')} open>
        <Places {...props} />
      </Section>
      <Section title={say('filter.who')} open>
        <Actors {...props} />
      </Section>
      <Section title={say('filter.what')} open={isSet('types')}>
        <TypeChoices {...props} />
      </Section>
      <Section title={say('filter.grades')} open={isSet('grades', 'kinds', 'least_witnesses')}>
        <Choices legend={say('filter.grades')} unseenLegend all={grades} {...ticks('grades')} />
        <Numbers {...props} names={['least_witnesses']} />
        <Choices legend={say('filter.kinds')} all={kinds} {...ticks('kinds')} />
      </Section>
      <Section title={say('filter.toll')} open={isSet('least_killed', 'most_killed', 'least_injured')}>
        <Numbers {...props} names={['least_killed', 'most_killed', 'least_injured']} />
        <p className="quiet">{say('filter.toll.note')}</p>
      </Section>
      <Section title={say('filter.outlets.title')} open={isSet('outlets')}>
        <Outlets {...props} />
      </Section>
      <Section title={say('filter.disagreement')} open={isSet('disputed', 'untold')}>
        <Choices legend={say('filter.disputed')} all={fields(DISPUTABLE)} {...ticks('disputed')} />
        <Choices legend={say('filter.untold')} all={fields(TELLABLE)} {...ticks('untold')} />
      </Section>
    </div>
  )
}
