// A ground on which two claims were weighed, in words, with its points.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import { OUTCOMES } from './fields.ts'
import type { Ground } from './reasons.ts'
import styles from './why.module.css'

/** A ground in words; of figures, whose they are comes first. */
export function GroundLine({ code, points, measure }: Ground): ReactNode {
  const { say, written } = useReader()
  const words = useWords()
  const [field = '', finding = ''] = code.split('.')
  const counted = OUTCOMES.find((outcome) => outcome === field)
  const said = counted || field === 'combined' ? words.label('reason', `toll.${finding}`) : words.label('reason', code)
  return (
    <li>
      <span className={points < 0 ? styles.against : styles.for}>
        <LeftToRight>{`${points > 0 ? '+' : ''}${written.number(points)}`}</LeftToRight>
      </span>{' '}
      {counted ? say('event.counted-ground', { what: words.label('outcome', counted), finding: said }) : said}
      {measure !== null && (
        <>
          {' '}
          <LeftToRight>({written.number(measure)})</LeftToRight>
        </>
      )}
    </li>
  )
}
