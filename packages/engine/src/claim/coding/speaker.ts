// Who can make a statement that is news, and what a statement is before it is written down.
import type { AttributionMention } from '../../mention/attribution/index.ts'
import type { TriggerMention } from '../../mention/event/index.ts'
import type { SourceKind } from '../../report/types.ts'
import type { Participant } from '../items.ts'

/** Who makes a statement: somebody of the sentence, or a source that no register has (المجلس المحلي). */
export type Speaker =
  | { readonly is: 'participant'; readonly participant: Participant }
  | { readonly is: 'source'; readonly line: AttributionMention }

export interface StatementFrame {
  readonly trigger: TriggerMention
  readonly act: string
  readonly speaker: Speaker
  readonly topic: Participant | null
  readonly sentence: number
  readonly rule: string
}

/** Who said what came before: a verb without a subject of its own (ودعا إلى، وطالب بـ) has that one. */
export interface Speaking {
  readonly lines: readonly AttributionMention[]
  readonly before: (token: number) => Speaker | null
}

/** Kinds of sources whose speech acts are news; neighbours and nameless sources only tell. */
const SPEAKS: ReadonlySet<SourceKind> = new Set(['official', 'armed_actor', 'monitor', 'aid_body'])

/** Whether a source of a kind makes statements by an act: one without a name only where it denies (نفى مصدر عسكري). */
export const canState = (kind: SourceKind, act: string): boolean => SPEAKS.has(kind) || (act === 'deny' && kind === 'anonymous')

export const isSpeaker = (participant: Participant): boolean =>
  participant.actor !== null &&
  participant.actor.category !== 'civilians' &&
  // what protesters demand is told of their protest
  participant.actor.category !== 'protesters' &&
  participant.quantity === null
