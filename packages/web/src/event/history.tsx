// What happened to an event: claims that came and went, what became of its id, what people decided, by whom and why; undone from here.
import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { personIn } from '../app/person-in.ts'
import { useReader } from '../app/reader.tsx'
import { useMay } from '../app/session.ts'
import { Fault } from '../ui/fault.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { historyQuery, type Change } from './ask-event.ts'
import { useChoice } from './choice.ts'
import { Decide } from './decide.tsx'
import styles from './history.module.css'

const UNDOABLE: ReadonlySet<string> = new Set(['must_link', 'cannot_link', 'accept', 'reject', 'edit'])

/** Changes that were made at once for one reason, as one entry. */
function togetherOf(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = []
  for (const change of changes) {
    const last = groups.at(-1)
    const first = last?.[0]
    const same = first && first.at === change.at && first.by === change.by && first.is === change.is && first.reason === change.reason
    if (last && same) last.push(change)
    else groups.push([change])
  }
  return groups
}

function Told({ changes }: { readonly changes: readonly Change[] }): ReactNode {
  const { say, written } = useReader()
  const first = changes[0] as Change
  const events = [...new Set(changes.flatMap((change) => change.events))]
  const by = personIn(first.by)
  return (
    <div>
      <time dateTime={first.at} className="quiet">
        {written.moment(first.at)}
      </time>{' '}
      <strong>{say(`event.change.${first.is}`)}</strong>{' '}
      {first.claim !== null && say('app.claims', { count: new Set(changes.map(({ claim }) => claim)).size })}{' '}
      {events.map((id) => (
        <Link key={id} to="/events/$id" params={{ id }}>
          <LeftToRight>{id.slice(0, 8)}</LeftToRight>
        </Link>
      ))}{' '}
      <span className="quiet">{say('event.change.by', { by })}</span>
      {first.reason !== null && <q dir="auto">{first.reason}</q>}
    </div>
  )
}

export function History({ asOf }: { readonly asOf: string | undefined }): ReactNode {
  const { say } = useReader()
  const { event } = useChoice()
  const mayDecide = useMay('decide') && asOf === undefined
  const { data, error, refetch } = useQuery(historyQuery(event.id))
  const items = data?.items ?? []
  const taken = new Set(items.flatMap(({ is, decision }) => (is === 'withdraw' && decision !== null ? [decision] : [])))
  const standing = (changes: readonly Change[]): string[] =>
    changes.flatMap(({ is, decision }) => (UNDOABLE.has(is) && decision !== null && !taken.has(decision) ? [decision] : []))
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('event.history')}</h2>
      {error && <Fault error={error} again={() => void refetch()} />}
      <ol className={styles.changes}>
        {togetherOf(items)
          .toReversed()
          .map((changes, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- what happened at once has no other name
            <li key={at} className={styles.change}>
              <Told changes={changes} />
              {mayDecide && standing(changes).length > 0 && (
                <Decide
                  label={say('event.undo')}
                  what={say('event.undo.what')}
                  decisions={() => standing(changes).map((withdraws) => ({ kind: 'withdraw', withdraws }))}
                />
              )}
            </li>
          ))}
      </ol>
    </section>
  )
}
