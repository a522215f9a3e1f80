// Explains a reading as data: every mention with its words, rule and value, whether a claim rests on it, and what was refused.
import type { Trace } from '../engine.ts'
import type { Claim, Span } from '../report/types.ts'
import { spanOf } from '../text/document.ts'
import { refusedIn, type Refused } from './refused.ts'

export const MENTION_KINDS = ['event', 'actor', 'place', 'time', 'quantity', 'source'] as const

export interface ExplainedMention extends Span {
  readonly kind: (typeof MENTION_KINDS)[number]
  readonly rule: string
  /** What it was read as: an id of a register, days, bounds; null where nothing is known of it. */
  readonly value: string | null
  /** Whether a claim rests on these words. */
  readonly used: boolean
}

export interface ExplainedReading {
  readonly relevant: boolean
  readonly score: number
  readonly mentions: readonly ExplainedMention[]
  readonly refused: readonly Refused[]
}

/** All spans that a claim's values rest on. */
const spansOf = (claim: Claim): Span[] => [
  claim.trigger,
  ...claim.actors,
  ...(claim.place ? [claim.place] : []),
  ...(claim.time ? [claim.time] : []),
  ...claim.casualties,
  ...(claim.combined ? [claim.combined] : []),
  ...claim.means,
  ...claim.attribution,
]

const meet = (a: Span, b: Span): boolean => a.in === b.in && a.start < b.end && b.start < a.end
const bounds = (from: number | string | null, to: number | string | null): string => `${from ?? '?'}..${to ?? '?'}`

type Found = { readonly first: number; readonly end: number; readonly lead: number; readonly rule: string }

/** `explainReading(engine.trace(report))`. */
export function explainReading(trace: Trace): ExplainedReading {
  const { reading, view, mentions } = trace
  const rested = reading.claims.flatMap(spansOf)
  const told = <M extends Found>(
    kind: ExplainedMention['kind'],
    found: readonly M[],
    value: (one: M) => string | null,
  ): ExplainedMention[] =>
    found.map((one) => {
      const span = spanOf(view.document, one.first, one.end, one.lead)
      return { kind, ...span, rule: one.rule, value: value(one), used: rested.some((other) => meet(span, other)) }
    })
  const all = [
    ...told('event', mentions.triggers, ({ classes }) => [...classes].join(' ')),
    ...told('actor', mentions.actors, ({ id }) => id),
    ...told('place', mentions.places, ({ entry }) => entry?.id ?? null),
    ...told('time', mentions.times, ({ from, to }) => bounds(from, to)),
    ...told(
      'quantity',
      mentions.quantities.filter(({ excluded }) => excluded === null),
      ({ min, max }) => bounds(min, max),
    ),
    ...told('source', mentions.attributions, ({ source }) => source.name),
  ]
  const inOrder = all.toSorted((a, b) => Number(a.in === 'text') - Number(b.in === 'text') || a.start - b.start || b.end - a.end)
  return { relevant: reading.relevant, score: reading.score, mentions: inOrder, refused: refusedIn(trace) }
}
