// Makes an account: name, role with what it may, password.
import { useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { useAddAccount } from './ask-care.ts'
import { ROLES, useRoleOptions, type Role } from './roles.ts'
import styles from './care.module.css'

export function NewAccount(): ReactNode {
  const { say } = useReader()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [role, setRole] = useState<Role>('coder')
  const roles = useRoleOptions()
  const add = useAddAccount()
  const submit = (): void =>
    add.mutate(
      { name, role, password },
      {
        onSuccess: () => {
          announce(say('care.team.added', { name }))
          setName('')
          setPassword('')
        },
      },
    )
  return (
    <section aria-labelledby="new-account">
      <h2 id="new-account">{say('care.team.add')}</h2>
      {add.error && <Fault error={add.error} />}
      <form
        className={styles['narrow']}
        onSubmit={(submitted) => {
          submitted.preventDefault()
          submit()
        }}
      >
        <Field
          label={say('care.team.name')}
          hint={say('care.team.name.hint')}
          autoComplete="off"
          value={name}
          onChange={setName}
          leftToRight
          isRequired
        />
        <Select label={say('care.team.role')} value={role} options={roles} onSet={setRole} />
        <Field
          label={say('care.team.password')}
          hint={say('care.team.password.hint')}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          leftToRight
          isRequired
        />
        <Button type="submit" look="main" isDisabled={add.isPending}>
          {say('care.team.add')}
        </Button>
      </form>
      <dl className={styles['facts']}>
        {ROLES.map((one) => (
          <div key={one} className={styles['fact']}>
            <dt>{say(`care.role.${one}`)}</dt>
            <dd>{say(`care.role.${one}.means`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
