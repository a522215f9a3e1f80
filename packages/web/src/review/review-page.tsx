// Review: one claim a screen, its sentence in its own report, its values as chips; a key for everything, and all can be taken back.
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { reviewRoute } from '../app/router.tsx'
import { useTitle } from '../app/title.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { askProgress, type FieldName, type Item, type Values } from './ask-review.ts'
import { chipsOf, firstValues, leastCertain } from './chips.ts'
import { Editor } from './editor.tsx'
import { KeySheet } from './key-sheet.tsx'
import { askedBy, capsOf, keepKeys, readKeys, type Action } from './keys.ts'
import { QueueFilter } from './queue-filter.tsx'
import { ReportWords } from './report-words.tsx'
import { ReviewTabs } from './review-tabs.tsx'
import styles from './review.module.css'
import { conditionsIn } from './search.ts'
import { useQueue, type Queue, type Verdict } from './use-queue.ts'
import { ValueTold } from './value-told.tsx'

/** Why a claim is refused, each by the digit of its place. */
const REASONS = ['not-told', 'not-coded', 'repeated', 'misread', 'other'] as const

const Cap = ({ code }: { readonly code: string }): ReactNode => (
  <kbd className={styles['cap']} aria-hidden="true">
    {capsOf(code)}
  </kbd>
)

interface Seen {
  readonly values: Values
  readonly field: FieldName
  readonly editing: boolean
  readonly refusing: boolean
}

const seenFirst = (item: Item): Seen => ({ values: firstValues(item), field: leastCertain(item), editing: false, refusing: false })

function changedFrom(item: Item, values: Values): Partial<Values> {
  const before = firstValues(item)
  const changed = (Object.keys(values) as FieldName[]).filter(
    (field) => item.blind || JSON.stringify(values[field]) !== JSON.stringify(before[field]),
  )
  return Object.fromEntries(changed.map((field) => [field, values[field]]))
}

function Chip({
  item,
  field,
  seen,
  look,
}: {
  readonly item: Item
  readonly field: FieldName
  readonly seen: Seen
  readonly look: () => void
}): ReactNode {
  const { say, written } = useReader()
  const shown = item.fields[field]
  const isHere = seen.field === field
  const chip = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isHere || seen.editing || seen.refusing || document.activeElement?.closest('[data-keeps-focus]')) return
    chip.current?.focus({ preventScroll: true })
  }, [isHere, seen.editing, seen.refusing, item.id])
  const confidence = shown?.confidence ?? 0
  return (
    <li className={styles['chip']} data-here={isHere || undefined} data-changed={field in changedFrom(item, seen.values) || undefined}>
      <button ref={chip} type="button" className={styles['value']} aria-pressed={isHere} onClick={look}>
        <span className={styles['name']}>{say(`review.field.${field}`)}</span>
        <span className={styles['told']}>
          <ValueTold field={field} value={seen.values[field]} />
        </span>
        {!item.blind && (
          <span className={styles['sure']}>
            {confidence < 0.5 && <span aria-hidden="true">⚠ </span>}
            {say('review.confidence', { share: written.percent(confidence) })}
          </span>
        )}
      </button>
    </li>
  )
}

/** Seconds at work on each field: the time that it was the one looked at. */
function useSeconds(item: Item, field: FieldName): () => Record<string, number> {
  const spent = useRef<{ id: string; field: string; since: number; seconds: Record<string, number> }>({
    id: '',
    field: '',
    since: 0,
    seconds: {},
  })
  useEffect(() => {
    const now = performance.now()
    const before = spent.current
    const seconds = before.id === item.id ? before.seconds : {}
    if (before.id === item.id) seconds[before.field] = (seconds[before.field] ?? 0) + Math.min(60, (now - before.since) / 1000)
    spent.current = { id: item.id, field, since: now, seconds }
  }, [item.id, field])
  return () => {
    const { seconds, since, field: last } = spent.current
    const all = { ...seconds, [last]: (seconds[last] ?? 0) + Math.min(60, (performance.now() - since) / 1000) }
    return { ...all, total: Object.values(all).reduce((sum, one) => sum + one, 0) }
  }
}

