// The way by which words came, hop by hop.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Defined } from '../ui/defined.tsx'
import { SourceName } from '../ui/source-name.tsx'
import { useWords } from '../words/words.tsx'
import type { Claim } from './ask-event.ts'
import { chainsOf, type Hop } from './chain.ts'
import styles from './chain-list.module.css'

function HopName({ name, kind, stance }: Hop): ReactNode {
  const words = useWords()
  const { say } = useReader()
  return (
    <span className={styles.hop}>
      <SourceName name={name} />
      {kind !== null && (
        <Defined definition={words.meaning('source', kind) ?? words.label('source', kind)}>{words.label('source', kind)}</Defined>
      )}
      {stance !== null && stance !== 'asserts' && (
        <Defined definition={words.meaning('stance', stance) ?? say('app.untold')}>{words.label('stance', stance)}</Defined>
      )}
    </span>
  )
}

/** Every chain of a claim: «وكالة نقلاً عن مصدر» (an agency citing a source) as two hops. */
export function ChainList({ claim, outlet }: { readonly claim: Claim; readonly outlet: string | null }): ReactNode {
  const { say } = useReader()
  return (
    <ul className={styles.chains} aria-label={say('event.chain')}>
      {chainsOf(claim, outlet).map((hops, at) => (
        <li key={at}>
          <ol className={styles.chain}>
            {hops.map((hop, index) => (
              <li key={index}>
                {index > 0 && <span className="quiet">{say('event.citing')}</span>}
                <HopName {...hop} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  )
}
