// The pages that look after the record: each for those whose role has a hand in it.
import { Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useSelf, type Scope } from '../app/session.ts'
import { useTitle } from '../app/title.ts'
import { Tabs } from '../ui/tabs.tsx'
import styles from './care.module.css'

/** A page, and the scopes of which one opens it; without any it is everybody's. */
const PAGES = [
  { to: '/care/jobs', message: 'care.jobs', scopes: ['import'] },
  { to: '/knowledge', message: 'care.knowledge', scopes: ['read'] },
  { to: '/care/team', message: 'care.team', scopes: ['accounts', 'sessions'] },
  { to: '/care/audit', message: 'care.audit', scopes: ['audit'] },
  { to: '/care/account', message: 'care.account', scopes: [] },
  { to: '/care/settings', message: 'care.settings', scopes: [] },
] as const satisfies readonly { readonly to: string; readonly message: string; readonly scopes: readonly Scope[] }[]

type CarePage = (typeof PAGES)[number]

const isOpen = (held: readonly Scope[], { scopes }: CarePage): boolean =>
  scopes.length === 0 || scopes.some((scope) => held.includes(scope))

/** The first page that is the reader's. */
export function FirstOfCare(): ReactNode {
  const { data } = useSelf()
  const first = data && PAGES.find((page) => isOpen(data.scopes, page))
  return first && <Navigate to={first.to} replace />
}

interface CareProps {
  readonly page: CarePage['message']
  readonly children: ReactNode
}

/** A page of care: its head, and the way to the others. */
export function Care({ page, children }: CareProps): ReactNode {
  const { say } = useReader()
  const held = useSelf().data?.scopes ?? []
  const title = say(page)
  useTitle(title)
  const pages = PAGES.filter((one) => isOpen(held, one)).map(({ to, message }) => ({ to, name: say(message) }))
  return (
    <div className={styles['page']}>
      <Tabs label={say('care.parts')} pages={pages} />
      <h1>{title}</h1>
      {children}
    </div>
  )
}