function Claim({
  item,
  queue,
  onHelp,
  keySettings,
}: {
  readonly item: Item
  readonly queue: Queue
  readonly onHelp: () => void
  readonly keySettings: ReturnType<typeof readKeys>
}): ReactNode {
  const { say } = useReader()
  const [seen, setSeen] = useState(() => seenFirst(item))
  const seconds = useSeconds(item, seen.field)
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
    reject: () => setSeen((now) => ({ ...now, refusing: !now.refusing, editing: false })),
    skip: () => {
      queue.skip()
      announce(say('review.said.skip'))
    },
    flag: () => code('flag'),
    undo,
    edit: () => setSeen((now) => ({ ...now, editing: true, refusing: false })),
    untold: () => setValue(seen.field, Array.isArray(seen.values[seen.field]) ? [] : null),
    next: () => step(1),
    previous: () => step(-1),
    help: onHelp,
  }
  const nth = (digit: number): void => {
    const reason = seen.refusing ? REASONS[digit - 1] : undefined
    if (reason) code('reject', reason)
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
    <div className={styles['screen']}>
      <ReportWords report={item.report} evidence={item.evidence} words={item.fields[seen.field]?.evidence} />
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
        {!seen.editing && !seen.refusing && alternatives.length > 0 && (
          <div>
            <h3>{say('review.alternatives')}</h3>
            <ul className={styles['found']}>
              {alternatives.map((value, at) => (
                <li key={at}>
                  <button type="button" className={styles['choice']} onClick={() => nth(at + 1)}>
                    <kbd className={styles['cap']}>{at + 1}</kbd> <ValueTold field={seen.field} value={value} />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
        {seen.refusing && (
          <div>
            <h3>{say('review.why-reject')}</h3>
            <ul className={styles['found']}>
              {REASONS.map((reason, at) => (
                <li key={reason}>
                  <button type="button" className={styles['choice']} onClick={() => code('reject', reason)}>
                    <kbd className={styles['cap']}>{at + 1}</kbd> {say(`review.reason.${reason}`)}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
        <p className={styles['acts']}>
          {(['accept', 'edit', 'reject', 'skip', 'flag'] as const).map((action) => (
            <Button key={action} look={action === 'accept' ? 'main' : 'usual'} onPress={acts[action]}>
              {say(`review.act.${action}`)} {on && <Cap code={keys[action]} />}
            </Button>
          ))}
        </p>
      </section>
    </div>
  )
}

function Strip({ queue, undoKey }: { readonly queue: Queue; readonly undoKey: string | null }): ReactNode {
  const { say } = useReader()
  if (queue.strip.length === 0) return null
  return (
    <section className={styles['strip']} aria-label={say('review.strip')}>
      <Button
        onPress={() => {
          if (queue.undo()) announce(say('review.said.undo'))
        }}
      >
        {say('review.act.undo')} {undoKey !== null && <Cap code={undoKey} />}
      </Button>
      <ol>
        {queue.strip.map(({ id, item, verdict, changed }) => (
          <li key={id}>
            <span className={styles['verdict']}>
              {say(verdict === 'accept' && changed > 0 ? 'review.was.edit' : `review.was.${verdict}`)}
            </span>{' '}
            <bdi lang={item.report.language ?? undefined}>{item.evidence[0]?.text.slice(0, 40)}…</bdi>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function ReviewPage(): ReactNode {
  const { say, written } = useReader()
  useTitle(say('review.title'))
  const search = reviewRoute.useSearch()
  const queue = useQueue(search)
  const [help, setHelp] = useState(false)
  const [keySettings, setKeys] = useState(readKeys)
  const { data: progress } = useQuery({ queryKey: ['review', 'progress', search], queryFn: () => askProgress(search) })
  const toggleHelp = useCallback(() => setHelp((open) => !open), [])
  const { on, keys } = keySettings
  const number = (value: number): ReactNode => <LeftToRight>{written.number(value)}</LeftToRight>
  return (
    <div className={styles['page']}>
      <ReviewTabs />
      <header className={styles['head']}>
        <h1>{say('review.title')}</h1>
        {progress && (
          <dl className={styles['progress']}>
            {(['done', 'leased', 'waiting', 'remaining'] as const).map((name) => (
              <div key={name}>
                <dt>{say(`review.progress.${name}`)}</dt>
                <dd>{number(progress[name])}</dd>
              </div>
            ))}
          </dl>
        )}
        <Button look="plain" onPress={toggleHelp} aria-expanded={help}>
          {say('review.act.help')} {on && <Cap code={keys.help} />}
        </Button>
      </header>
      {help && (
        <KeySheet
          settings={keySettings}
          onChange={(next) => {
            keepKeys(next)
            setKeys(next)
          }}
        />
      )}
      <QueueFilter search={search} />
      {queue.fault !== null && <Fault error={queue.fault} again={queue.again} />}
      {queue.item && <Claim key={queue.item.id} item={queue.item} queue={queue} onHelp={toggleHelp} keySettings={keySettings} />}
      {queue.empty && (
        <section className="empty">
          <h2>{say(conditionsIn(search) > 0 ? 'review.empty.filtered' : 'review.empty')}</h2>
          <p>{say(conditionsIn(search) > 0 ? 'review.empty.widen' : 'review.empty.next')}</p>
        </section>
      )}
      {!queue.item && !queue.empty && queue.fault === null && <p className="loading">{say('app.loading')}</p>}
      <Strip queue={queue} undoKey={on ? keys.undo : null} />
    </div>
  )
}
