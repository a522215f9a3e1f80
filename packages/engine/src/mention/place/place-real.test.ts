// Reads places with the project's own gazetteer: each within its tolerance of the point a map gives.
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { gazetteerFrom } from '../../knowledge/gazetteer.ts'
import { lexiconFrom } from '../../knowledge/lexicon-forms.ts'
import type { TableSource } from '../../knowledge/tables.ts'
import { readDocument } from '../../text/document.ts'
import { createView } from '../match/index.ts'
import { findPlaces } from './index.ts'
import { kilometres } from './resolve/geometry.ts'

const root = fileURLToPath(new URL('../../../../knowledge/', import.meta.url))
const tables = (folder: string): TableSource[] =>
  readdirSync(root + folder)
    .filter((file) => file.endsWith('.tsv'))
    .map((file) => ({ file: `${folder}/${file}`, content: readFileSync(`${root}${folder}/${file}`, 'utf8') }))
const lexicon = lexiconFrom(tables('lexicon'))
const gazetteer = gazetteerFrom([...tables('gazetteer'), ...tables('ambiguous')])

/** Text, country, latitude, longitude, tolerance in km, geo_precision. */
const CASES: readonly (readonly [string, string, number, number, number, 1 | 2 | 3])[] = [
  // told by the side of a town far off, which only says where it lies
  ['كمين على طريق أثريا - الرصافة شرقي حماة', 'SY', 35.4, 38.2, 15, 2],
  ['عبوة على طريق الخرافي شمالي دير الزور', 'SY', 35.85, 40.35, 15, 2],
  ['غارات على بوادي حمص وحماة', 'SY', 34.85, 37.75, 60, 2],
  ['انفجار في مدينة دير الزور', 'SY', 35.336, 40.14, 5, 1],
  ['هجوم في بلدة البصيرة بريف دير الزور الشرقي', 'SY', 35.155, 40.43, 5, 1],
  ['اشتباك في الشميطية', 'SY', 35.49, 39.96, 5, 1],
  ['قتيل في بلدة الشحيل شرقي دير الزور', 'SY', 35.09, 40.46, 5, 1],
  ['هجوم في ريف دير الزور الغربي', 'SY', 35.48, 39.9, 25, 2],
  ['عمليتين شرقي دير الزور', 'SY', 35.05, 40.5, 30, 2],
  ['انفجار في محافظة دير الزور', 'SY', 35.1, 40.2, 25, 3],
  ['شهد ريف دير الزور هجومين', 'SY', 35.1, 40.2, 25, 3],
  ['كمين في بادية الميادين', 'SY', 34.8, 40.2, 20, 2],
  ['قصف قرب حقل العمر', 'SY', 35.1, 40.57, 8, 2],
  ['هجوم على حقل العمر النفطي شرقي دير الزور', 'SY', 35.1, 40.57, 8, 1],
  ['حافلة في كباجب على طريق دير الزور - تدمر', 'SY', 35.08, 39.58, 8, 1],
  ['انفجار في الباغوز شرق دير الزور', 'SY', 34.46, 40.95, 6, 1],
  ['سيارة مفخخة في منبج شرقي حلب', 'SY', 36.528, 37.955, 5, 1],
  ['سيارة مفخخة على أطراف مدينة منبج', 'SY', 36.528, 37.955, 7, 2],
  ['انفجار في مدينة الباب', 'SY', 36.37, 37.515, 5, 1],
  ['قصف على عين العرب', 'SY', 36.89, 38.353, 5, 1],
  ['قصف على كوباني', 'SY', 36.89, 38.353, 5, 1],
  ['اقتحم حي الشيخ مقصود في مدينة حلب', 'SY', 36.234, 37.15, 4, 1],
  ['قذائف على الأعظمية وسيف الدولة وحلب الجديدة والفرقان', 'SY', 36.198, 37.11, 6, 2],
  ['قصف على قرى الطويلة، تل شنان، أم الكيف', 'SY', 36.7, 40.33, 12, 2],
  ['تفجير في القامشلي', 'SY', 37.05, 41.22, 5, 1],
  ['مداهمة في مخيم الهول بريف الحسكة', 'SY', 36.37, 41.15, 8, 1],
  ['قصف على تل تمر شمال الحسكة', 'SY', 36.66, 40.37, 5, 1],
  ['انفجار في رأس العين', 'SY', 36.85, 40.07, 5, 1],
  ['مقبرة في ضاحية الفخيخة على أطراف الرقة', 'SY', 35.92, 39.0, 6, 1],
  ['هجوم بمحيط الرصافة جنوبي الرقة', 'SY', 35.63, 38.76, 10, 2],
  ['قصف على قرية الصوان بريف تل أبيض الغربي', 'SY', 36.6, 38.75, 15, 1],
  ['هجوم شرق الفرات', 'SY', 36, 40.3, 80, 3],
  ['انفجار على طريق الرقة – دير الزور', 'SY', 35.64, 39.58, 20, 2],
  ['غارة على خان شيخون', 'SY', 35.44, 36.65, 5, 1],
  ['غارات على جنوب إدلب', 'SY', 35.6, 36.65, 25, 2],
  ['قُتل رجل في طفس', 'SY', 32.737, 36.066, 5, 1],
  ['قصف على مدينة الفاشر، عاصمة ولاية شمال دارفور غربي السودان', 'SD', 13.63, 25.35, 5, 1],
  ['قصف على عاصمة ولاية شمال دارفور', 'SD', 13.63, 25.35, 5, 1],
  ['قتيل في مدينة ود مدني عاصمة الولاية', 'SD', 14.4, 33.52, 5, 1],
  ['انفجار 20 كم شمال الرقة', 'SY', 36.13, 39.01, 6, 2],
  ['انفجار سيارة على طريق دمشق - حمص', 'SY', 34.1, 36.5, 25, 2],
  ['عبوة في مدينة بعقوبة', 'IQ', 33.75, 44.65, 8, 1],
  ['تظاهرة في الناصرية', 'IQ', 31.05, 46.26, 6, 1],
  ['تفجير في عدن', 'YE', 12.79, 45.02, 12, 1],
  ['اشتباكات في طرابلس', 'LY', 32.887, 13.19, 10, 1],
  ['اشتباكات في طرابلس', 'LB', 34.43, 35.84, 10, 1],
  ['قصف على مخيم جنين', 'PS', 32.46, 35.29, 5, 1],
]

describe('place: the real gazetteer', () => {
  it.each(CASES)('%s (%s)', (text, country, lat, lon, tolerance, precision) => {
    const { places } = findPlaces(createView(readDocument({ text }, lexicon)), { gazetteer, country })
    const located = places.filter((place) => place.role !== 'name_part')
    expect(located).toHaveLength(1)
    expect(kilometres(located[0] ?? { lat: 0, lon: 0 }, { lat, lon })).toBeLessThanOrEqual(tolerance)
    expect(located[0]?.geoPrecision).toBe(precision)
  })
  it('refuses common words', () => {
    for (const text of [
      'الثورة السورية',
      'الباب مفتوح أمام الحل',
      'الصور المرفقة',
      'قال جاسم محمد',
      'الوحدة العسكرية',
      'الخوذ البيضاء',
      'في سوق العمل',
    ]) {
      expect(
        findPlaces(createView(readDocument({ text }, lexicon)), { gazetteer, country: 'SY' }).places.map((place) => place.name_ar),
      ).toEqual([])
    }
  })
})
