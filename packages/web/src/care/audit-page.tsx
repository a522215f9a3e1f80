// The audit log: who did what and when, the latest first, by a filter that stands in the address; and whether the log is what it was.
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { personIn } from '../app/person-in.ts'
import { useReader } from '../app/reader.tsx'
import { auditRoute } from '../app/router.tsx'
import { Heads } from '../ui/heads.tsx'
import { Button } from '../ui/button.tsx'
import { DayField } from '../ui/day-field.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { Select } from '../ui/select.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { ACTS, isAct } from './acts.ts'
import { useAudit, useChain, type AuditEntry, type AuditFilter } from './ask-care.ts'
import { Care } from './care-tabs.tsx'
import styles from './care.module.css'

function Chain(): ReactNode {
  const { say, sayRich, written } = useReader()
  const { data, error, refetch, isFetching } = useChain()
  if (error) return <Fault error={error} again={() => void refetch()} />
  if (!data) return null
  const { entries, unbroken } = data
  const entry = <LeftToRight>{written.number(unbroken)}</LeftToRight>
  return (
    <>
      {unbroken < entries && (
        <p className={styles['broken']} role="alert">
          {sayRich('care.audit.broken', { entry, entries: <LeftToRight>{written.number(entries)}</LeftToRight> })}
        </p>
      )}
      <div className={styles['whole']}>
        {entries > 0 && unbroken === entries && (
          <output>
            <span aria-hidden="true">✓</span> {sayRich('care.audit.unbroken', { entry })}
          </output>
        )}
        <Button isDisabled={isFetching} onPress={() => void refetch()}>
          {say('care.audit.check')}
        </Button>
      </div>
    </>
  )
}

function FilterForm({ filter }: { readonly filter: AuditFilter }): ReactNode {
  const { say } = useReader()
  const navigate = useNavigate()
  const set = (changes: { readonly [F in keyof AuditFilter]: string | undefined }): void =>
    void navigate({ to: '/care/audit', search: { ...filter, ...changes } as AuditFilter, replace: true })
  return (
    <form className={styles['form']} aria-label={say('care.audit.filter')} onSubmit={(submitted) => submitted.preventDefault()}>
      <Field
        label={say('care.audit.who')}
        hint={say('care.audit.who.hint')}
        value={filter.who ?? ''}
        onChange={(who) => set({ who: who.trim() })}
        leftToRight
      />
      <Select
        label={say('care.audit.what')}
        value={filter.act ?? ''}
        options={[['', say('care.audit.any')], ...ACTS.map((act) => [act, say(`care.act.${act}`)] as const)]}
        onSet={(act) => set({ act })}
      />
      <DayField label={say('care.audit.from')} value={filter.from} onSet={(from) => set({ from })} unset={say('care.audit.unset')} />
      <DayField label={say('care.audit.to')} value={filter.to} onSet={(to) => set({ to })} unset={say('care.audit.unset')} />
    </form>
  )
}

const READ = /^\/api\/v1\/(events|reports)\/([0-9a-f-]{36})$/

/** What an entry is about; an event or a report that was read is a step away. */
function Subject({ subject }: Pick<AuditEntry, 'subject'>): ReactNode {
  const [, kind, id] = READ.exec(subject ?? '') ?? []
  if (id === undefined)
    return (
      subject !== null && (
        <span className={styles['subject']}>
          <LeftToRight>{subject}</LeftToRight>
        </span>
      )
    )
  return (
    <Link to={kind === 'events' ? '/events/$id' : '/reports/$id'} params={{ id }} search={{}}>
      <LeftToRight>{`${kind}/${id.slice(0, 8)}`}</LeftToRight>
    </Link>
  )
}

/** What of an entry's details says something: `false`, null and what is empty say nothing. */
const isTold = (value: unknown): boolean => Boolean(value) && JSON.stringify(value) !== '{}' && JSON.stringify(value) !== '[]'

/** The details as they were written, a line each; names and codes of programs, so from left to right. */
const Detail = ({ detail }: Pick<AuditEntry, 'detail'>): ReactNode =>
  Object.entries(detail)
    .filter(([, value]) => isTold(value))
    .map(([name, value]) => (
      <div key={name}>
        <bdi dir="ltr">
          {name}: <bdi>{typeof value === 'string' ? value : JSON.stringify(value)}</bdi>
        </bdi>
      </div>
    ))

function Entries({ entries }: { readonly entries: readonly AuditEntry[] }): ReactNode {
  const { say, written } = useReader()
  return (
    <ScrollRegion className="table-frame" label={say('care.audit')}>
      <table>
        <Heads of={(['entry', 'when', 'who', 'what', 'subject', 'detail'] as const).map((name) => say(`care.audit.${name}`))} />
        <tbody>
          {entries.map(({ seq, at, who, act, subject, detail }) => (
            <tr key={seq}>
              <th scope="row" className={styles['number']}>
                {written.number(Number(seq))}
              </th>
              <td className={styles['moment']}>
                <time dateTime={at}>{written.moment(at)}</time>
              </td>
              <td>
                <LeftToRight>{personIn(who)}</LeftToRight>
              </td>
              <td className={styles['moment']}>{isAct(act) ? say(`care.act.${act}`) : <LeftToRight>{act}</LeftToRight>}</td>
              <td className={styles['words']}>
                <Subject subject={subject} />
              </td>
              <td className={styles['words']}>
                <Detail detail={detail} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

export function AuditPage(): ReactNode {
  const { say } = useReader()
  const filter = auditRoute.useSearch()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit(filter)
  const entries = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Care page="care.audit">
      <p className="quiet">{say('care.audit.about')}</p>
      <Chain />
      <FilterForm filter={filter} />
      {error && <Fault error={error} again={() => void refetch()} />}
      {entries.length > 0 && <Entries entries={entries} />}
      {data && entries.length === 0 && <p className="quiet">{say('care.audit.none')}</p>}
      {hasNextPage && (
        <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {say('care.more')}
        </Button>
      )}
    </Care>
  )
}
