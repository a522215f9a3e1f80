// Keeps what one version of the engine read in reports: each report once, with all its claims or none.
import type { Reading } from '@sijill/engine/report/types.ts'
import type { Kysely } from 'kysely'
import type { Agent } from '../agent.ts'
import { anchorsOf } from '../anchor.ts'
import { claimColumns } from '../claim-columns.ts'
import { claimId, type ReadingVersion } from '../identity.ts'
import type { Tables } from '../tables.ts'
import { addRows } from './add-rows.ts'

/** What was read in a report, or the code of the fault by which it could not be read. */
export type Extraction = { readonly report: string; readonly reading: Reading } | { readonly report: string; readonly fault: string }

/** A reading with what its rows refer to: the number of its extraction, and the day its claims are filed under where they have none. */
interface Kept {
  readonly report: string
  readonly reading: Reading
  readonly extraction: string
  readonly filed: string
}

function claimRows({ report, reading, extraction, filed }: Kept, version: ReadingVersion, by: Agent) {
  const anchors = anchorsOf(reading.claims)
  return reading.claims.map((claim, number) => ({
    id: claimId(report, version, number),
    report_id: report,
    extraction,
    number,
    anchor: anchors[number],
    ...claimColumns(claim, filed),
    recorded_by: by,
  }))
}

const actorRows = (claims: ReturnType<typeof claimRows>) =>
  claims.flatMap(({ id, report_id, extraction, number, day, claim, recorded_by }) =>
    claim.actors.map(({ role, id: actor }, position) => ({
      report_id,
      extraction,
      number,
      day,
      position,
      claim_id: id,
      role,
      actor_id: actor,
      recorded_by,
    })),
  )

/** Keeps extractions, all or none of them; gives the reports that this version had not read before. */
export async function saveExtractions(
  db: Kysely<Tables>,
  extractions: readonly Extraction[],
  version: ReadingVersion,
): Promise<ReadonlySet<string>> {
  const by: Agent = `engine:${version.engine}`
  const byReport = new Map(extractions.map((one) => [one.report, one]))
  // in the order of their ids, two writers of the same reports never wait in a circle
  const ids = [...byReport.keys()].toSorted()
  const rows = ids.map((id) => {
    const one = byReport.get(id) as Extraction
    const reading = 'reading' in one ? one.reading : null
    return {
      report_id: id,
      ...version,
      relevant: reading?.relevant ?? false,
      score: reading?.score ?? 0,
      warnings: reading?.warnings ?? [],
      fault: 'fault' in one ? one.fault : null,
      recorded_by: by,
    }
  })
  return db.transaction().execute(async (transaction) => {
    const added = await addRows(transaction, 'extractions', rows, ['report_id', 'seq'])
    const days = await transaction
      .selectFrom('reports')
      .select(['id', 'published_day'])
      .where('id', 'in', [null, ...ids])
      .execute()
    const dayOf = new Map(days.map(({ id, published_day }) => [id, published_day]))
    const today = new Date().toISOString().slice(0, 10)
    const claims = added.flatMap(({ report_id: report, seq: extraction }) => {
      const one = byReport.get(report) as Extraction
      if (!('reading' in one)) return []
      return claimRows({ report, reading: one.reading, extraction, filed: dayOf.get(report) ?? today }, version, by)
    })
    await addRows(transaction, 'claims', claims, ['id'])
    await addRows(transaction, 'claim_actors', actorRows(claims), ['claim_id'])
    return new Set(added.map(({ report_id }) => report_id))
  })
}
