// A toll over a wide area and what it sums: the parts told after it, rows of tolls each with a place. Texts and outlets are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** Claims of a text: kind, place, dead, and the claim that each is a part of. */
const toldOf = (text: string): string[] =>
  engine
    .read({ id: 't', text, published: '2019-11-24', outlet: 'شبكة المرفأ', country: 'SY' })
    .claims.map(
      ({ kind, place, casualties, part_of }) =>
        `${kind} ${place?.name_ar} ${casualties.find((row) => row.outcome === 'killed' && row.of === null)?.min ?? '?'}${part_of ? ` of ${part_of}` : ''}`,
    )

describe('a toll over a wide area', () => {
  it('has the smaller ones in its towns as parts, and keeps its place', () =>
    expect(
      toldOf(
        'قتل 14 مدنياً أمس السبت جراء غارات روسية على محافظة إدلب، وفق مرصد السهل. وقتل ستة منهم في غارة على بلدة كفرنبل، وفق مرصد السهل. واستهدفت الغارة سوق البلدة.',
      ),
    ).toEqual(['aggregate محافظة إدلب 14', 'occurrence بلدة كفرنبل 6 of t#1']))

  it('is no sum of what another source tells of one raid', () =>
    expect(
      toldOf(
        'قتل 14 مدنياً أمس السبت بقصف على ريف إدلب الجنوبي، وفق مرصد السهل. وقال الدفاع المدني إن 11 مدنياً قتلوا في القصف على بلدة كفرنبل.',
      ),
    ).toHaveLength(2))
})

describe('tolls that «and» joins, each with a place', () => {
  it.each<[string, string, string[]]>([
    [
      'are told one by one',
      'أسفر قصف جوي أمس عن مقتل تسعة مدنيين بينهم ثلاثة أطفال في قرية بليون وأربعة مدنيين في قرية البارة.',
      ['occurrence قرية بليون 9', 'occurrence قرية البارة 4'],
    ],
    [
      'with the cause after the last',
      'قتل خمسة مدنيين في بلدة حيان وثلاثة في بلدة بيانون جراء قصف مدفعي أمس.',
      ['occurrence بلدة حيان 5', 'occurrence بلدة بيانون 3'],
    ],
    ['not where one place holds the other', 'قتل خمسة مدنيين في حي الوعر وأصيب ثلاثة في مدينة حمص بقصف أمس.', ['occurrence حي الوعر 5']],
  ])('%s', (_, text, expected) => expect(toldOf(text)).toEqual(expected))

  it('have one cause', () =>
    expect(
      engine
        .read({
          id: 't',
          text: 'قتل خمسة مدنيين في بلدة حيان وثلاثة في بلدة بيانون جراء قصف مدفعي أمس.',
          published: '2019-11-24',
          outlet: 'شبكة المرفأ',
          country: 'SY',
        })
        .claims.map(({ type }) => type),
    ).toEqual(['shelling', 'shelling']))
})

describe('who did it and with what', () => {
  const claimOf = (text: string) => engine.read({ id: 't', text, published: '2019-11-24', outlet: 'شبكة المرفأ', country: 'SY' }).claims[0]

  it('«بأيدي» marks who killed', () =>
    expect(
      claimOf('قتل تسعة عناصر من الجيش السوري أمس بأيدي مجهولين هاجموا حاجزاً في بلدة نوى.')?.actors.map(({ role, id }) => `${role} ${id}`),
    ).toEqual(['initiator unidentified_armed_group', 'target saa']))

  it('«الدفاع الجوي» is no air raid', () => expect(claimOf('هاجم مسلحون أمس مقر قوات الدفاع الجوي في بلدة نوى.')?.means).toEqual([]))

  it('the dead whom rescuers recover were not found', () =>
    expect(toldOf('قتل طفلان أمس بقصف على بلدة مارع. وانتشلت فرق الإنقاذ جثامين القتلى وأسعفت المصابين.')).toEqual([
      'occurrence بلدة مارع 2',
    ]))

  it('a governorate before a colon is no source', () =>
    expect(claimOf('محافظة حلب: قتل طفلان أمس بقصف على بلدة مارع.')?.attribution.map(({ name }) => name)).toEqual(['شبكة المرفأ']))

  it('a definite adjective after a word makes it a name', () =>
    expect(claimOf('قصفت طائرة أمس سيارة في قرية شنبارة التابعة لمنطقة منبج.')?.place?.name_ar).toBe('قرية شنبارة'))
})
