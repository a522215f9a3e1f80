// The words that a new claim rests on: taken from what is selected in the text, or ticked sentence by sentence; nothing needs a pointer.
import { useEffect, useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { Quote } from '../ui/values.tsx'
import styles from './claim.module.css'
import { inOrder, sameSpan, selectedSpan, sentencesOf, type QuotedSpan } from './spans.ts'

export interface Words {
  readonly id: string
  readonly title: string | null
  readonly text: string
}

interface EvidencePickerProps {
  readonly report: Words
  readonly evidence: readonly QuotedSpan[]
  readonly onChange: (evidence: readonly QuotedSpan[]) => void
}

/** What was last selected in the text; it is kept when a button is pressed. */
function useSelected(): QuotedSpan | null {
  const [selected, select] = useState<QuotedSpan | null>(selectedSpan)
  useEffect(() => {
    const look = (): void => {
      const span = selectedSpan()
      if (span) select(span)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  return selected
}

const keyOf = ({ in: part, start, end }: QuotedSpan): string => `${part}-${start}-${end}`

export function EvidencePicker({ report, evidence, onChange }: EvidencePickerProps): ReactNode {
  const { say } = useReader()
  const selected = useSelected()
  const sentences = [...sentencesOf(report.title ?? '', 'title'), ...sentencesOf(report.text, 'text')]
  const toggle = (span: QuotedSpan): void => {
    const rest = evidence.filter((one) => !sameSpan(one, span))
    onChange(inOrder(rest.length < evidence.length ? rest : [...evidence, span]))
  }
  const isNew = selected !== null && !evidence.some((one) => sameSpan(one, selected))
  return (
    <>
      <div className={styles['take']}>
        <Button isDisabled={!isNew} onPress={() => selected && toggle(selected)}>
          {say('report.make.take')}
        </Button>
        {isNew && <Quote>{selected.text}</Quote>}
      </div>
      <details className={styles['sentences']}>
        <summary>{say('report.make.sentences')}</summary>
        <Choices
          legend={say('report.make.sentences')}
          unseenLegend
          all={sentences.map((span) => ({ id: keyOf(span), word: span.text }))}
          chosen={evidence.map(keyOf)}
          onToggle={(id) => {
            const span = sentences.find((one) => keyOf(one) === id)
            if (span) toggle(span)
          }}
        />
      </details>
      <h4>{say('report.make.evidence')}</h4>
      {evidence.length === 0 ? (
        <p className="quiet">{say('report.make.none')}</p>
      ) : (
        <ul className={styles['evidence']}>
          {evidence.map((span) => (
            <li key={keyOf(span)}>
              <Quote>{span.text}</Quote>
              <Button look="plain" aria-label={say('report.make.drop', { words: span.text })} onPress={() => toggle(span)}>
                <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
