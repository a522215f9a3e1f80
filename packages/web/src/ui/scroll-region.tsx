// A part of a page that scrolls by itself, and can be scrolled from the keyboard.
import type { ReactNode } from 'react'

interface ScrollRegionProps {
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

export const ScrollRegion = ({ label, className, children }: ScrollRegionProps): ReactNode => (
  // what scrolls must be reachable by the keyboard
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <section className={className} aria-label={label} tabIndex={0}>
    {children}
  </section>
)
