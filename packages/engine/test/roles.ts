// Reads a sentence of our own by the whole engine and writes down who did what to whom in it.
import { createEngine } from '../src/engine.ts'
import { knowledgeFrom } from '../src/knowledge/knowledge.ts'
import type { Report } from '../src/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'

export const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** The roles of a claim of events: initiators > targets, participants after =. */
export function rolesIn(report: Omit<Report, 'id'>, claim = 0): string {
  const { claims } = engine.read({ id: 'r', ...report })
  const told = claims.filter((one) => one.kind !== 'statement' && one.kind !== 'trend')[claim]
  const role = (name: string): string =>
    (told?.actors ?? [])
      .filter((actor) => actor.role === name)
      .map((actor) => actor.id ?? '?')
      .toSorted()
      .join('+')
  return told ? `${role('initiator')} > ${role('target')}${role('participant') ? ` = ${role('participant')}` : ''}`.trim() : 'no claim'
}
