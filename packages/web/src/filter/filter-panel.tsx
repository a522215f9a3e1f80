// The conditions of the one filter, each with its own control.
import { useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Choices, type Tickable } from '../ui/choices.tsx'
import { Combo } from '../ui/combo.tsx'
import { WholeNumber } from '../ui/whole-number.tsx'
import { useWords } from '../words/words.tsx'
import { DISPUTABLE, filterWith, TELLABLE, toggled, valuesOf, type Condition, type NumberCondition } from './filter.ts'
import { ActorFields, PeriodFields, PlaceField, type FilterProps } from './filter-fields.tsx'
import { suggested } from './suggested.ts'
import { TypeChoices } from './type-choices.tsx'
import { useOutlets } from './use-outlets.ts'
import styles from './filter-panel.module.css'

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
        <PeriodFields {...props} />
      </Section>
      <Section title={say('filter.where')} open>
        <PlaceField {...props} />
      </Section>
      <Section title={say('filter.who')} open>
        <ActorFields {...props} />
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
