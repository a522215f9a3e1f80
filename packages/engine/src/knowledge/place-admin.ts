// Decides the governorate and district of rows whose table does not tell them: those of the nearest district, by its own reach.
import type { GazetteerEntry } from './gazetteer.ts'

const KM_A_DEGREE = 111.2
/** Beyond this many times its radius a district says nothing of a place. */
const FARTHEST = 2.2
const LEVELS = ['subdistrict', 'district', 'governorate'] as const

interface Units {
  readonly level: (typeof LEVELS)[number]
  readonly rows: readonly GazetteerEntry[]
}

/** The finest administrative rows of each country. */
function finestUnits(entries: readonly GazetteerEntry[]): Map<string, Units> {
  const byCountry = new Map<string, GazetteerEntry[]>()
  for (const entry of entries) {
    if (!entry.country || !(LEVELS as readonly string[]).includes(entry.kind)) continue
    const known = byCountry.get(entry.country)
    if (known) known.push(entry)
    else byCountry.set(entry.country, [entry])
  }
  const units = new Map<string, Units>()
  for (const [country, rows] of byCountry) {
    const governorates = rows.filter((row) => row.kind === 'governorate')
    // a level that only some governorates have would draw the others' places to it
    const level =
      LEVELS.find(
        (name) =>
          new Set(rows.filter((row) => row.kind === name).map((row) => (name === 'governorate' ? row.id : row.admin1))).size >=
          Math.max(1, governorates.length),
      ) ?? 'governorate'
    units.set(country, { level, rows: rows.filter((row) => row.kind === level) })
  }
  return units
}

function nearest(entry: GazetteerEntry, units: Units): GazetteerEntry | null {
  const scale = Math.cos((entry.lat * Math.PI) / 180)
  let best: GazetteerEntry | null = null
  let least = FARTHEST
  for (const row of units.rows) {
    const dy = (row.lat - entry.lat) * KM_A_DEGREE
    const dx = (row.lon - entry.lon) * KM_A_DEGREE * scale
    const share = Math.sqrt(dx * dx + dy * dy) / row.radiusKm
    if (share < least) [best, least] = [row, share]
  }
  return best
}

const SPREADING = new Set(['country', 'governorate', 'district', 'subdistrict', 'region', 'road', 'river', 'desert', 'mountain'])

/** Entries with the governorate and district that their point lies in, where their table left both open. */
export function fillAdmin(entries: readonly GazetteerEntry[]): GazetteerEntry[] {
  const units = finestUnits(entries)
  return entries.map((entry) => {
    const own = entry.country ? units.get(entry.country) : undefined
    if (entry.admin1 || !own || SPREADING.has(entry.kind)) return entry
    const unit = nearest(entry, own)
    if (!unit) return entry
    return {
      ...entry,
      admin1: unit.kind === 'governorate' ? unit.id : unit.admin1,
      admin2: unit.kind === 'district' ? unit.id : unit.admin2,
    }
  })
}
