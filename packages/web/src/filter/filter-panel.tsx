// The conditions of the one filter, each with its own control.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Choices, type Tickable } from '../ui/choices.tsx'
import { WholeNumber } from '../ui/whole-number.tsx'
import { useWords } from '../words/words.tsx'
import { DISPUTABLE, filterWith, TELLABLE, toggled, valuesOf, type Condition, type NumberCondition } from './filter.ts'
import { ActorFields, OutletField, PeriodFields, PlaceField, type FilterProps } from './filter-fields.tsx'
import { Section } from './section.tsx'
import { TypeChoices } from './type-choices.tsx'
import styles from './filter-panel.module.css'

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
        <OutletField {...props} />
      </Section>
      <Section title={say('filter.disagreement')} open={isSet('disputed', 'untold')}>
        <Choices legend={say('filter.disputed')} all={fields(DISPUTABLE)} {...ticks('disputed')} />
        <Choices legend={say('filter.untold')} all={fields(TELLABLE)} {...ticks('untold')} />
      </Section>
    </div>
  )
}
