// The three registers, one beside the other.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import styles from './register.module.css'

const REGISTERS = [
  { to: '/actors', message: 'register.actors' },
  { to: '/places', message: 'register.places' },
  { to: '/sources', message: 'register.sources' },
] as const

export function Tabs(): ReactNode {
  const { say } = useReader()
  return (
    <nav className={styles.tabs} aria-label={say('register.registers')}>
      {REGISTERS.map(({ to, message }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {say(message)}
        </Link>
      ))}
    </nav>
  )
}
