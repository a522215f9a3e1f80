// The form of a place: its names, its kind, where it lies; what the checker says stands beside the field it is about.
import { useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { useWords } from '../words/words.tsx'
import { AreaFields } from './areas.tsx'
import { useRemovePlace, useSavePlace, type TableFault } from './ask-knowledge.ts'
import { FormActs } from './form-acts.tsx'
import { numberIn, placeId, placeOf, pointIn, type PlaceDraft } from './draft.ts'
import { Refused, TYPED, useFaultOf } from './faults.tsx'
import { useOutcome } from './use-outcome.ts'
import styles from './knowledge.module.css'

const SHOWN = [
  'id',
  'kind',
  'lat',
  'lon',
  'radius_km',
  'country',
  'admin1',
  'admin2',
  'weight',
  'source',
  'name_en',
  'name_ar',
  'aliases_ar',
  'note',
]

interface PlaceFormProps {
  readonly first: PlaceDraft
  /** What there is of it: nothing, a row of ours, one of the user's. */
  readonly known: 'no' | 'ours' | 'own'
  /** Closes the form; `saved` is the id of what was kept. */
  readonly onDone: (saved: string | null) => void
}

/** Faults that are seen before anything is sent: what is no number, and an id that cannot be made. */
function typedFaults(draft: PlaceDraft): TableFault[] {
  const wrong = (['lat', 'lon'] as const).filter((column) => numberIn(draft[column]) === null)
  const faults = wrong.map((column) => ({ ...TYPED, code: 'no-point', column }))
  return placeOf(draft).id === '' ? [{ ...TYPED, code: 'no-id', column: 'id' }, ...faults] : faults
}

export function PlaceForm({ first, known, onDone }: PlaceFormProps): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const [draft, setDraft] = useState(first)
  const { faults, setFaults, finish } = useOutcome(draft.name_ar, onDone)
  const save = useSavePlace()
  const remove = useRemovePlace()
  const faultOf = useFaultOf(faults)
  const set = (changes: Partial<PlaceDraft>): void => setDraft({ ...draft, ...changes })
  const setPoint = (column: 'lat' | 'lon', typed: string): void => {
    const point = pointIn(typed)
    set(point ? { lat: point[0], lon: point[1] } : { [column]: typed })
  }
  const submit = (): void => {
    const typed = typedFaults(draft)
    setFaults(typed)
    if (typed.length > 0) return
    const value = placeOf(draft)
    save.mutate({ value, known: known !== 'no' }, { onSuccess: (answer) => finish(answer, 'knowledge.saved', value.id) })
  }
  const error = save.error ?? remove.error
  const text = (column: keyof PlaceDraft, more: Partial<Parameters<typeof Field>[0]> = {}): ReactNode => (
    <Field
      label={say(`knowledge.place.${column}` as 'knowledge.place.note')}
      value={draft[column]}
      onChange={(typed) => set({ [column]: typed })}
      fault={faultOf(column)}
      autoComplete="off"
      {...more}
    />
  )
  return (
    <section aria-labelledby="place-form" className={styles['form']}>
      <h2 id="place-form">{say(known === 'no' ? 'knowledge.place.new' : 'knowledge.place.edit')}</h2>
      {known === 'ours' && <p className="quiet">{say('knowledge.over-ours')}</p>}
      {error && <Fault error={error} />}
      <Refused faults={faults} shown={SHOWN} />
      <form
        className={styles['fields']}
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault()
          submit()
        }}
      >
        {text('name_ar', { hint: say('knowledge.place.name_ar.hint'), isRequired: true })}
        {text('name_en', { leftToRight: true })}
        {text('aliases_ar', { hint: say('knowledge.place.aliases_ar.hint') })}
        <Select
          label={say('knowledge.place.kind')}
          value={draft.kind}
          options={words.codes('place_kind').map((kind) => [kind, words.label('place_kind', kind)])}
          onSet={(kind) => set({ kind })}
        />
        <AreaFields value={draft} onSet={set} faultOf={faultOf} />
        {text('lat', {
          leftToRight: true,
          isRequired: true,
          hint: say('knowledge.place.point.hint'),
          onChange: (typed) => setPoint('lat', typed),
        })}
        {text('lon', { leftToRight: true, isRequired: true, onChange: (typed) => setPoint('lon', typed) })}
        {text('radius_km', { leftToRight: true, hint: say('knowledge.place.radius_km.hint') })}
        {text('weight', { leftToRight: true, hint: say('knowledge.place.weight.hint') })}
        {text('source', { hint: say('knowledge.source.hint'), isRequired: true })}
        {text('note')}
        {text('id', {
          leftToRight: true,
          isDisabled: known !== 'no',
          hint: say('knowledge.place.id.hint'),
          placeholder: placeId(draft),
        })}
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
