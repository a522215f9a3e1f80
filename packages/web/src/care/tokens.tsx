// Tokens for programs: what there are, a new one that is shown once, revoking.
import { useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import type { Scope } from '../app/session.ts'
import { Heads } from '../ui/heads.tsx'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Fault } from '../ui/fault.tsx'
import { Field } from '../ui/field.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { Select } from '../ui/select.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { useMakeToken, useRevokeToken, useTokens, type Token } from './ask-care.ts'
import styles from './care.module.css'

/** How long a token may last, in days; a year at most. */
const LASTING = ['7', '30', '90', '365'] as const

const isScope = (scopes: readonly Scope[], text: string): text is Scope => scopes.includes(text as Scope)

/** A token that was just made: to be copied now or never. */
function Once({ token, onHide }: { readonly token: string; readonly onHide: () => void }): ReactNode {
  const { say } = useReader()
  return (
    <section className={styles['once']} aria-label={say('care.tokens')}>
      <p>{say('care.tokens.made')}</p>
      <p>
        <code dir="ltr">{token}</code>
      </p>
      <p className="buttons">
        <Button look="main" onPress={() => void navigator.clipboard.writeText(token).then(() => announce(say('care.tokens.copied')))}>
          {say('care.tokens.copy')}
        </Button>
        <Button onPress={onHide}>{say('care.tokens.hide')}</Button>
      </p>
    </section>
  )
}

function NewToken({ scopes }: { readonly scopes: readonly Scope[] }): ReactNode {
  const { say } = useReader()
  const [name, setName] = useState('')
  const [chosen, choose] = useState<readonly string[]>(['read'])
  const [days, setDays] = useState<(typeof LASTING)[number]>('30')
  const [made, setMade] = useState<string | null>(null)
  const make = useMakeToken()
  const submit = (): void => {
    const wanted = chosen.filter((scope) => isScope(scopes, scope))
    make.mutate(
      { name, scopes: wanted, days: Number(days) },
      {
        onSuccess: ({ token }) => {
          setMade(token)
          announce(say('care.tokens.made'))
          setName('')
        },
      },
    )
  }
  return (
    <>
      {make.error && <Fault error={make.error} />}
      {made !== null && <Once token={made} onHide={() => setMade(null)} />}
      <form
        className={styles['narrow']}
        onSubmit={(submitted) => {
          submitted.preventDefault()
          submit()
        }}
      >
        <Field label={say('care.tokens.name')} hint={say('care.tokens.name.hint')} value={name} onChange={setName} isRequired />
        <Choices
          legend={say('care.tokens.scopes')}
          all={scopes.map((scope) => ({ id: scope, word: say(`care.scope.${scope}`) }))}
          chosen={chosen}
          onToggle={(id) => choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
        />
        <Select
          label={say('care.tokens.days')}
          value={days}
          options={LASTING.map((count) => [count, say('care.tokens.days.count', { count: Number(count) })])}
          onSet={setDays}
        />
        <Button type="submit" look="main" isDisabled={make.isPending || chosen.length === 0}>
          {say('care.tokens.make')}
        </Button>
      </form>
    </>
  )
}

function Row({ token: { id, name, prefix, scopes, created, expires, last_used_on } }: { readonly token: Token }): ReactNode {
  const { say, written } = useReader()
  const revoke = useRevokeToken()
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        <LeftToRight>{prefix}…</LeftToRight>
      </td>
      <td>{scopes.map((scope) => say(`care.scope.${scope as Scope}`)).join(say('app.comma'))}</td>
      <td>{written.day(created)}</td>
      <td>{written.day(expires)}</td>
      <td>{last_used_on === null ? <span className="quiet">{say('care.tokens.unused')}</span> : written.day(last_used_on)}</td>
      <td>
        <Confirm
          label={say('care.tokens.revoke-of', { name })}
          question={say('care.tokens.revoke.question', { name })}
          consequence={say('care.tokens.revoke.means')}
          isDisabled={revoke.isPending}
          onConfirm={() => revoke.mutate(id)}
        />
      </td>
    </tr>
  )
}

export function Tokens({ scopes }: { readonly scopes: readonly Scope[] }): ReactNode {
  const { say } = useReader()
  const { data, error, refetch } = useTokens()
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{say('care.tokens')}</h2>
      <p className="quiet">{say('care.tokens.about')}</p>
      {error && <Fault error={error} again={() => void refetch()} />}
      {data && data.items.length > 0 && (
        <ScrollRegion className="table-frame" label={say('care.tokens')}>
          <table>
            <Heads
              of={(['name', 'prefix', 'scopes', 'created', 'expires', 'used', 'revoke'] as const).map((one) => say(`care.tokens.${one}`))}
            />
            <tbody>
              {data.items.map((token) => (
                <Row key={token.id} token={token} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <NewToken scopes={scopes} />
    </section>
  )
}
