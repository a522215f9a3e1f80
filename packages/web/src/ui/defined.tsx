// A word with its definition: told on hover, on focus and to screen readers, as a grade, a precision or a confidence needs.
import { useRef, useState, type ReactNode } from 'react'
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

/** Focus may scroll a table so that the word is in sight; that scrolling does not close what the focus has opened (ms). */
const SETTLED = 250

export function Defined({ children, definition, tone = '', tabbable = true }: DefinedProps): ReactNode {
  const [open, setOpen] = useState(false)
  const focused = useRef(-Infinity)
  return (
    <TooltipTrigger
      delay={300}
      isOpen={open}
      onOpenChange={(next) => {
        if (next || performance.now() - focused.current > SETTLED) setOpen(next)
      }}
    >
      <Button
        className={`defined ${tone}`}
        excludeFromTabOrder={!tabbable}
        onFocus={() => (focused.current = performance.now())}
        onBlur={() => {
          focused.current = -Infinity
          setOpen(false)
        }}
      >
        {children}
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {definition}
      </Tooltip>
    </TooltipTrigger>
  )
}
