// The control that fits a field: a list of types with their definitions, a search of actors or places, days, a least and a most.
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Button } from '../ui/button.tsx'
import type { FieldName } from './ask-review.ts'
import { ActorSearch } from './controls/actor-search.tsx'
import { DaysEdited } from './controls/days-edited.tsx'
import type { Part } from './controls/part.ts'
import { PlaceSearch } from './controls/place-search.tsx'
import { SourceEdited } from './controls/source-edited.tsx'
import { TollEdited } from './controls/toll-edited.tsx'
import { TypeList } from './controls/type-list.tsx'
import styles from './review.module.css'

interface EditorProps extends Part {
  readonly field: FieldName
  readonly onClose: () => void
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
