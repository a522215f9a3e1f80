// One claim on the screen: its sentence in its report, its values as chips, what can be done with it, a key for each.
import { useEffect, useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { ClaimMaker } from '../claim/claim-maker.tsx'
import type { QuotedSpan } from '../claim/spans.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import type { FieldName, Item } from './ask-review.ts'
import { Cap } from './cap.tsx'
import { Chip } from './chip.tsx'
import { chipsOf } from './chips.ts'
import { Editor } from './editor.tsx'
import { EventPanel } from './event-panel.tsx'
import { askedBy, type Action, type KeySettings } from './keys.ts'
import { NumberedChoices } from './numbered-choices.tsx'
import { ReportWords } from './report-words.tsx'
import styles from './review.module.css'
import { changedFrom, seenFirst } from './seen.ts'
import { useLinking } from './use-linking.ts'
import type { Queue, Verdict } from './use-queue.ts'
import { useSeconds } from './use-seconds.ts'
import { ValueTold } from './value-told.tsx'

/** Why a claim is refused, each by the digit of its place. */
const REASONS = ['not-told', 'not-coded', 'repeated', 'misread', 'other'] as const

export function ClaimScreen({
  item,
  queue,
  onHelp,
  keySettings,
}: {
  readonly item: Item
  readonly queue: Queue
  readonly onHelp: () => void
  readonly keySettings: KeySettings
}): ReactNode {
  const { say } = useReader()
  const [seen, setSeen] = useState(() => seenFirst(item))
  const [adding, setAdding] = useState(false)
  const [evidence, setEvidence] = useState<readonly QuotedSpan[]>([])
  const seconds = useSeconds(item, seen.field)
  const linking = useLinking(item, queue, seen.linking)
  const chips = chipsOf(item)
  const alternatives = item.fields[seen.field]?.alternatives ?? []
  const { keys, on } = keySettings
  const setValue = (field: FieldName, value: unknown): void => setSeen((now) => ({ ...now, values: { ...now.values, [field]: value } }))
  const step = (by: number): void => {
    const at = chips.indexOf(seen.field)
    setSeen((now) => ({ ...now, field: chips[(at + by + chips.length) % chips.length] as FieldName, editing: false }))
  }
  const code = (verdict: Verdict, reason = ''): void => {
    queue.code(verdict, verdict === 'accept' ? changedFrom(item, seen.values) : {}, { reason, seconds: seconds() })
    announce(say(`review.said.${verdict}`))
  }
  const undo = (): void => {
    if (queue.undo()) announce(say('review.said.undo'))
  }
  const acts: Readonly<Record<Action, () => void>> = {
    accept: () => code('accept'),
    reject: () => setSeen((now) => ({ ...now, refusing: !now.refusing, editing: false, linking: false })),
    add: () => setAdding(true),
    skip: () => {
      queue.skip()
      announce(say('review.said.skip'))
    },
    flag: () => code('flag'),
    undo,
    edit: () => setSeen((now) => ({ ...now, editing: true, refusing: false, linking: false })),
    event: () => setSeen((now) => ({ ...now, linking: !now.linking, editing: false, refusing: false })),
    untold: () => setValue(seen.field, Array.isArray(seen.values[seen.field]) ? [] : null),
    next: () => step(1),
    previous: () => step(-1),
    help: onHelp,
  }
  const nth = (digit: number): void => {
    const reason = seen.refusing ? REASONS[digit - 1] : undefined
    if (reason) code('reject', reason)
    else if (seen.linking) linking.linkTo(digit - 1)
    else if (!seen.refusing && digit <= alternatives.length) setValue(seen.field, alternatives[digit - 1])
  }
  useEffect(() => {
    if (!on) return undefined
    const press = (event: KeyboardEvent): void => {
      const asked = askedBy(event, keys)
      if (asked === null) return
      // Enter on a button that is no chip presses that button
      if (asked === 'accept' && event.target instanceof HTMLElement && event.target.closest('button:not([aria-pressed]), a, summary'))
        return
      event.preventDefault()
      if (typeof asked === 'number') nth(asked)
      else acts[asked]()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
  return (
    <div className={styles['screen']} data-claim={item.id}>
      <div>
        <ReportWords report={item.report} evidence={item.evidence} words={adding ? evidence : item.fields[seen.field]?.evidence} />
        {adding && <ClaimMaker report={item.report} evidence={evidence} onEvidence={setEvidence} onClose={() => setAdding(false)} />}
      </div>
      <section className={styles['values']} aria-label={say('review.values')}>
        {item.blind && <p className="invented">{say('review.blind')}</p>}
        {item.why_double.length > 0 && <p className="quiet">{say('review.double')}</p>}
        <ol className={styles['chips']}>
          {chips.map((field) => (
            <Chip
              key={field}
              item={item}
              field={field}
              seen={seen}
              look={() => setSeen((now) => ({ ...now, field, editing: now.field === field }))}
            />
          ))}
        </ol>
        {seen.editing && (
          <Editor
            field={seen.field}
            value={seen.values[seen.field]}
            onChange={(value) => setValue(seen.field, value)}
            onClose={() => setSeen((now) => ({ ...now, editing: false }))}
          />
        )}
        {!seen.editing && !seen.refusing && !seen.linking && alternatives.length > 0 && (
          <NumberedChoices title={say('review.alternatives')} choose={nth}>
            {alternatives.map((value, at) => (
              <ValueTold key={at} field={seen.field} value={value} />
            ))}
          </NumberedChoices>
        )}
        {seen.refusing && (
          <NumberedChoices title={say('review.why-reject')} choose={nth}>
            {REASONS.map((reason) => say(`review.reason.${reason}`))}
          </NumberedChoices>
        )}
        {seen.linking && <EventPanel item={item} linking={linking} onClose={acts.event} />}
        <p className={styles['acts']}>
          {(['accept', 'edit', 'reject', 'event', 'skip', 'flag', 'add'] as const).map((action) => (
            <Button key={action} look={action === 'accept' ? 'main' : 'usual'} onPress={acts[action]}>
              {say(`review.act.${action}`)} {on && <Cap code={keys[action]} />}
            </Button>
          ))}
        </p>
      </section>
    </div>
  )
}
