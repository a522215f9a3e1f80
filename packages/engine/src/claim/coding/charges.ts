// Decides which accusations only say who did what the report tells (codebook §8): the happening has its initiator and the stance of
// who accuses; an accusation with which a report opens is the news itself.
import type { AttributionMention } from '../../mention/attribution/index.ts'
import type { Sentence } from '../../text/token/types.ts'
import { groupOf } from '../frame/groups.ts'
import type { SentenceView } from '../frame/frames.ts'
import type { StatementFrame } from './speaker.ts'

/** What somebody may be accused of that is told as a happening. */
const DEEDS: ReadonlySet<string> = new Set(['violence', 'clash', 'abduct', 'detain', 'territory', 'property', 'remains', 'effect'])

/** Whether nothing is told before a verb in the text of a report: its news is what the verb tells. */
const opensReport = (sentences: readonly Sentence[], s: SentenceView, first: number): boolean =>
  sentences.find((sentence) => !sentence.headline)?.index === s.sentence.index &&
  !s.triggers.some((other) => other.end <= first && DEEDS.has(groupOf(other.classes)?.group ?? ''))

/** «اتهمت الشرطة الوحدات بتفجير السوق»: a deed is named after the verb. */
const namesDeed = (s: SentenceView, end: number): boolean =>
  s.triggers.some((other) => other.first >= end && DEEDS.has(groupOf(other.classes)?.group ?? ''))

export interface ToldLines {
  readonly sentences: readonly Sentence[]
  /** Lines on whose word some happening is told. */
  readonly lines: ReadonlySet<AttributionMention>
}

/** Whether an accusation only frames a happening that the report tells. */
export function isCharge(s: SentenceView, { act, trigger }: StatementFrame, { sentences, lines }: ToldLines): boolean {
  if (act !== 'accuse' || !trigger.classes.has('accuse') || opensReport(sentences, s, trigger.first)) return false
  const covers = ({ stance, first, scope }: AttributionMention): boolean =>
    stance === 'accuses' && first <= trigger.first && trigger.first < scope.to
  return namesDeed(s, trigger.end) || [...lines].some(covers)
}
