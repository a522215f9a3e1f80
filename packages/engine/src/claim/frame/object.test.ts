// What a claim is by the noun that completes its verb or its weapon: sentences of our own.
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../report/types.ts'
import { engine } from '../../../test/roles.ts'

const first = (text: string): Claim => {
  const [claim] = engine.read({ id: 'r', text, country: 'SY', published: '2023-05-10' }).claims
  if (!claim) throw new Error(`no claim: ${text}`)
  return claim
}
const outcomes = (text: string): string[] => first(text).casualties.map(({ outcome }) => outcome)
const means = (text: string): string[] => first(text).means.map(({ id }) => id)

describe('who is let go is not displaced', () => {
  it.each([
    'أخلوا سبيل عشرة مدنيين أمس في مدينة الباب.', // let go of ten civilians
    'أخلى الأمن العام أمس سبيل خمسة معتقلين في مدينة حمص.', // let, yesterday, five detainees go
    'أخلت الشرطة العسكرية أمس سبيل ثلاثة شبان في مدينة عفرين.', // let three young men go
  ])('%s', (text) => expect(outcomes(text)).not.toContain('displaced'))
  it('but who is moved out is', () => expect(outcomes('أخلت فرق الدفاع المدني أمس عشرة مدنيين من بلدة سرمين.')).toContain('displaced'))
})

describe('what a weapon is made against is no means', () => {
  it.each([
    'استهدفت فصائل المعارضة أمس مواقع قوات النظام في بلدة سرمين بالأسلحة المضادة للطائرات.', // anti-aircraft weapons
    'قصف مسلحون أمس بالرشاشات المضادة للطائرات حاجزاً لقوات النظام في بلدة الصنمين.', // anti-aircraft machine guns
    'أطلقت مدفعية مضادة للطائرات النار أمس على مواقع قوات النظام في بلدة سرمين.', // anti-aircraft artillery
  ])('%s', (text) => expect(means(text)).not.toContain('aircraft'))
  it('but what flies is', () => expect(means('استهدفت طائرات حربية أمس مواقع قوات النظام في بلدة سرمين.')).toContain('aircraft'))
})

describe('arms that are found', () => {
  it.each([
    ['عثرت قسد أمس على صواريخ مخبأة في مزرعة قرب الرقة.', 'disrupted_weapons_use'],
    ['عثر عناصر الأمن العام أمس على عبوات ناسفة في مدينة حمص.', 'disrupted_weapons_use'],
    ['عثر الأهالي أمس على جثة رجل قتل بعبوة ناسفة قرب الرقة.', 'other'],
  ])('%s', (text, type) => expect(first(text).type).toBe(type))
})

describe('an advance that is stopped has taken no ground', () => {
  it('is an attack', () => expect(first('قُتل قيادي في تنظيم داعش خلال إحباط محاولة تقدم في بادية السخنة أمس.').type).toBe('armed_clash'))
})

describe('the truce that an agreement is about', () => {
  it('is no other agreement', () => {
    const { claims } = engine.read({
      id: 'r',
      text: 'توصلت قسد وفصائل الجيش الوطني أمس إلى اتفاق يقضي بوقف إطلاق النار في مدينة عفرين.',
      country: 'SY',
      published: '2023-05-10',
    })
    expect(claims.map(({ type }) => type)).toEqual(['agreement'])
  })
})

describe('what a unit is called by, and a blaze, are no means', () => {
  it('of a unit', () => expect(means('هاجم تنظيم داعش أمس نقطة لكتيبة دبابات في بادية السخنة.')).toEqual([]))
  it('of a blaze', () =>
    expect(means('قصفت قوات النظام بلدة سرمين بالمدفعية أمس ما أدى إلى اندلاع النيران في ورشة.')).toEqual(['artillery']))
})

describe('a house blown up by those who hold it is demolished', () => {
  it.each([
    ['أقدم تنظيم داعش أمس على تفجير منزل شيخ عشيرة في بلدة ذيبان.', 'looting_property_destruction'],
    ['قُتل ثلاثة مدنيين أمس بتفجير منزل مفخخ في بلدة ذيبان.', 'remote_explosive'],
  ])('%s', (text, type) => expect(first(text).type).toBe(type))
})

describe('bodies that are thrown', () => {
  it('are no shells', () => {
    const text = 'خطف مسلحون ثلاثة عناصر من قوات النظام في بلدة المزيريب أمس وقتلوهم رمياً بالرصاص ورموا جثثهم في ميدان البلدة.'
    const { claims } = engine.read({ id: 'r', text, country: 'SY', published: '2023-05-10' })
    expect(claims.map(({ trigger }) => trigger.text)).not.toContain('رموا')
    expect(claims.flatMap(({ casualties }) => casualties.filter(({ outcome }) => outcome === 'killed').map(({ min }) => min))).toEqual([3])
  })
})
