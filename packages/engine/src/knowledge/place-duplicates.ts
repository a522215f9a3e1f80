// Decides which rows of different tables are one place: same name, same sort, within 8 km; the hand-written row holds.
import { foldKey } from '../text/normalise/index.ts'
import type { GazetteerEntry } from './gazetteer.ts'
import { groupOf } from './place-kinds.ts'

/** Points that tables give for one village lie up to about this far apart (house, mosque, centroid of its land). */
const SAME_PLACE_KM = 8
const KM_A_DEGREE = 111.2

function kilometres(a: GazetteerEntry, b: GazetteerEntry): number {
  const x = (b.lon - a.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return KM_A_DEGREE * Math.hypot(x, b.lat - a.lat)
}

const isHandWritten = (entry: GazetteerEntry): boolean => entry.source.startsWith('editor') || entry.source === 'codebook'

/** The name without article, spaces and marks: the key under which spellings of two tables meet. */
function mergeKey(name: string): string {
  return foldKey(name)
    .replace(/(^|\s)ال/g, '')
    .replace(/[\s\-–()"']/g, '')
}

/** What the loser knows and the winner does not: further names. */
function absorb(winner: GazetteerEntry, loser: GazetteerEntry): GazetteerEntry {
  const known = new Set([winner.name_ar, ...winner.aliases].map(foldKey))
  const more = [loser.name_ar, ...loser.aliases].filter((name) => !known.has(foldKey(name)))
  return more.length === 0 ? winner : { ...winner, aliases: [...winner.aliases, ...more] }
}

/** Merges rows of one place. Two hand-written rows are never merged: who wrote both meant two places. */
export function mergeDuplicates(entries: readonly GazetteerEntry[]): GazetteerEntry[] {
  const ordered = [...entries.filter(isHandWritten), ...entries.filter((entry) => !isHandWritten(entry))]
  const kept: GazetteerEntry[] = []
  const byName = new Map<string, number[]>()
  for (const entry of ordered) {
    const key = mergeKey(entry.name_ar)
    const same = (byName.get(key) ?? []).find((index) => {
      const other = kept[index] as GazetteerEntry
      if (isHandWritten(entry) && isHandWritten(other)) return false
      return groupOf(other.kind) === groupOf(entry.kind) && kilometres(other, entry) <= SAME_PLACE_KM
    })
    if (same !== undefined) {
      kept[same] = absorb(kept[same] as GazetteerEntry, entry)
      continue
    }
    kept.push(entry)
    for (const name of new Set([entry.name_ar, ...entry.aliases].map(mergeKey))) {
      const known = byName.get(name)
      if (known) known.push(kept.length - 1)
      else byName.set(name, [kept.length - 1])
    }
  }
  return kept
}
