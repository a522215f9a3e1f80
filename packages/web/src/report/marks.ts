// What is marked in a report's text: the words of its claims by kind, and whose words they are.
import { linesOf } from '../api/attribution.ts'
import type { Claim } from '../event/ask-event.ts'
import type { PaintName } from '../ui/painted-text.tsx'

export const KINDS = ['event', 'actor', 'place', 'time', 'casualty', 'means', 'source'] as const satisfies readonly PaintName[]
export type MarkKind = (typeof KINDS)[number]

type Span = Claim['trigger']

export interface Mark {
  readonly kind: MarkKind
  readonly span: Span
  /** The claim, by its id in the store. */
  readonly claim: string
}

/** The words of one claim, each once in its kind. */
export function marksOf(claim: Claim, id: string): Mark[] {
  const spans: Readonly<Record<MarkKind, readonly Span[]>> = {
    event: [claim.trigger],
    actor: claim.actors,
    place: claim.place ? [claim.place] : [],
    time: claim.time ? [claim.time] : [],
    casualty: [...claim.casualties, ...(claim.combined ? [claim.combined] : [])],
    means: claim.means,
    source: claim.attribution.flatMap(linesOf),
  }
  return KINDS.flatMap((kind) => {
    const places = new Map(spans[kind].map((span) => [`${span.in}${span.start}-${span.end}`, span]))
    return [...places.values()].map((span) => ({ kind, span, claim: id }))
  })
}

/** The marks that lie over a letter, the shortest first. */
export const marksAt = (marks: readonly Mark[], part: Span['in'], offset: number): Mark[] =>
  marks
    .filter(({ span }) => span.in === part && span.start <= offset && offset < span.end)
    .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))

/** The words of a mark as they stand in the report, also where the claim masks them. */
export const wordsOf = ({ span }: Mark, report: { readonly title: string | null; readonly text: string }): string =>
  ((span.in === 'title' ? report.title : report.text) ?? '').slice(span.start, span.end)
