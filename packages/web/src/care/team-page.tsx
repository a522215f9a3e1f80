// The accounts of the team, for owners; where its people are logged in, for managers too.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useMay, useSelf } from '../app/session.ts'
import { announce } from '../ui/announcer.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Fault } from '../ui/fault.tsx'
import { AccountTable } from './account-table.tsx'
import { Alone } from './alone.tsx'
import { useResetSessions, useTeam, useTeamSessions } from './ask-care.ts'
import { Care } from './care-tabs.tsx'
import { NewAccount } from './new-account.tsx'
import { SessionTable } from './session-table.tsx'

function TeamAccounts(): ReactNode {
  const { data, error, refetch } = useTeam()
  return (
    <>
      {error && <Fault error={error} again={() => void refetch()} />}
      {data && <AccountTable accounts={data.items} />}
      <NewAccount />
    </>
  )
}

function TeamSessions(): ReactNode {
  const { say } = useReader()
  const { data, error, refetch } = useTeamSessions()
  const reset = useResetSessions()
  return (
    <>
      <h2>{say('care.sessions.all')}</h2>
      {error && <Fault error={error} again={() => void refetch()} />}
      {reset.error && <Fault error={reset.error} />}
      {data && (
        <SessionTable
          label={say('care.sessions.all')}
          sessions={data.items}
          nameOf={({ account }) => account.name}
          end={({ account: { id, name } }) => (
            <Confirm
              label={say('care.sessions.reset-of', { name })}
              question={say('care.sessions.reset.question', { name })}
              consequence={say('care.sessions.reset.means')}
              onConfirm={() => reset.mutate(id, { onSuccess: () => announce(say('care.done')) })}
            />
          )}
        />
      )}
    </>
  )
}

export function TeamPage(): ReactNode {
  const { data: self } = useSelf()
  const mayManage = useMay('accounts')
  return (
    <Care page="care.team">
      {self?.mode === 'local' && <Alone />}
      {self?.mode === 'team' && (
        <>
          {mayManage && <TeamAccounts />}
          <TeamSessions />
        </>
      )}
    </Care>
  )
}
