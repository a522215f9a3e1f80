// A word with its definition: told on hover, on focus and to screen readers, as a grade, a precision or a confidence needs.
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'

interface DefinedProps {
  readonly children: ReactNode
  readonly definition: ReactNode
  /** A class that colours the word, as `grade-fair`. */
  readonly tone?: string
  /** Whether the Tab key stops at it; in a table only in the row that the keys are at. */
  readonly tabbable?: boolean
}

export const Defined = ({ children, definition, tone = '', tabbable = true }: DefinedProps): ReactNode => (
  <TooltipTrigger delay={300}>
    <Button className={`defined ${tone}`} excludeFromTabOrder={!tabbable}>
      {children}
    </Button>
    <Tooltip className="tooltip" offset={6}>
      {definition}
    </Tooltip>
  </TooltipTrigger>
)
