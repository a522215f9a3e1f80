// Makes a claim of words of a report which the reading missed: its words, its fields by the controls of review, why it is made.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { answerOf, api } from '../api/client.ts'
import { useReader } from '../app/reader.tsx'
import { changesOf, type FieldName, type Values } from '../review/ask-review.ts'
import { NO_VALUES } from '../review/chips.ts'
import { FieldControl } from '../review/editor.tsx'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { useWords } from '../words/words.tsx'
import styles from './claim.module.css'
import { EvidencePicker, type Words } from './evidence-picker.tsx'
import type { QuotedSpan } from './spans.ts'

const FIELDS = ['type', 'time', 'place', 'initiators', 'targets', 'killed', 'injured', 'attribution'] as const satisfies FieldName[]
const KINDS = ['occurrence', 'aggregate'] as const
type Kind = (typeof KINDS)[number]

interface ClaimMakerProps {
  readonly report: Words
  readonly evidence: readonly QuotedSpan[]
  readonly onEvidence: (evidence: readonly QuotedSpan[]) => void
  readonly onClose: () => void
}

/** The fields that are told; what is not told is not sent. */
const told = (values: Values): Partial<Values> =>
  Object.fromEntries(FIELDS.filter((field) => JSON.stringify(values[field]) !== JSON.stringify(NO_VALUES[field])).map((field) => [field, values[field]])) // prettier-ignore

/** Keeps the claim, then has all that may have changed asked anew. */
function useMaking(done: () => void) {
  const { say } = useReader()
  const client = useQueryClient()
  type Given = Parameters<typeof api.personClaims.claims.$post>[0]['json']
  return useMutation({
    mutationFn: (json: Given) => answerOf(api.personClaims.claims.$post({ json })),
    onSuccess: async () => {
      announce(say('report.make.saved'))
      await Promise.all(['report', 'event', 'events', 'stats', 'review'].map((key) => client.invalidateQueries({ queryKey: [key] })))
      done()
    },
  })
}

export function ClaimMaker({ report, evidence, onEvidence, onClose }: ClaimMakerProps): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const [id] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState<Kind>('occurrence')
  const [values, setValues] = useState<Values>(NO_VALUES)
  const [reason, setReason] = useState('')
  const close = (): void => {
    onEvidence([])
    onClose()
  }
  const making = useMaking(close)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const ready = evidence.length > 0 && values.type !== null && values.type !== '' && reason.trim() !== ''
  return (
    // the keys of review are for the claim in the queue, not for this one
    <section className={styles['maker']} aria-labelledby="make" data-own-keys>
      <h3 ref={head} id="make" tabIndex={-1}>
        {say('report.make.title')}
      </h3>
      <p className="quiet">{say('report.make.about')}</p>
      <EvidencePicker report={report} evidence={evidence} onChange={onEvidence} />
      <div className={styles['fields']}>
        {FIELDS.map((field) => (
          <fieldset key={field} className={styles['field']}>
            <legend>{say(`review.field.${field}`)}</legend>
            <FieldControl
              field={field}
              value={values[field]}
              onChange={(value) => setValues((now) => ({ ...now, [field]: field === 'type' && value === '' ? null : value }))}
            />
          </fieldset>
        ))}
        <Select<Kind>
          label={say('report.make.kind')}
          value={kind}
          options={KINDS.map((one) => [one, words.label('kind', one)] as const)}
          onSet={setKind}
        />
        <Field
          label={say('report.make.reason')}
          hint={say('report.make.reason.hint')}
          value={reason}
          maxLength={2000}
          onChange={setReason}
        />
      </div>
      {making.error && <Fault error={making.error} />}
      {!ready && <p className="quiet">{say('report.make.needs')}</p>}
      <p className="buttons">
        <Button
          look="main"
          isDisabled={!ready || making.isPending}
          onPress={() =>
            making.mutate({ id, report: report.id, kind, evidence: [...evidence], fields: changesOf(told(values)), reason: reason.trim() })
          }
        >
          {say('report.make.save')}
        </Button>
        <Button onPress={close}>{say('app.cancel')}</Button>
      </p>
    </section>
  )
}
