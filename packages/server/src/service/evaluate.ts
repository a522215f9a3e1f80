// Compares claims with gold claims: what was found, which fields are right, and how many events a coder would not have to touch.
import { TYPE_FAMILIES } from '@sijill/engine/report/type-families.ts'
import type { Span } from '@sijill/engine/report/types.ts'

/** A claim as far as it is compared; gold claims carry `accept_types` and `optional` besides. */
export interface ComparableClaim {
  readonly id: string
  readonly kind: string
  readonly type: string | null
  readonly act?: string | null
  readonly direction?: string | null
  readonly factuality: string
  readonly trigger?: Partial<Span> | null
  readonly evidence?: readonly Partial<Span>[]
  readonly actors?: readonly { role: string; id: string | null; text?: string; name?: string }[]
  readonly place: { name_ar?: string; lat?: number | null; lon?: number | null; radius_km?: number | null } | null
  readonly time: { from: string; to: string } | null
  readonly casualties?: readonly { outcome: string; min: number | null; max: number | null; of: number | null }[]
  readonly attribution?: readonly ComparableLine[]
  readonly confidence?: number
  readonly accept_types?: readonly string[]
  readonly optional?: boolean
}

interface ComparableLine {
  readonly name: string | null
  readonly text?: string
  readonly kind: string
  readonly from: ComparableLine | null
}

export interface ComparableReading {
  readonly report: string
  readonly relevant: boolean
  readonly claims: readonly ComparableClaim[]
}

interface Ratio {
  precision: number
  recall: number
  f1: number
}

export interface Evaluation {
  readonly reports: number
  readonly claims: Ratio
  readonly byGroup: Readonly<Record<string, Ratio & { found: number; added: number; missed: number }>>
  readonly relevance: Ratio
  /** Share right among the claims found, and of how many. */
  readonly fields: Readonly<Record<string, { readonly share: number; readonly of: number }>>
  /** Mean squared distance of confidence from being clean. */
  readonly brier: number | null
  /** Confidence of each material claim, and whether it was found and clean. */
  readonly calibration: readonly (readonly [number, boolean])[]
  readonly differences: readonly string[]
}

const DAY = 86_400_000
const KM_A_RADIAN = 6371
const familyOf = (type: string | null): string | null => (type === null ? null : (TYPE_FAMILIES[type] ?? 'strategic'))
const groupOf = (kind: string): string => (kind === 'trend' || kind === 'statement' ? kind : 'material')

function ratio(found: number, added: number, missed: number): Ratio {
  return {
    precision: found / (found + added || 1),
    recall: found / (found + missed || 1),
    f1: (2 * found) / (2 * found + added + missed || 1),
  }
}

/** Overlap of two day intervals as a share of their union. */
function overlapOfDays(a: ComparableClaim['time'], b: ComparableClaim['time']): number {
  if (!a || !b) return 0
  const days = (text: string): number => Date.parse(text) / DAY
  const shared = Math.min(days(a.to), days(b.to)) - Math.max(days(a.from), days(b.from)) + 1
  return shared <= 0 ? 0 : shared / (Math.max(days(a.to), days(b.to)) - Math.min(days(a.from), days(b.from)) + 1)
}

type Place = ComparableClaim['place']

function distance(a: NonNullable<Place>, b: NonNullable<Place>): number | null {
  if (a.lat == null || a.lon == null || b.lat == null || b.lon == null) return null
  const radians = Math.PI / 180
  const x = (b.lon - a.lon) * radians * Math.cos(((a.lat + b.lat) * radians) / 2)
  return KM_A_RADIAN * Math.hypot(x, (b.lat - a.lat) * radians)
}

