// Invented reports for tests of the store, and what an engine might read in them.
import type { Claim, ClaimActor, Reading, Report } from '@sijill/engine/report/types.ts'
import type { CapturedReport } from '@sijill/server/store/write/save-reports.ts'

let count = 0

/** A report of its own, as it came. */
export function captured(fields: Partial<Omit<Report, 'id'>> = {}, origin = 'reports.jsonl:1'): CapturedReport {
  const report = { text: `قصف مدفعي على بلدة رقم ${count++}`, outlet: 'مرصد الضفة', published: '2026-03-10', ...fields } // shelling of a town, number n
  return { report, bytes: Buffer.from(JSON.stringify(report)), mediaType: 'application/json', origin }
}

const span = { text: 'قصف', start: 0, end: 3, in: 'text' as const } // shelling

/** A claim with what a test is about. */
export function claim(fields: Partial<Claim> = {}): Claim {
  return {
    id: 'r#1',
    kind: 'occurrence',
    type: 'shelling',
    subtype: null,
    act: null,
    direction: null,
    trigger: span,
    actors: [],
    place: null,
    time: null,
    casualties: [],
    combined: null,
    means: [],
    attribution: [],
    factuality: 'asserted',
    updates: null,
    part_of: null,
    same_as: null,
    evidence: [span],
    confidence: 0.8,
    rules: ['event.strike'],
    ...fields,
  }
}

export const actor = (id: string | null, role: ClaimActor['role'] = 'initiator'): ClaimActor => ({
  ...span,
  role,
  id,
  unit: null,
  name: id ?? 'مجهول', // unknown
  category: 'unknown',
  certainty: 'asserted',
})

export const place = (lat: number, lon: number, more: Partial<NonNullable<Claim['place']>> = {}): NonNullable<Claim['place']> => ({
  ...span,
  id: 'p:1',
  name_ar: 'بلدة', // a town
  name_en: 'A town',
  lat,
  lon,
  radius_km: 2,
  geo_precision: 1,
  admin1: 'a:1',
  admin2: null,
  country: 'SY',
  relation: null,
  inherited: false,
  ...more,
})

export const days = (from: string, to = from): NonNullable<Claim['time']> => ({
  ...span,
  from,
  to,
  time_precision: 1,
  rule: 'time.date',
  inherited: false,
})

export const killed = (min: number | null, max: number | null, of: number | null = null): Claim['casualties'][number] => ({
  ...span,
  outcome: 'killed',
  min,
  max,
  best: min,
  actor: null,
  category: null,
  traits: [],
  of,
})

export const reading = (report: string, ...claims: readonly Claim[]): Reading => ({
  format: 'sijill/1',
  report,
  relevant: claims.length > 0,
  score: claims.length > 0 ? 0.9 : 0.1,
  claims,
  warnings: [],
})
