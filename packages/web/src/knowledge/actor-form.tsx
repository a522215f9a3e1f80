// The form of an actor: who it is, what it belongs to, when it lived, and the names that mean it.
import { useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { useWords } from '../words/words.tsx'
import { useCountries } from './areas.tsx'
import { useRemoveActor, useSaveActor, type Sense } from './ask-knowledge.ts'
import { actorOf, slugOf, type ActorDraft } from './draft.ts'
import { Refused, TYPED, useFaultOf } from './faults.tsx'
import { FormActs } from './form-acts.tsx'
import { ParentField } from './parent-field.tsx'
import { SenseFields } from './sense-fields.tsx'
import { useOutcome } from './use-outcome.ts'
import styles from './knowledge.module.css'

const SHOWN = ['id', 'parent', 'from', 'to', 'source', 'name_en', 'name_ar', 'note']
const KINDS = ['force', 'state', 'body', 'class'] as const

interface ActorFormProps {
  readonly first: ActorDraft
  /** Its names in our tables. */
  readonly ours: readonly Sense[]
  /** What there is of it: nothing, a row of ours, something of the user's. */
  readonly known: 'no' | 'ours' | 'own'
  readonly onDone: (saved: string | null) => void
}

/** The names that our tables have, which stay as they are. */
function OurNames({ ours }: Pick<ActorFormProps, 'ours'>): ReactNode {
  const { say } = useReader()
  if (ours.length === 0) return null
  return (
    <details className={styles['wide']}>
      <summary>{say('knowledge.senses.ours', { count: ours.length })}</summary>
      <ul className={styles['names']}>
        {ours.map(({ alias_ar, country, from, to, register }) => (
          <li key={[alias_ar, country, from, to, register].join(' ')}>
            <bdi lang="ar">{alias_ar}</bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}

export function ActorForm({ first, ours, known, onDone }: ActorFormProps): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const countries = useCountries(say('knowledge.place.no-country'))
  const [draft, setDraft] = useState(first)
  const { faults, setFaults, finish } = useOutcome(draft.name_ar, onDone)
  const save = useSaveActor()
  const remove = useRemoveActor()
  const ofNames = faults.filter(({ table }) => table === 'aliases')
  const own = faults.filter(({ table }) => table !== 'aliases')
  const faultOf = useFaultOf(own)
  const set = (changes: Partial<ActorDraft>): void => setDraft({ ...draft, ...changes })
  const submit = (): void => {
    const value = actorOf(draft)
    if (value.id === '') return setFaults([{ ...TYPED, code: 'no-id', column: 'id' }])
    save.mutate({ value, known: known !== 'no' }, { onSuccess: (answer) => finish(answer, 'knowledge.saved', value.id) })
  }
  const error = save.error ?? remove.error
  const text = (
    column: 'id' | 'from' | 'to' | 'source' | 'name_en' | 'name_ar' | 'note',
    more: Partial<Parameters<typeof Field>[0]> = {},
  ) => (
    <Field
      label={say(`knowledge.actor.${column}`)}
      value={draft[column]}
      onChange={(typed) => set({ [column]: typed })}
      fault={faultOf(column)}
      autoComplete="off"
      {...more}
    />
  )
  return (
    <section aria-labelledby="actor-form" className={styles['form']}>
      <h2 id="actor-form">{say(known === 'no' ? 'knowledge.actor.new' : 'knowledge.actor.edit')}</h2>
      {known === 'ours' && <p className="quiet">{say('knowledge.over-ours')}</p>}
      {error && <Fault error={error} />}
      <Refused faults={own} shown={SHOWN} />
      <Refused faults={ofNames} shown={[]} title={say('knowledge.refused.names')} />
      <form
        className={styles['fields']}
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault()
          submit()
        }}
      >
        {text('name_ar', { isRequired: true })}
        {text('name_en', { leftToRight: true })}
        <Select
          label={say('knowledge.actor.category')}
          value={draft.category}
          options={words.codes('category').map((one) => [one, words.label('category', one)])}
          onSet={(category) => set({ category })}
        />
        <Select
          label={say('knowledge.actor.kind')}
          value={draft.kind}
          options={KINDS.map((one) => [one, say(`knowledge.actor.kind.${one}`)])}
          onSet={(kind) => set({ kind })}
        />
        <Select label={say('knowledge.actor.country')} value={draft.country} options={countries} onSet={(country) => set({ country })} />
        <ParentField value={draft.parent} onSet={(parent) => set({ parent })} fault={faultOf('parent')} />
        {text('from', { leftToRight: true, hint: say('knowledge.day.hint') })}
        {text('to', { leftToRight: true, hint: say('knowledge.day.hint') })}
        {text('source', { hint: say('knowledge.source.hint'), isRequired: true })}
        {text('note')}
        {text('id', {
          leftToRight: true,
          isDisabled: known !== 'no',
          hint: say('knowledge.actor.id.hint'),
          placeholder: slugOf(draft.name_en),
        })}
        <SenseFields senses={draft.senses} onSet={(senses) => set({ senses })} />
        <OurNames ours={ours} />
        <FormActs
          name={draft.name_ar}
          isOwn={known === 'own'}
          isSaving={save.isPending}
          isRemoving={remove.isPending}
          onRemove={() => remove.mutate(draft.id, { onSuccess: (answer) => finish(answer, 'knowledge.removed', null) })}
          onLeave={() => onDone(null)}
        />
      </form>
    </section>
  )
}
