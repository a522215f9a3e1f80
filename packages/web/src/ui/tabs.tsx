// The pages of one part of the interface, one beside the other.
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './tabs.module.css'

interface TabsProps {
  readonly label: string
  readonly pages: readonly { readonly to: NonNullable<LinkProps['to']>; readonly name: string }[]
}

type Pages = TabsProps['pages']

/** A page is open below its address too, unless another of the row stands there. */
const standsAlone = (to: string, pages: Pages): boolean => pages.some((one) => one.to !== to && String(one.to).startsWith(`${to}/`))

export const Tabs = ({ label, pages }: TabsProps): ReactNode => (
  <nav className={styles['tabs']} aria-label={label}>
    {pages.map(({ to, name }) => (
      <Link key={to} to={to} activeOptions={{ exact: standsAlone(to, pages), includeSearch: false }}>
        {name}
      </Link>
    ))}
  </nav>
)
