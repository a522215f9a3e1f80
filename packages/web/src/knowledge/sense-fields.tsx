// The names of an actor in the user's layer, each with how it looks at the actor, and where and when it means this one.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { useWords } from '../words/words.tsx'
import { useCountries } from './areas.tsx'
import { emptySense, type SenseDraft } from './draft.ts'
import styles from './knowledge.module.css'

const REGISTERS = ['neutral', 'self', 'hostile', 'honorific', 'short'] as const
const MATCHES = ['name', 'context'] as const

interface SenseFieldProps {
  readonly sense: SenseDraft
  readonly number: number
  readonly onSet: (sense: SenseDraft) => void
  readonly onRemove: () => void
}

function SenseField({ sense, number, onSet, onRemove }: SenseFieldProps): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const countries = useCountries(say('knowledge.sense.anywhere'))
  const set = (changes: Partial<SenseDraft>): void => onSet({ ...sense, ...changes })
  return (
    <fieldset className={styles['sense']}>
      <legend>{say('knowledge.sense', { number })}</legend>
      <Field label={say('knowledge.sense.name')} value={sense.alias_ar} onChange={(alias_ar) => set({ alias_ar })} autoComplete="off" />
      <Select
        label={say('knowledge.sense.register')}
        value={sense.register}
        options={REGISTERS.map((one) => [one, words.label('register', one)])}
        onSet={(register) => set({ register })}
      />
      <Select
        label={say('knowledge.sense.match')}
        value={sense.match}
        options={MATCHES.map((one) => [one, say(`knowledge.sense.match.${one}`)])}
        onSet={(match) => set({ match })}
      />
      <Select label={say('knowledge.sense.country')} value={sense.country} options={countries} onSet={(country) => set({ country })} />
      <Field
        label={say('knowledge.sense.from')}
        hint={say('knowledge.day.hint')}
        value={sense.from}
        onChange={(from) => set({ from })}
        leftToRight
      />
      <Field
        label={say('knowledge.sense.to')}
        hint={say('knowledge.day.hint')}
        value={sense.to}
        onChange={(to) => set({ to })}
        leftToRight
      />
      <Button aria-label={say('knowledge.sense.remove-one', { number })} onPress={onRemove}>
        {say('knowledge.sense.remove')}
      </Button>
    </fieldset>
  )
}

interface SenseFieldsProps {
  readonly senses: readonly SenseDraft[]
  readonly onSet: (senses: readonly SenseDraft[]) => void
}

export function SenseFields({ senses, onSet }: SenseFieldsProps): ReactNode {
  const { say } = useReader()
  return (
    <div className={styles['wide']}>
      <h3>{say('knowledge.senses')}</h3>
      <p className="hint">{say('knowledge.senses.hint')}</p>
      {senses.map((sense, at) => (
        <SenseField
          // oxlint-disable-next-line react/no-array-index-key -- names that are being typed have no other name
          key={at}
          sense={sense}
          number={at + 1}
          onSet={(changed) => onSet(senses.with(at, changed))}
          onRemove={() => onSet(senses.toSpliced(at, 1))}
        />
      ))}
      <Button onPress={() => onSet([...senses, emptySense('')])}>{say('knowledge.sense.add')}</Button>
    </div>
  )
}
