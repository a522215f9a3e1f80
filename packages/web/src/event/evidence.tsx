// The report that a chosen value rests on: its words in their sentence, in the text as it was published.
import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useAsPublic } from '../app/session.ts'
import { MadeBy } from '../claim/made-by.tsx'
import { graphicReasons } from '../report/graphic.ts'
import { GraphicGuard } from '../report/graphic-guard.tsx'
import { reportQuery, type WholeReport } from '../report/ask-report.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { PaintedText, type Paint } from '../ui/painted-text.tsx'
import type { EventClaim } from './ask-event.ts'
import { ChainList } from './chain-list.tsx'
import { useChoice, type Chosen } from './choice.ts'
import { sentencesAround, wordsBehind, type Span } from './fields.ts'
import styles from './evidence.module.css'

/** The quote of some spans, byte for byte as it stands in the report. */
const quoted = (report: WholeReport, spans: readonly Span[]): string =>
  spans.map((span) => ((span.in === 'title' ? report.title : report.text) ?? '').slice(span.start, span.end)).join('\n')

const paintsIn = (part: Span['in'], words: readonly Span[], sentences: readonly Span[]): readonly Paint[] => [
  { name: 'sentence', spans: sentences.filter((span) => span.in === part) },
  { name: 'words', spans: words.filter((span) => span.in === part) },
]

function Text({
  report,
  claim,
  chosen,
}: {
  readonly report: WholeReport
  readonly claim: EventClaim['claim']
  readonly chosen: Chosen
}): ReactNode {
  const { say } = useReader()
  const { field } = chosen
  const found = useMemo(() => {
    const words = wordsBehind(claim, field)
    const sentences = sentencesAround(claim, words)
    return {
      sentences,
      title: paintsIn('title', words, sentences),
      text: paintsIn('text', words, sentences),
      atTitle: words.find((span) => span.in === 'title') ?? null,
      atText: words.find((span) => span.in === 'text') ?? null,
    }
  }, [claim, field])
  const copy = (): void => {
    void navigator.clipboard.writeText(quoted(report, found.sentences)).then(() => announce(say('event.copied')))
  }
  return (
    <GraphicGuard reasons={graphicReasons(report.claims.map((one) => one.claim))}>
      <ScrollRegion className={styles.text} label={say('event.report-text')}>
        {report.title !== null && (
          <PaintedText as="h3" text={report.title} lang={report.language} paints={found.title} at={found.atText ? null : found.atTitle} />
        )}
        <PaintedText text={report.text} lang={report.language} paints={found.text} at={found.atText} />
      </ScrollRegion>
      <Button onPress={copy}>{say('event.copy-quote')}</Button>
    </GraphicGuard>
  )
}

function Heading({ claim, chosen }: { readonly claim: EventClaim; readonly chosen: Chosen }): ReactNode {
  const { say, written } = useReader()
  const { outlet, published, id } = claim.report
  return (
    <>
      <p className={styles.field}>{say(`event.field.${chosen.field}`)}</p>
      <p className={styles.source}>
        <Link to="/reports/$id" params={{ id }} search={{ claim: claim.id }}>
          <bdi lang="ar">{outlet ?? say('event.no-outlet')}</bdi>
        </Link>
        {published !== null && <time dateTime={published}>{written.day(published)}</time>}
      </p>
      <ChainList claim={claim.claim} outlet={outlet} />
    </>
  )
}

export function Evidence({ asOf }: { readonly asOf: string | undefined }): ReactNode {
  const { say } = useReader()
  const { event, chosen, choose } = useChoice()
  const claim = event.claim_list.find(({ id }) => id === chosen?.claim)
  const asPublic = useAsPublic()
  const { data, error, refetch } = useQuery({
    ...reportQuery({ id: claim?.report.id ?? '', asOf }),
    enabled: claim !== undefined && !asPublic,
  })
  if (!chosen || !claim)
    return (
      <aside className={styles.empty} aria-label={say('event.evidence')}>
        <h2>{say('event.evidence')}</h2>
        <p className="quiet">{say('event.choose-value')}</p>
      </aside>
    )
  const made = data?.claims.find(({ id }) => id === claim.id)?.made
  return (
    <aside className={styles.evidence} aria-label={say('event.evidence')}>
      <div className={styles.head}>
        <h2>{say('event.evidence')}</h2>
        <Button look="plain" aria-label={say('event.close-evidence')} onPress={() => choose(null)}>
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
      <Heading claim={claim} chosen={chosen} />
      {error && <Fault error={error} again={() => void refetch()} />}
      {made && <MadeBy claim={claim.id} made={made} />}
      {data && <Text report={data} claim={claim.claim} chosen={chosen} />}
      {!data && !error && <p className="quiet">{say(asPublic ? 'event.no-public-text' : 'app.loading')}</p>}
    </aside>
  )
}
