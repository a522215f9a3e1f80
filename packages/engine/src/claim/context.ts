// What claims are read from: a report with everything found in its text, and what the registers know of actors.
import type { ActorRow } from '../knowledge/actors.ts'
import type { ActorMention } from '../mention/actor/index.ts'
import type { AttributionMention, Outlet } from '../mention/attribution/index.ts'
import type { TriggerMention } from '../mention/event/index.ts'
import type { MatchView } from '../mention/match/index.ts'
import type { NumberMention } from '../mention/number/index.ts'
import type { PlaceMention } from '../mention/place/index.ts'
import type { QuantityMention } from '../mention/quantity/index.ts'
import type { TimeMention } from '../mention/time/index.ts'
import type { Report, Span } from '../report/types.ts'
import { spanOf } from '../text/document.ts'
import type { ActorLookup } from './coding/type.ts'
import type { MeansMention } from './incident/types.ts'

/** Everything found in the text of a report. */
export interface ReportMentions {
  readonly actors: readonly ActorMention[]
  readonly numbers: readonly NumberMention[]
  readonly quantities: readonly QuantityMention[]
  readonly places: readonly PlaceMention[]
  readonly times: readonly TimeMention[]
  readonly attributions: readonly AttributionMention[]
  readonly triggers: readonly TriggerMention[]
  readonly means: readonly MeansMention[]
}

export interface ReadContext {
  readonly report: Report
  readonly outlet: Outlet
  readonly published: string | null
  readonly view: MatchView
  /** One sentence torn out of a text (`incident/telling.ts`). */
  readonly excerpt: boolean
  readonly mentions: ReportMentions
  readonly clutter: ReadonlySet<number>
  readonly actors: ActorLookup & {
    related(x: string, y: string): boolean
    isWithin(id: string, above: string): boolean
    militaryOf(id: string): string
    coded(id: string): ActorRow | undefined
    holderOf(place: string, day: string | null): ActorRow | null
  }
}

/** The sentences that a claim rests on, in order. */
export function evidenceOf(context: ReadContext, sentences: Iterable<number>): Span[] {
  const { document } = context.view
  return [...sentences]
    .toSorted((a, b) => a - b)
    .map((index) => document.sentences[index])
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => spanOf(document, sentence.first, sentence.end))
}
