// A claim beside the text that makes it: its values by kind, each with the words it rests on.
import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { useReader } from '../app/reader.tsx'
import { MadeBy } from '../claim/made-by.tsx'
import { ChainList } from '../event/chain-list.tsx'
import { Days, Quote, Range } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import type { WholeReport } from './ask-report.ts'
import { KINDS, marksOf, wordsOf, type Mark, type MarkKind } from './marks.ts'
import styles from './report-page.module.css'

type Kept = WholeReport['claims'][number]

/** What was read of some words, where it is more than the words. */
function Read({ mark, claim }: { readonly mark: Mark; readonly claim: Kept['claim'] }): ReactNode {
  const words = useWords()
  const at = <T extends { readonly start: number; readonly end: number; readonly in: string }>(of: readonly T[]): T | undefined =>
    of.find(({ start, end, in: part }) => start === mark.span.start && end === mark.span.end && part === mark.span.in)
  switch (mark.kind) {
    case 'event':
      return <bdi>{claim.type === null ? words.label('act', claim.act ?? '') : words.label('type', claim.type)}</bdi>
    case 'actor': {
      const actor = at(claim.actors)
      return (
        actor && (
          <bdi>{`${words.label('role', actor.role)}: ${actor.id === null ? words.label('category', actor.category) : words.actor(actor.id)}`}</bdi>
        )
      )
    }
    case 'place':
      return claim.place && <bdi>{words.placeChain(claim.place).join(' · ')}</bdi>
    case 'time':
      return claim.time && <Days from={claim.time.from} to={claim.time.to} />
    case 'casualty': {
      const row = at(claim.casualties)
      return (
        row && (
          <>
            {words.label('outcome', row.outcome)} <Range min={row.min} max={row.max} />
          </>
        )
      )
    }
    case 'means':
      return <bdi>{words.label('means', at(claim.means)?.id ?? '')}</bdi>
    case 'source':
      return null
  }
}

interface ClaimBlockProps {
  readonly kept: Kept
  readonly report: WholeReport
  readonly number: number
  readonly chosen: readonly Mark[]
  readonly choose: (marks: readonly Mark[]) => void
}

const same = (a: Mark, b: Mark): boolean =>
  a.claim === b.claim && a.kind === b.kind && a.span.start === b.span.start && a.span.end === b.span.end && a.span.in === b.span.in

export function ClaimBlock({ kept, report, number, chosen, choose }: ClaimBlockProps): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const { claim, id, made } = kept
  const marks = marksOf(claim, id)
  const isChosen = chosen.some((mark) => mark.claim === id)
  const block = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isChosen) block.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const row = (kind: MarkKind): ReactNode => {
    const own = marks.filter((mark) => mark.kind === kind)
    if (own.length === 0) return null
    return (
      <div key={kind} className={styles.row}>
        <dt>
          <span className={`${styles.swatch} ${styles[kind] ?? ''}`} aria-hidden="true" /> {say(`report.kind.${kind}`)}
        </dt>
        <dd>
          {own.map((mark) => (
            <div key={`${mark.span.in}${mark.span.start}`} className={styles.value}>
              <Button className={styles.words ?? ''} aria-pressed={chosen.some((one) => same(one, mark))} onPress={() => choose([mark])}>
                <Quote>{wordsOf(mark, report)}</Quote>
              </Button>
              <Read mark={mark} claim={claim} />
            </div>
          ))}
        </dd>
      </div>
    )
  }
  return (
    <article ref={block} className={`${styles.claim} ${isChosen ? styles.chosen : ''}`}>
      <h3>{say('report.claim', { number, kind: words.label('kind', claim.kind) })}</h3>
      <p className="quiet">{words.label('factuality', claim.factuality)}</p>
      <dl>{KINDS.filter((kind) => kind !== 'source').map(row)}</dl>
      {made && <MadeBy claim={id} made={made} />}
      <ChainList claim={claim} outlet={report.outlet} />
    </article>
  )
}
