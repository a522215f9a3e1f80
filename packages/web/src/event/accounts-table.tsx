// Accounts side by side: a row a field, a column what one claim tells, grouped by whom it comes from, the published value last.
import { useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Button } from '../ui/button.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { SourceName } from '../ui/source-name.tsx'
import { useWords } from '../words/words.tsx'
import type { Account, EventDetail } from './ask-event.ts'
import { useChoice } from './choice.ts'
import { claimBehind, fieldsOf, holds, published, toldBy, type Field } from './fields.ts'
import { originsOf, type Origin } from './origins.ts'
import { agreementOf, SIGNS, Standing } from './standing.tsx'
import { ToldValue } from './told.tsx'
import { ValueButton } from './value-button.tsx'
import styles from './accounts-table.module.css'

/** An origin with the columns that are open. */
interface Shown extends Origin {
  readonly key: string
  readonly open: boolean
  readonly columns: readonly Account[]
}

const shownOf = (origins: readonly Origin[], open: ReadonlySet<string>): Shown[] =>
  origins.map((origin) => {
    const key = origin.witnesses.join('\n')
    const isOpen = open.has(key)
    return { ...origin, key, open: isOpen, columns: origin.voices.flatMap(({ account, repeats }) => [account, ...(isOpen ? repeats : [])]) }
  })

interface OriginHeadProps {
  readonly origin: Shown
  readonly toggle: () => void
}

function OriginHead({ origin, toggle }: OriginHeadProps): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const { event } = useChoice()
  const folded = origin.voices.reduce((sum, { repeats }) => sum + repeats.length, 0)
  const found = origin.witnesses.map((key) => event.witness_list.find((one) => one.key === key))
  return (
    <th scope="colgroup" colSpan={origin.columns.length} className={styles.origin}>
      {found.map((witness, at) => (
        <span key={at} className={styles.witness}>
          <SourceName name={witness?.name ?? say('event.no-outlet')} />
          {witness && <span className="quiet">{words.label('source', witness.kind)}</span>}
        </span>
      ))}
      {origin.reports > 1 && (
        <span className={styles.counted}>
          {say('event.reports-of-origins', {
            reports: say('app.reports', { count: origin.reports }),
            origins: say('event.origins', { count: origin.witnesses.length }),
          })}
        </span>
      )}
      {folded > 0 && (
        <Button look="plain" aria-expanded={origin.open} onPress={toggle}>
          {say(origin.open ? 'event.fold-repeats' : 'event.open-repeats', { count: folded })}
        </Button>
      )}
    </th>
  )
}

function AccountHead({ account }: { readonly account: Account }): ReactNode {
  const { say, written } = useReader()
  return (
    <th scope="col" className={styles.account}>
      <bdi lang="ar">{account.outlet ?? say('event.no-outlet')}</bdi>
      {account.published !== null && (
        <time className="quiet" dateTime={account.published}>
          {written.day(account.published)}
        </time>
      )}
      {account.copy_of !== null && <span className={styles.tag}>{say('event.copy')}</span>}
      {account.update && <span className={styles.tag}>{say('event.update')}</span>}
    </th>
  )
}

interface CellProps {
  readonly account: Account
  readonly field: Field
  readonly event: EventDetail
}

function Cell({ account, field, event }: CellProps): ReactNode {
  const { say } = useReader()
  const told = toldBy(account, field)
  const differs = agreementOf(event, field) === 'conflict' && !holds(told, published(event, field))
  return (
    <td className={differs ? styles.differs : undefined}>
      {told === null ? (
        <ToldValue told={null} />
      ) : (
        <ValueButton claim={account.claim} field={field}>
          <ToldValue told={told} />
        </ValueButton>
      )}
      {differs && (
        <span className={styles.conflict}>
          <span aria-hidden="true">{SIGNS.conflict}</span> {say('event.differs')}
        </span>
      )}
    </td>
  )
}

function Row({
  field,
  origins,
  event,
}: {
  readonly field: Field
  readonly origins: readonly Shown[]
  readonly event: EventDetail
}): ReactNode {
  const { say } = useReader()
  const agreement = agreementOf(event, field)
  const value = published(event, field)
  return (
    <tr>
      <th scope="row" className={styles.field}>
        {say(`event.field.${field}`)}
        {agreement !== null && <Standing agreement={agreement} />}
      </th>
      {origins.flatMap(({ columns }) =>
        columns.map((account) => <Cell key={account.claim} account={account} field={field} event={event} />),
      )}
      <td className={styles.published}>
        <ValueButton claim={claimBehind(event, field)} field={field}>
          <ToldValue told={value} />
        </ValueButton>
      </td>
    </tr>
  )
}

export function AccountsTable(): ReactNode {
  const { say } = useReader()
  const { event } = useChoice()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const origins = shownOf(originsOf(event.accounts), open)
  const toggle = (key: string): void => setOpen(new Set(open.has(key) ? [...open].filter((one) => one !== key) : [...open, key]))
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">{say('event.accounts')}</h2>
      <p className="quiet">
        {say('event.counted', {
          reports: say('app.reports', { count: event.reports }),
          origins: say('event.origins', { count: event.witnesses }),
        })}
      </p>
      <ScrollRegion className={styles.scroll} label={say('event.accounts')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className={styles.corner}>
                {say('event.field')}
              </th>
              {origins.map((origin) => (
                <OriginHead key={origin.key} origin={origin} toggle={() => toggle(origin.key)} />
              ))}
              <th scope="col" rowSpan={2} className={styles.published}>
                {say('event.published')}
              </th>
            </tr>
            <tr>{origins.flatMap(({ columns }) => columns.map((account) => <AccountHead key={account.claim} account={account} />))}</tr>
          </thead>
          <tbody>
            {fieldsOf(event).map((field) => (
              <Row key={field} field={field} origins={origins} event={event} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}
