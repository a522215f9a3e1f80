// What the claims of trends and statements have in common: no toll, no means, the sentence they stand in.
import type { TriggerMention } from '../../mention/event/index.ts'
import { spanOf } from '../../text/document.ts'
import type { ClaimActor, Role, Span } from '../../report/types.ts'
import type { Draft } from '../assemble.ts'
import { evidenceOf, type ReadContext } from '../context.ts'

type SpokenBase = Pick<
  Draft,
  'incident' | 'order' | 'trigger' | 'subtype' | 'casualties' | 'combined' | 'means' | 'evidence' | 'factuality'
>

/** The parts of a claim that rest on its trigger alone. */
export const spokenBase = (context: ReadContext, { first, end, sentence }: TriggerMention): SpokenBase => ({
  incident: null,
  order: first,
  trigger: spanOf(context.view.document, first, end),
  subtype: null,
  casualties: [],
  combined: null,
  means: [],
  evidence: evidenceOf(context, [sentence]),
  factuality: 'asserted',
})

const actorsIn = ({ actors }: Draft, role: Role): string =>
  actors
    .filter((actor) => actor.role === role)
    .map((actor) => actor.id ?? actor.name)
    .toSorted()
    .join()

/** Whether two drafts tell one trend or one speech act: headline and body, a sentence and its repetition. */
const tellSame = (a: Draft, b: Draft): boolean =>
  a.kind === 'statement'
    ? a.act === b.act && actorsIn(a, 'speaker') === actorsIn(b, 'speaker')
    : a.direction === b.direction &&
      a.type === b.type &&
      actorsIn(a, 'initiator') === actorsIn(b, 'initiator') &&
      a.place?.id === b.place?.id

/** Trends, or statements, each once, on all sentences that tell it; the first has its words. */
export function onceEach(drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = []
  for (const draft of drafts) {
    const known = found.findIndex((one) => tellSame(one, draft))
    const first = found[known]
    if (!first) found.push(draft)
    else
      found[known] = {
        ...first,
        actors: [...first.actors, ...newActors(first, draft)],
        evidence: [...first.evidence, ...newEvidence(first, draft)],
      }
  }
  return found
}

const newActors = (first: Draft, next: Draft): ClaimActor[] =>
  next.actors.filter((actor) => !first.actors.some((known) => known.role === actor.role && known.id === actor.id))

const newEvidence = (first: Draft, next: Draft): Span[] =>
  next.evidence.filter((span) => !first.evidence.some((known) => known.start === span.start && known.in === span.in))
