// How far an event is established, how exactly it is placed, whether it happened: three things, each with its definition and its ground.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Defined } from '../ui/defined.tsx'
import { Quote } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import { useChoice } from './choice.ts'
import { claimBehind, wordsBehind } from './fields.ts'
import styles from './axes.module.css'

interface AxisProps {
  readonly title: string
  readonly set: string
  readonly code: string
  readonly tone?: string
  readonly because: ReactNode
}

function Axis({ title, set, code, tone = '', because }: AxisProps): ReactNode {
  const words = useWords()
  return (
    <div className={styles.axis}>
      <h3>{title}</h3>
      <Defined tone={tone} definition={words.meaning(set, code) ?? ''}>
        {words.label(set, code)}
      </Defined>
      <p>{because}</p>
    </div>
  )
}

function PlaceBecause(): ReactNode {
  const { say, sayRich } = useReader()
  const { event } = useChoice()
  const behind = event.claim_list.find(({ id }) => id === claimBehind(event, 'place'))
  const words = behind && wordsBehind(behind.claim, 'place')[0]
  if (!behind || !words) return say('event.axis.place.untold')
  return sayRich(behind.claim.place?.inherited ? 'event.axis.place.taken-over' : 'event.axis.place.because', {
    outlet: behind.report.outlet ?? say('event.no-outlet'),
    words: <Quote>{words.text}</Quote>,
  })
}

export function Axes(): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const { event } = useChoice()
  const denying = new Set(event.accounts.flatMap(({ denying: who }) => who)).size
  return (
    <section className={styles.axes} aria-label={say('event.axes')}>
      <Axis
        title={say('event.axis.grade')}
        set="grade"
        code={event.graded.grade}
        tone={`grade-${event.graded.grade}`}
        because={words.label('ground', event.graded.because)}
      />
      {event.place && (
        <Axis title={say('event.axis.place')} set="geo_precision" code={String(event.place.geo_precision)} because={<PlaceBecause />} />
      )}
      <Axis
        title={say('event.axis.factuality')}
        set="factuality"
        code={event.factuality}
        because={say('event.axis.factuality.because', { witnesses: say('event.witnesses', { count: event.witnesses }), denying })}
      />
    </section>
  )
}