const plain = (name: string | null | undefined): string =>
  (name ?? '')
    .normalize('NFKC')
    .replaceAll(/[\u064B-\u0652\u0640\p{Cf}"'«»“”]/gu, '')
    .replaceAll(/[أإآ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .trim()

function placeRight(gold: Place, system: Place): boolean {
  if (!gold || !system) return gold === system
  const km = distance(gold, system)
  return km === null
    ? plain(gold.name_ar) !== '' && plain(gold.name_ar) === plain(system.name_ar)
    : km <= Math.max(10, gold.radius_km ?? 10)
}

/** Looks up the top of an actor's family; an actor that is not listed counts as "other". */
export type RootOf = (id: string) => string

function idsOf(claim: ComparableClaim, roles: readonly string[]): Set<string> {
  return new Set(
    (claim.actors ?? [])
      .filter((actor) => roles.includes(actor.role))
      .map((actor) => actor.id ?? `text:${plain(actor.text ?? actor.name)}`),
  )
}

const rootsOf = (ids: ReadonlySet<string>, root: RootOf): Set<string> =>
  new Set([...ids].map((id) => (id.startsWith('x:') || id.startsWith('text:') ? 'other' : root(id))))

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1
  const shared = [...a].filter((one) => b.has(one)).length
  return shared / (a.size + b.size - shared)
}

interface Total {
  readonly min: number
  readonly max: number | null
}

function totalOf(claim: ComparableClaim, outcome: string): Total | null {
  const rows = (claim.casualties ?? []).filter((row) => row.outcome === outcome && row.of == null)
  if (rows.length === 0) return null
  return {
    min: rows.reduce((sum, row) => sum + (row.min ?? 0), 0),
    max: rows.some((row) => row.max == null) ? null : rows.reduce((sum, row) => sum + (row.max ?? 0), 0),
  }
}

function sameTotal(a: Total | null, b: Total | null): boolean {
  const none = (total: Total | null): boolean => total === null || (total.min === 0 && total.max === 0)
  return (none(a) && none(b)) || (a !== null && b !== null && a.min === b.min && a.max === b.max)
}

function spansOf(claim: ComparableClaim): { start: number; end: number }[] {
  return [claim.trigger, ...(claim.evidence ?? [])].filter(
    (span): span is { start: number; end: number } =>
      span != null && (span.in ?? 'text') === 'text' && span.start != null && span.end != null,
  )
}

const sharesWords = (a: ComparableClaim, b: ComparableClaim): boolean =>
  spansOf(a).some((x) => spansOf(b).some((y) => Math.min(x.end, y.end) > Math.max(x.start, y.start)))

function typeRight(gold: ComparableClaim, system: ComparableClaim): boolean {
  return gold.kind === 'statement'
    ? gold.act === system.act
    : gold.type === system.type || (gold.accept_types ?? []).includes(system.type ?? '')
}

/** Weights of what makes a claim the one that gold means; below the threshold it is another. */
const WEIGHT = { type: 2, family: 1, words: 2, place: 1, time: 0.5, toll: 0.75, threshold: 2.5 }
const ROLES = ['initiator', 'target', 'participant', 'speaker', 'topic']

function similarity(gold: ComparableClaim, system: ComparableClaim, root: RootOf): number {
  if (groupOf(gold.kind) !== groupOf(system.kind)) return 0
  let score = 0
  if (typeRight(gold, system)) score += WEIGHT.type
  else if (gold.kind !== 'statement' && familyOf(gold.type) === familyOf(system.type)) score += WEIGHT.family
  if (sharesWords(gold, system)) score += WEIGHT.words
  if (gold.place && system.place && placeRight(gold.place, system.place)) score += WEIGHT.place
  if (overlapOfDays(gold.time, system.time) > 0) score += WEIGHT.time
  score += jaccard(rootsOf(idsOf(gold, ROLES), root), rootsOf(idsOf(system, ROLES), root))
  for (const outcome of ['killed', 'injured'])
    if (totalOf(gold, outcome) && sameTotal(totalOf(gold, outcome), totalOf(system, outcome))) score += WEIGHT.toll
  return score >= WEIGHT.threshold ? score : 0
}

/** Pairs gold and system claims, the most similar first. */
function pair(gold: readonly ComparableClaim[], system: readonly ComparableClaim[], root: RootOf): Map<number, number> {
  const candidates = gold
    .flatMap((one, index) => system.map((other, column) => ({ score: similarity(one, other, root), index, column })))
    .filter((candidate) => candidate.score > 0)
  const pairs = new Map<number, number>()
  const used = new Set<number>()
  for (const { index, column } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (pairs.has(index) || used.has(column)) continue
    pairs.set(index, column)
    used.add(column)
  }
  return pairs
}

/** The system's claim for each claim of gold that it found, by id, over all reports. */
export function foundClaims(
  gold: readonly ComparableReading[],
  system: ReadonlyMap<string, ComparableReading>,
  root: RootOf,
): Map<string, string> {
  const found = new Map<string, string>()
  for (const expected of gold) {
    const given = system.get(expected.report)?.claims ?? []
    for (const [index, column] of pair(expected.claims, given, root))
      found.set((expected.claims[index] as ComparableClaim).id, (given[column] as ComparableClaim).id)
  }
  return found
}

const linesOf = (lines: readonly ComparableLine[]): ComparableLine[] =>
  lines.flatMap((line) => [line, ...(line.from ? linesOf([line.from]) : [])])

function attributionRight(gold: ComparableClaim, system: ComparableClaim): boolean {
  const names = linesOf(gold.attribution ?? [])
    .map((line) => plain(line.name))
    .filter(Boolean)
  const given = linesOf(system.attribution ?? [])
    .map((line) => plain(line.name ?? line.text))
    .filter(Boolean)
  return names.length === 0 ? given.length === 0 : names.some((name) => given.some((other) => other.includes(name) || name.includes(other)))
}

function fieldsOf(gold: ComparableClaim, system: ComparableClaim, root: RootOf): Record<string, boolean> {
  const initiators = [idsOf(gold, ['initiator', 'participant']), idsOf(system, ['initiator', 'participant'])] as const
  const targets = [idsOf(gold, ['target', 'participant']), idsOf(system, ['target', 'participant'])] as const
  const bothUndated = !gold.time && !system.time
  return {
    type: typeRight(gold, system),
    kind: gold.kind === system.kind,
    place: placeRight(gold.place, system.place),
    time: bothUndated || overlapOfDays(gold.time, system.time) >= 0.5,
    time_exact: bothUndated || (gold.time?.from === system.time?.from && gold.time?.to === system.time?.to),
    killed: sameTotal(totalOf(gold, 'killed'), totalOf(system, 'killed')),
    injured: sameTotal(totalOf(gold, 'injured'), totalOf(system, 'injured')),
    initiator: jaccard(...initiators) === 1,
    initiator_root: jaccard(rootsOf(initiators[0], root), rootsOf(initiators[1], root)) === 1,
    target: jaccard(...targets) === 1,
    target_root: jaccard(rootsOf(targets[0], root), rootsOf(targets[1], root)) === 1,
    factuality: gold.factuality === system.factuality,
    attribution_kind: (gold.attribution?.[0]?.kind ?? null) === (system.attribution?.[0]?.kind ?? null),
    attribution_name: attributionRight(gold, system),
  }
}

const CLEAN = ['type', 'place', 'time', 'killed', 'injured']

/** Compares readings with gold readings. Claims marked `optional` in gold count neither way. */
export function evaluate(gold: readonly ComparableReading[], system: ReadonlyMap<string, ComparableReading>, root: RootOf): Evaluation {
  const fields = new Map<string, [number, number]>()
  const groups = new Map<string, { found: number; added: number; missed: number }>()
  const relevance = { found: 0, added: 0, missed: 0 }
  const differences: string[] = []
  const calibration: [number, boolean][] = []
  const count = (name: string, right: boolean): void => {
    const known = fields.get(name) ?? [0, 0]
    fields.set(name, [known[0] + Number(right), known[1] + 1])
  }
  const group = (name: string): { found: number; added: number; missed: number } => {
    const known = groups.get(name) ?? { found: 0, added: 0, missed: 0 }
    groups.set(name, known)
    return known
  }
  for (const expected of gold) {
    const given = system.get(expected.report) ?? { report: expected.report, relevant: false, claims: [] }
    if (!expected.relevant || expected.claims.some((claim) => !claim.optional)) {
      if (expected.relevant && given.relevant) relevance.found++
      else if (expected.relevant) relevance.missed++
      else if (given.relevant) relevance.added++
    }
    const pairs = pair(expected.claims, given.claims, root)
    expected.claims.forEach((claim, index) => {
      const column = pairs.get(index)
      const name = groupOf(claim.kind)
      const tally = group(name)
      const other = column === undefined ? undefined : given.claims[column]
      if (!other) {
        if (claim.optional) return
        tally.missed++
        if (name === 'material') count('clean_events', false)
        differences.push(`missed ${claim.id} ${claim.kind} ${claim.type ?? claim.act} ${claim.evidence?.[0]?.text ?? ''}`)
        return
      }
      if (!claim.optional) tally.found++
      if (name === 'trend') return count('trend_direction', claim.direction === other.direction)
      if (name === 'statement') return count('statement_act', claim.act === other.act)
      const right = fieldsOf(claim, other, root)
      for (const [field, ok] of Object.entries(right)) {
        count(field, ok)
        if (!ok) differences.push(`wrong ${claim.id} ${field}`)
      }
      const clean = CLEAN.every((field) => right[field])
      if (!claim.optional) count('clean_events', clean)
      if (other.confidence !== undefined) calibration.push([other.confidence, clean])
    })
    const used = new Set(pairs.values())
    given.claims.forEach((claim, column) => {
      if (used.has(column)) return
      group(groupOf(claim.kind)).added++
      if (groupOf(claim.kind) === 'material' && claim.confidence !== undefined) calibration.push([claim.confidence, false])
      differences.push(`added ${claim.id} ${claim.kind} ${claim.type ?? claim.act} ${claim.trigger?.text ?? ''}`)
    })
  }
  const all = [...groups.values()].reduce(
    (sum, one) => ({ found: sum.found + one.found, added: sum.added + one.added, missed: sum.missed + one.missed }),
    { found: 0, added: 0, missed: 0 },
  )
  return {
    reports: gold.length,
    claims: ratio(all.found, all.added, all.missed),
    byGroup: Object.fromEntries([...groups].map(([name, one]) => [name, { ...ratio(one.found, one.added, one.missed), ...one }])),
    relevance: ratio(relevance.found, relevance.added, relevance.missed),
    fields: Object.fromEntries([...fields].map(([name, [right, of]]) => [name, { share: Number((right / of).toFixed(3)), of }])),
    brier:
      calibration.length > 0
        ? Number(
            (calibration.reduce((sum, [confidence, clean]) => sum + (confidence - Number(clean)) ** 2, 0) / calibration.length).toFixed(3),
          )
        : null,
    calibration,
    differences,
  }
}
