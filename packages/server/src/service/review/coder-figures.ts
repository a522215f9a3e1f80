// What is known of coders at work: how fast, how often they take a suggestion as it is, how they do on claims whose values are known.
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../../store/tables.ts'

export interface CoderFigures {
  readonly coder: string
  readonly codings: number
  /** The share accepted as suggested, of those with a suggestion and no test. */
  readonly accepted: number | null
  /** Tests with the right suggestion, and those answered rightly. */
  readonly gold: number
  readonly gold_right: number
  /** Tests with a wrong suggestion, and those in which it was taken. */
  readonly canaries: number
  readonly canaries_taken: number
  /** Takes what is suggested whether it is right or not. */
  readonly alarm: boolean
}

/** Taken so often, wrong suggestions are not read. */
const ALARM_SHARE = 0.3
const ALARM_LEAST = 3

export async function coderFigures(db: Kysely<Tables>): Promise<CoderFigures[]> {
  type Row = Readonly<Record<Exclude<keyof CoderFigures, 'coder' | 'alarm'>, string | null>> & { readonly coder: string }
  const { rows } = await sql<Row>`
    select k.recorded_by as coder, count(*) as codings,
      avg((k.kind = 'accept' and k.changed = '{}')::int) filter (where not k.blind and k.probe is null and k.kind <> 'flag') as accepted,
      count(*) filter (where k.probe = 'gold') as gold,
      count(*) filter (where k.probe = 'gold' and k.kind = 'accept' and k.changed = '{}') as gold_right,
      count(*) filter (where k.probe = 'canary') as canaries,
      count(*) filter (where k.probe = 'canary' and k.kind = 'accept' and not p.field = any(k.changed)) as canaries_taken
    from codings_in_force() k left join review_probes p on p.claim_id = k.claim_id and p.coder = k.recorded_by
    group by k.recorded_by order by k.recorded_by`.execute(db)
  return rows.map(({ coder, accepted, ...counts }) => {
    const [canaries, taken] = [Number(counts.canaries), Number(counts.canaries_taken)]
    return {
      coder,
      codings: Number(counts.codings),
      accepted: accepted === null ? null : Number(accepted),
      gold: Number(counts.gold),
      gold_right: Number(counts.gold_right),
      canaries,
      canaries_taken: taken,
      alarm: canaries >= ALARM_LEAST && taken / canaries > ALARM_SHARE,
    }
  })
}

export interface FieldPace {
  /** A field, or `total` for a whole claim. */
  readonly field: string
  readonly n: number
  readonly p50: number
  readonly p90: number
}

/** Seconds at work, by field: the half that is quicker, and nine in ten. */
export async function pace(db: Kysely<Tables>): Promise<FieldPace[]> {
  const { rows } = await sql<{ field: string; n: string; p50: number; p90: number }>`
    select s.key as field, count(*) as n, percentile_cont(0.5) within group (order by s.value::float8) as p50,
      percentile_cont(0.9) within group (order by s.value::float8) as p90
    from codings_in_force() k, jsonb_each_text(k.seconds) s group by s.key order by s.key`.execute(db)
  return rows.map(({ field, n, p50, p90 }) => ({ field, n: Number(n), p50: Number(p50), p90: Number(p90) }))
}
