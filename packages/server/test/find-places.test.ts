// Places by the names people type: Arabic with its class word, English as it is heard.
import { gazetteerFrom } from '@sijill/engine/knowledge/gazetteer.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'
import { classWordsOf, findPlaces } from '../src/service/find-places.ts'

const tables = knowledgeTables()
const gazetteer = gazetteerFrom(tables)
const classWords = classWordsOf(tables)
const first = (name: string): string | undefined => findPlaces(gazetteer, name, classWords)[0]?.id

describe('gazetteer find', () => {
  it.each([
    ['كفر نبل', 'sy.idlib.kafr_nabl'],
    ['كفرنبل', 'sy.idlib.kafr_nabl'],
    ['Kafranbel', 'sy.idlib.kafr_nabl'],
    ['Khan Sheikhoun', 'sy.idlib.khan_shaykhun'],
    ['ar-Raqqah', 'sy.raqqa.raqqa'],
    ['مدينة ادلب', 'sy.idlib.idlib'],
    ['محافظة درعا', 'SY12'],
    ['قرية حزانو', 'sy.idlib.hazano'],
    ['Omdurman', 'sd.khartoum.omdurman'],
  ])('%s', (name, id) => expect(first(name)).toBe(id))

  it('finds what begins so where nothing is named so, and nothing for nonsense', () => {
    expect(findPlaces(gazetteer, 'سرم', classWords).map((entry) => entry.name_ar)).toContain('سرمين')
    expect(findPlaces(gazetteer, 'لا مكان كهذا', classWords)).toEqual([])
    expect(findPlaces(gazetteer, '—', classWords)).toEqual([])
  })
})
