// A value that shows its words when it is pressed, and whose words they are when it is pointed at or focused.
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { useReader } from '../app/reader.tsx'
import { Quote } from '../ui/values.tsx'
import { useChoice } from './choice.ts'
import { wordsBehind, type Field } from './fields.ts'
import styles from './value-button.module.css'

interface ValueButtonProps {
  /** The claim that the value is taken from; without one there are no words to show. */
  readonly claim: string | null
  readonly field: Field
  readonly children: ReactNode
}

export function ValueButton({ claim, field, children }: ValueButtonProps): ReactNode {
  const { say, sayRich, written } = useReader()
  const { event, chosen, choose } = useChoice()
  const found = claim === null ? undefined : event.claim_list.find(({ id }) => id === claim)
  if (!found || claim === null) return children
  const { outlet, published } = found.report
  const words = wordsBehind(found.claim, field).map(({ text }) => text)
  const isChosen = chosen?.claim === claim && chosen.field === field
  return (
    <TooltipTrigger delay={250} closeDelay={50}>
      <Button className={styles.value ?? ''} aria-pressed={isChosen} onPress={() => choose({ claim, field })}>
        {children}
      </Button>
      <Tooltip className="tooltip" offset={6}>
        <span className={styles.who}>
          {sayRich('event.who-said', {
            outlet: outlet ?? say('event.no-outlet'),
            day: published === null ? say('app.untold') : written.day(published),
          })}
        </span>
        <Quote>{words.join(' … ')}</Quote>
      </Tooltip>
    </TooltipTrigger>
  )
}
