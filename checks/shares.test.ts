// A toll dealt out over places: the total is an aggregate, each part an occurrence with its own cause, place and number. Examples are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** Claims of a text: kind, type, number of the dead or taken, and `<` for parts of the first. */
function told(text: string, country = 'SY'): string[] {
  const { claims } = engine.read({ id: 't', text, country, published: '2024-08-27', outlet: 'موقع الضفتين' })
  return claims.map((claim) => {
    const whole = claim.casualties.find((row) => row.of === null)
    return `${claim.part_of ? '<' : claim.kind} ${claim.type} ${whole?.min ?? '-'}`
  })
}

describe('a toll dealt out over places', () => {
  it.each([
    [
      'each part with a cause of its own',
      'وثق المرصد استشهاد 30 مواطناً بينهم 9 أطفال أمس، هم 16 قضوا في بلدة كفربطنا جراء إلقاء الطيران المروحي براميل متفجرة، و10 في مدينة عربين نتيجة غارات للطائرات الحربية، و4 في حرستا إثر قصف بالصواريخ.',
      ['aggregate air_drone_strike 30', '< air_drone_strike 16', '< air_drone_strike 10', '< shelling 4'],
    ],
    [
      'parts of one cause',
      'قُتل 20 مدنياً أمس في غارات لقوات النظام، 12 منهم في مدينة أريحا و8 في بلدة سرمين.',
      ['aggregate air_drone_strike 20', '< air_drone_strike 12', '< air_drone_strike 8'],
    ],
    ['people taken', 'اعتقلت قوات الأمن أمس 12 شاباً، سبعة في نوى وخمسة في جاسم.', ['aggregate arrests 12', '< arrests 7', '< arrests 5']],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected))
  it('the place of each part is its own', () => {
    const { claims } = engine.read({
      id: 't',
      text: 'قُتل تسعة أشخاص بانفجار ألغام في سوريا خلال يومين، ستة منهم في ريف حماة وثلاثة في ريف دير الزور.',
      country: 'SY',
      published: '2024-08-27',
    })
    expect(claims.map((claim) => claim.place?.name_ar)).toEqual(['سوريا', 'ريف حماة', 'ريف دير الزور'])
  })
})

describe('what deals nothing out', () => {
  it.each([
    ['parts of the toll by who they were', 'قُتل عشرة أشخاص بينهم طفلان في قصف على إدلب، وأصيب خمسة في المدينة.', ['occurrence shelling 10']],
    ['more than the total', 'قُتل شخصان في قصف على أريحا أمس، وثلاثة في سرمين وأربعة في بنش.', ['occurrence shelling 2']],
  ])('%s', (_, text, expected) => expect(told(text).slice(0, 1)).toEqual(expected))
})
