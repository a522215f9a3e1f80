// Accounts of the team: the role of each, whether it is open, a new password, closing and opening it.
import { useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { Select } from '../ui/select.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { Window } from '../ui/window.tsx'
import { useChangeAccount, type TeamAccount } from './ask-care.ts'
import { useRoleOptions } from './roles.ts'
import styles from './care.module.css'

function NewPassword({ onSet }: { readonly onSet: (password: string) => void }): ReactNode {
  const { say } = useReader()
  const [password, type] = useState('')
  return (
    <Window opens={say('care.team.new-password')}>
      <form
        className={styles['narrow']}
        onSubmit={(submitted) => {
          submitted.preventDefault()
          onSet(password)
          type('')
        }}
      >
        <Field
          label={say('care.team.new-password')}
          hint={say('care.team.password.hint')}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={type}
          leftToRight
        />
        <p className="quiet">{say('care.team.set-password.note')}</p>
        <Button type="submit" look="main" isDisabled={password === ''}>
          {say('care.team.set-password')}
        </Button>
      </form>
    </Window>
  )
}

interface RowProps {
  readonly account: TeamAccount
  readonly onChange: (changes: Omit<Parameters<ReturnType<typeof useChangeAccount>['mutate']>[0], 'id'>) => void
}

function Row({ account: { name, role, disabled, created }, onChange }: RowProps): ReactNode {
  const { say, written } = useReader()
  const roles = useRoleOptions()
  return (
    <tr className={disabled ? styles['closed'] : undefined}>
      <th scope="row">
        <LeftToRight>{name}</LeftToRight>
      </th>
      <td>
        <Select
          inline
          unseenLabel
          label={say('care.team.role-of', { name })}
          value={role}
          options={roles}
          onSet={(chosen) => onChange({ role: chosen })}
        />
      </td>
      <td>{say(disabled ? 'care.team.closed' : 'care.team.open')}</td>
      <td>
        <time dateTime={created}>{written.day(created)}</time>
      </td>
      <td>
        <div className="buttons">
          <NewPassword onSet={(password) => onChange({ password })} />
          {disabled ? (
            <Button onPress={() => onChange({ disabled: false })}>{say('care.team.reopen')}</Button>
          ) : (
            <Confirm
              label={say('care.team.close')}
              question={say('care.team.close.question', { name })}
              consequence={say('care.team.close.means')}
              onConfirm={() => onChange({ disabled: true })}
            />
          )}
        </div>
      </td>
    </tr>
  )
}

export function AccountTable({ accounts }: { readonly accounts: readonly TeamAccount[] }): ReactNode {
  const { say } = useReader()
  const change = useChangeAccount()
  return (
    <>
      {change.error && <Fault error={change.error} />}
      <ScrollRegion className="table-frame" label={say('care.team')}>
        <table>
          <thead>
            <tr>
              {(['name', 'role', 'state', 'created'] as const).map((name) => (
                <th scope="col" key={name}>
                  {say(`care.team.${name}`)}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{say('care.team.change')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <Row
                key={account.id}
                account={account}
                onChange={(changes) => change.mutate({ id: account.id, ...changes }, { onSuccess: () => announce(say('care.done')) })}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}
