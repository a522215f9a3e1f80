// One claimed trend: the words, who says so, what was counted, the verdict.
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { filterIn, type Filter } from '../filter/filter.ts'
import { Defined } from '../ui/defined.tsx'
import { Days } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import type { Trend } from './ask-trends.ts'
import { Rates } from './rates.tsx'
import styles from './trends.module.css'

/** A sign beside the word of a finding: never by colour alone. */
const SIGNS = { shown: '✓', coverage: '≈', unclear: '?', contrary: '✗', empty: '∅', timeless: '∅', unread: '∅' } as const

/** What was counted, as the filter of the record. */
function filterOf({ asked, comparison }: Trend): Filter {
  const texts = Object.entries(asked ?? {}).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)])
  return filterIn({ ...Object.fromEntries(texts), from: comparison?.now.from, to: comparison?.now.to })
}

/** What was counted, in words: kinds of events, actors, area. */
function Asked({ trend: { claim } }: { readonly trend: Trend }): ReactNode {
  const words = useWords()
  const { type, direction, actors, place, time } = claim.claim
  const named = actors.flatMap(({ id, name }) => (id === null ? [name] : [words.actor(id)]))
  return (
    <p>
      {direction && <strong>{words.label('direction', direction)}</strong>}
      {type && <> · {words.label('type', type)}</>}
      {[...new Set([...named, ...(place ? [words.place(place)] : [])])].map((name) => (
        <span key={name}>
          {' · '}
          <bdi>{name}</bdi>
        </span>
      ))}
      {time && (
        <>
          {' · '}
          <Days from={time.from} to={time.to} />
        </>
      )}
    </p>
  )
}

export function TrendView({ trend }: { readonly trend: Trend }): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const { claim, finding, comparison } = trend
  const { evidence, attribution } = claim.claim
  const speakers = [...new Set(attribution.map(({ name, kind }) => name ?? words.label('source', kind)))]
  return (
    <article className={styles['trend']}>
      <blockquote lang="ar" dir="rtl">
        {evidence[0]?.text}
      </blockquote>
      <p className="quiet">
        {speakers.map((speaker) => (
          <Fragment key={speaker}>
            <bdi>{speaker}</bdi>{' '}
          </Fragment>
        ))}
        <Link to="/reports/$id" params={{ id: claim.report }} search={{ claim: claim.id }}>
          {say('trends.report')}
        </Link>
      </p>
      <Asked trend={trend} />
      <p className={`${styles['finding']} ${styles[finding]}`}>
        <span aria-hidden="true">{SIGNS[finding]}</span>{' '}
        <Defined definition={say(`trends.finding.${finding}.means`)}>{say(`trends.finding.${finding}`)}</Defined>
      </p>
      {comparison && <Rates comparison={comparison} />}
      {comparison && comparison.now.events > 0 && (
        <Link to="/" search={filterOf(trend)}>
          {say('trends.events', { count: comparison.now.events })}
        </Link>
      )}
    </article>
  )
}
