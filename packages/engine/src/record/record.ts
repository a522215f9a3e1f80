// Decides what is published of an event: the values, what stands behind each, where the sources part, and how sure it is.
import type { Factuality, Outcome } from '../report/types.ts'
import { accountsOf } from './accounts.ts'
import { disagreementOf } from './compare.ts'
import { gradeOf } from './grade.ts'
import { tollOf } from './toll.ts'
import type { Account, EventRecord, RecordInput, TollValue } from './types.ts'
import { allMeans, bestActors, bestPlace, bestTime, bestType } from './values.ts'

const OUTCOMES: readonly Outcome[] = ['killed', 'injured', 'captured', 'missing', 'displaced']
/** The surest first: one who asserts outweighs many who only suppose. */
const SUREST: readonly Factuality[] = ['asserted', 'background', 'possible', 'planned', 'denied']

function factualityOf(accounts: readonly Account[]): Factuality {
  return SUREST.find((one) => accounts.some(({ factuality }) => factuality === one)) ?? 'possible'
}

/** What coders could not settle is in conflict, whatever the accounts agree on. */
function withUnsettled(found: EventRecord['disagreement'], claims: RecordInput['claims']): EventRecord['disagreement'] {
  const unsettled = new Set(claims.flatMap(({ claim }) => claim.disputed ?? []))
  if (unsettled.size === 0) return found
  return Object.fromEntries(
    Object.entries(found).map(([field, agreement]) => [field, unsettled.has(field) ? 'conflict' : agreement]),
  ) as EventRecord['disagreement']
}

/**
 * The record of an event. Pure: the same claims give the same record, in whatever order they are given.
 *
 * ```ts
 * recordOf({ event, claims, copyOf: () => null, actors, speaker: () => null }).graded // { grade: 'fair', because: 'several-witnesses' }
 * ```
 */
export function recordOf({ event, claims, copyOf, actors, speaker }: RecordInput): EventRecord {
  const { accounts, witnesses } = accountsOf({ claims, copyOf, speaker })
  const first = accounts[0]
  // where all deny it, what they deny is what there is to tell
  const type = bestType(accounts) ?? { best: first?.type ?? 'other', claim: first?.claim ?? '', support: 0, of: 0 }
  const tolls = OUTCOMES.map((outcome) => ({ outcome, toll: tollOf(accounts, outcome) }))
  const disagreement = withUnsettled(disagreementOf(accounts, actors), claims)
  return {
    id: event.id,
    kind: event.kind,
    type,
    subtype: accounts.find(({ claim }) => claim === type.claim)?.subtype ?? null,
    place: bestPlace(accounts),
    time: bestTime(accounts),
    initiators: bestActors(accounts, 'initiator', actors),
    targets: bestActors(accounts, 'target', actors),
    participants: bestActors(accounts, 'participant', actors),
    means: allMeans(accounts),
    tolls: new Map(tolls.flatMap(({ outcome, toll }): [Outcome, TollValue][] => (toll.value ? [[outcome, toll.value]] : []))),
    factuality: factualityOf(accounts),
    accounts,
    witnesses,
    disagreement,
    graded: gradeOf(accounts, witnesses, disagreement, actors),
    history: tolls.flatMap(({ toll }) => toll.steps),
  }
}
