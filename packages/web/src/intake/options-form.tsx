// What a person says of all reports of a file: outlet, country, day, zone; the file is checked again.
import { useState, type ReactNode } from 'react'
import { ApiFault } from '../api/client.ts'
import { useReader } from '../app/reader.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { useOptions, type Draft } from './asked.ts'
import styles from './intake.module.css'

/** What can be said of any file, then what of an export of Telegram. */
const ASKED = ['outlet', 'country', 'published', 'from', 'to', 'zone', 'handle'] as const
type Asked = (typeof ASKED)[number]
type Written = Readonly<Partial<Record<Asked, string>>>

const writtenOf = ({ handle, ...options }: Draft['options']): Written => ({ ...options, handle: handle?.join(', ') ?? '' })

/** Options as they are sent: what is empty is not said. */
function optionsOf({ handle = '', ...texts }: Written): Draft['options'] {
  const said = Object.entries(texts).filter(([, text]) => text !== '')
  const handles = handle.split(/[,،\s]+/).filter(Boolean)
  return { ...Object.fromEntries(said), ...(handles.length > 0 ? { handle: handles } : {}) }
}

export function OptionsForm({ draft }: { readonly draft: Draft }): ReactNode {
  const { say } = useReader()
  const change = useOptions()
  const [written, write] = useState<Written>(() => writtenOf(draft.options))
  const fault = change.error instanceof ApiFault ? change.error : null
  const own = ASKED.find((name) => fault?.where === name)
  return (
    <details className={styles['part']}>
      <summary>{say('intake.options')}</summary>
      <form
        className={styles['options']}
        onSubmit={(submitted) => {
          submitted.preventDefault()
          change.mutate({ id: draft.id, options: { ...optionsOf(written), map: draft.options.map } })
        }}
      >
        {ASKED.map((name) => (
          <Field
            key={name}
            label={say(`intake.option.${name}`)}
            hint={say(`intake.option.${name}.hint`)}
            value={written[name] ?? ''}
            onChange={(text) => write({ ...written, [name]: text })}
            leftToRight={name !== 'outlet'}
            fault={own === name ? fault?.message : undefined}
          />
        ))}
        <p className="buttons">
          <Button type="submit" isDisabled={change.isPending}>
            {say('intake.check-again')}
          </Button>
        </p>
      </form>
      {change.error && own === undefined && <Fault error={change.error} />}
    </details>
  )
}
