// Locates a place told by its own name: its point, and how exact that is.
import { groupOf, type GazetteerEntry } from '../../../knowledge/gazetteer.ts'
import type { NameExpr } from '../types.ts'
import { figuresOf } from './figures.ts'
import { fitOfClass, SITE_CLASSES } from './kinds.ts'
import { precisionOf, type LocateContext, type Located } from './located.ts'

/** The desert of a town or governorate is no region yet; the Syrian desert is. */
const WIDEST_DESERT_KM = 100

/** Precision of a named place by its kind and reach (codebook §4). */
function namedPrecision(entry: GazetteerEntry, expr: NameExpr): 1 | 2 | 3 {
  const group = groupOf(entry.kind)
  if (group === 'country' || group === 'governorate' || entry.kind === 'region') return 3
  if (entry.kind === 'desert') return entry.radiusKm > WIDEST_DESERT_KM ? 3 : 2
  if (group === 'road') return 2
  if (group === 'district') return precisionOf(entry.radiusKm)
  if (expr.placeClass?.kind === 'district' || expr.placeClass?.kind === 'subdistrict') return 2
  return entry.radiusKm > 10 && group === 'terrain' ? precisionOf(entry.radiusKm) : 1
}

export function locateName(expr: NameExpr, context: LocateContext): Located | null {
  const best = context.resolution.best(expr)
  if (!best) return null
  const { entry } = best
  const { lat, lon } = entry
  const kind = expr.placeClass?.kind
  const located = { expr, lat, lon, anchors: [] as GazetteerEntry[], members: [], relation: null }
  // «مشفى جنين»: a site that no table has is somewhere in the town it is named for
  if (kind && SITE_CLASSES.has(kind) && fitOfClass(kind, entry.kind) === 0) {
    if (entry.kind === 'country') return null // موقع روسيا اليوم
    return { ...located, entry: null, anchors: [entry], radiusKm: Math.max(entry.radiusKm, 2), precision: entry.radiusKm > 15 ? 2 : 1 }
  }
  const settled = groupOf(entry.kind) === 'settlement' && entry.kind !== 'quarter' && entry.kind !== 'camp'
  if (kind === 'area' && settled)
    return {
      ...located,
      entry: null,
      anchors: [entry],
      relation: 'area',
      radiusKm: figuresOf('area', entry.radiusKm).radiusKm,
      precision: 2,
    }
  return { ...located, entry, radiusKm: entry.radiusKm, precision: namedPrecision(entry, expr) }
}
