// What is shown where a page cannot be: what was wrong, and what to do.
import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Fault } from '../ui/fault.tsx'
import { useReader } from './reader.tsx'

export function NotFound(): ReactNode {
  const { say } = useReader()
  return (
    <section className="empty">
      <h1>{say('app.not-found')}</h1>
      <Link to="/">{say('app.to-start')}</Link>
    </section>
  )
}

export const PageFault = ({ error, reset }: ErrorComponentProps): ReactNode => <Fault error={error} again={reset} />
