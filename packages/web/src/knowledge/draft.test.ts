// What is typed of a place: digits of both scripts, a point pasted whole, names with commas, an id where none is given.
import { describe, expect, it } from 'vitest'
import { actorOf, draftOfPlace, emptyActor, emptyPlace, emptySense, numberIn, placeOf, pointIn } from './draft.ts'

describe('what is typed of a place', () => {
  it('is a number in either digits, or none', () => {
    expect(['٣٥٫٢', ' 35.2 ', '-5', ''].map(numberIn)).toEqual([35.2, 35.2, -5, null])
    expect(numberIn('35,2')).toBeNull()
  })

  it('is a point of two numbers, as maps give it', () => {
    expect(pointIn('35.02, 40.5')).toEqual(['35.02', '40.5'])
    expect(pointIn('٣٥٫٠٢، ٤٠٫٥')).toEqual(['٣٥٫٠٢', '٤٠٫٥'])
    expect([pointIn('35.02'), pointIn('35, 40, 3'), pointIn('35 x')]).toEqual([null, null, null])
  })

  it('becomes what is sent: names parted, an id made of the country and the English name, empty fields not known', () => {
    const draft = { ...emptyPlace('الزعيفرينة'), name_en: 'Al-Zuayfirīna', lat: '35', lon: '40', aliases_ar: 'زعيفرين، الزعفرين,' } // an invented village
    expect(placeOf(draft)).toMatchObject({
      id: 'sy.own.al_zuayfirina',
      lat: 35,
      radius_km: null,
      admin1: null,
      weight: 10,
      aliases_ar: ['زعيفرين', 'الزعفرين'],
    })
  })

  it('comes back as it was', () => {
    const place = placeOf({ ...emptyPlace('الزعيفرينة'), name_en: 'Zuayfirina', lat: '35.1', lon: '40', note: 'seen' })
    expect(placeOf(draftOfPlace({ ...place, own: true }))).toEqual(place)
  })
})

describe('what is typed of an actor', () => {
  it('leaves names out that are empty', () => {
    const draft = {
      ...emptyActor('لواء الوادي'),
      name_en: 'Valley Brigade',
      senses: [emptySense(' '), { ...emptySense('لواء الوادي'), from: '2013' }],
    } // an invented brigade
    expect(actorOf(draft)).toMatchObject({
      id: 'valley_brigade',
      parent: null,
      senses: [{ alias_ar: 'لواء الوادي', from: '2013', to: null }],
    })
  })
})
