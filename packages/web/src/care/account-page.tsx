// One's own account: who one is, the password, where one is logged in, tokens for programs.
import { useState, type ReactNode } from 'react'
import { personIn } from '../app/person-in.ts'
import { useReader } from '../app/reader.tsx'
import { useSelf } from '../app/session.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { Alone } from './alone.tsx'
import { useEndSession, useEndSessions, useLogOut, useOwnSessions, useSetPassword } from './ask-care.ts'
import { Care } from './care-tabs.tsx'
import { SessionTable } from './session-table.tsx'
import { Tokens } from './tokens.tsx'
import styles from './care.module.css'

/** To where one logs in: what was asked for before is another's from then on. */
const leave = (): void => location.assign('/')

function Password(): ReactNode {
  const { say } = useReader()
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const set = useSetPassword()
  return (
    <section aria-labelledby="password">
      <h2 id="password">{say('care.account.password')}</h2>
      {set.error && <Fault error={set.error} />}
      <form
        className={styles['narrow']}
        onSubmit={(submitted) => {
          submitted.preventDefault()
          set.mutate({ old, new: fresh }, { onSuccess: leave })
        }}
      >
        <Field
          label={say('care.account.password.old')}
          type="password"
          autoComplete="current-password"
          value={old}
          onChange={setOld}
          leftToRight
          isRequired
        />
        <Field
          label={say('care.account.password.new')}
          hint={say('care.team.password.hint')}
          type="password"
          autoComplete="new-password"
          value={fresh}
          onChange={setFresh}
          leftToRight
          isRequired
        />
        <p className="quiet">{say('care.account.password.note')}</p>
        <Button type="submit" isDisabled={set.isPending}>
          {say('care.account.password.set')}
        </Button>
      </form>
    </section>
  )
}

function Sessions(): ReactNode {
  const { say, written } = useReader()
  const { data, error, refetch } = useOwnSessions()
  const endOne = useEndSession()
  const endAll = useEndSessions()
  const fault = endOne.error ?? endAll.error
  return (
    <>
      <h2>{say('care.sessions.own')}</h2>
      {error && <Fault error={error} again={() => void refetch()} />}
      {fault && <Fault error={fault} />}
      {data && (
        <SessionTable
          label={say('care.sessions.own')}
          sessions={data.items}
          end={({ id, started, current }) =>
            current ? (
              say('care.sessions.this')
            ) : (
              <Button
                aria-label={say('care.sessions.end-of', { moment: written.moment(started) })}
                isDisabled={endOne.isPending}
                onPress={() => endOne.mutate(id)}
              >
                {say('care.sessions.end')}
              </Button>
            )
          }
        />
      )}
      <p>
        <Confirm
          label={say('care.sessions.end-all')}
          question={say('care.sessions.end-all.question')}
          consequence={say('care.sessions.end-all.means')}
          onConfirm={() => endAll.mutate(undefined, { onSuccess: leave })}
        />
      </p>
    </>
  )
}

export function AccountPage(): ReactNode {
  const { say } = useReader()
  const { data: self, error } = useSelf()
  const logOut = useLogOut()
  return (
    <Care page="care.account">
      {error && <Fault error={error} />}
      {self && (
        <dl className={styles['facts']}>
          <dt>{say('care.account.who')}</dt>
          <dd>
            <LeftToRight>{personIn(self.who)}</LeftToRight>
          </dd>
          <dt>{say('care.account.role')}</dt>
          <dd>{say(`care.role.${self.role}`)}</dd>
        </dl>
      )}
      {self?.mode === 'local' && <Alone />}
      {self?.mode === 'team' && (
        <>
          <Button onPress={() => logOut.mutate(undefined, { onSuccess: leave })}>{say('care.account.log-out')}</Button>
          {logOut.error && <Fault error={logOut.error} />}
          <Sessions />
          <Tokens scopes={self.scopes} />
          <Password />
        </>
      )}
    </Care>
  )
}
