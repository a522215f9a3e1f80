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

describe('the toll of a stretch of time', () => {
  it.each<[string, string, string[]]>([
    [
      'has the news told before it as its part',
      'قُتل شاب برصاص مجهولين في بلدة ذيبان أمس. وبذلك يرتفع إلى 61 عدد المدنيين الذين قُتلوا برصاص مجهولين في محافظة دير الزور منذ مطلع العام.',
      ['occurrence بلدة ذيبان 1 of t#2', 'aggregate محافظة دير الزور 61'],
    ],
    [
      'not of others, with other means',
      'قُتل راعيان بانفجار لغم في بادية معدان أمس. وقُتل 15 عنصراً من داعش بغارات روسية على محافظة الرقة منذ مطلع العام.',
      ['occurrence بادية معدان 2', 'aggregate محافظة الرقة 15'],
    ],
    [
      'not what tells one deed of last week',
      'قُتل راعٍ برصاص مسلحين في بلدة ذيبان أمس. وهاجم مسلحون الأسبوع الماضي حاجزاً لقسد في محافظة دير الزور وقتلوا أربعة من عناصره.',
      ['occurrence بلدة ذيبان 1', 'occurrence محافظة دير الزور 4'],
    ],
  ])('%s', (_, text, expected) => expect(toldOf(text)).toEqual(expected))
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
    [
      'with two and one by their words',
      'أسفر قصف مدفعي أمس عن مقتل تسعة مدنيين في بلدة حيان وأربعة في بلدة بيانون وشخصين في بلدة عندان.',
      ['occurrence بلدة حيان 9', 'occurrence بلدة بيانون 4', 'occurrence بلدة عندان 2'],
    ],
    [
      'in a matter of their own',
      'قُتل تسعة مدنيين أمس بقصف على بلدة حيان، فيما قُتل اثنان في بلدة بيانون وواحد في بلدة عندان.',
      ['occurrence بلدة حيان 9', 'occurrence بلدة بيانون 2', 'occurrence بلدة عندان 1'],
    ],
    [
      'not beyond a turn to one alone',
      'قُتل تسعة مدنيين أمس بقصف على بلدة حيان، فيما قُتل اثنان برصاص قناص في بلدة بيانون.',
      ['occurrence بلدة حيان 9', 'occurrence بلدة بيانون 2'],
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

describe('several happenings of one report', () => {
  const placesOf = (text: string): string[] =>
    engine
      .read({ id: 't', text, published: '2022-03-20', outlet: 'شبكة المرفأ', country: 'SY' })
      .claims.map(({ type, place, time }) => `${type} ${place?.name_ar ?? ''} ${time?.from}`)

  it.each<[string, string, string[]]>([
    [
      'a day put before its verb opens another',
      'قتل شاب برصاص مجهولين أمس في مدينة طفس.\nوالجمعة الماضية، شهدت محافظة درعا سلسلة من عمليات الاغتيال، قتل على إثرها ستة مواطنين.',
      ['attack_on_civilians مدينة طفس 2022-03-19', 'attack_on_civilians محافظة درعا 2022-03-18'],
    ],
    [
      'an old day is not that of the news',
      'أصيب راعٍ بانفجار لغم في محيط قرية الرهجان.\nواستشهد مواطن في العشرين من شباط الفائت جراء انفجار لغم في محيط قرية الحمرا.',
      ['remote_explosive محيط قرية الرهجان 2022-03-19', 'remote_explosive محيط قرية الحمرا 2022-02-20'],
    ],
    [
      'a clause of another attack',
      'أفاد ناشطون بمقتل 16 عنصراً من قوات النظام بهجوم لداعش على حافلة في بلدة السخنة، مضيفين أن أربعة عناصر من قوات النظام قتلوا في هجوم آخر في مدينة البوكمال.',
      ['armed_clash بلدة السخنة 2022-03-19', 'armed_clash مدينة البوكمال 2022-03-19'],
    ],
    [
      'control that is imposed points to no attack told before',
      'قتل عنصر من قسد أمس بكمين في بلدة ذيبان.\nوأعلنت السلطات فرض «السيطرة» على مناطق شهدت مواجهات إثر مقتل مئات المدنيين في محافظة اللاذقية.',
      ['armed_clash بلدة ذيبان 2022-03-19', 'armed_clash محافظة اللاذقية 2022-03-19'],
    ],
    ['an operation is what stands after it', 'نفذت قوات التحالف عملية إنزال جوي أمس في بلدة ذيبان.', ['abduction بلدة ذيبان 2022-03-19']],
    [
      'who holds an area gives it no name',
      'قصفت طائرات التحالف أمس مواقع سيطرة "التنظيم" شرق مدينة الميادين.',
      ['air_drone_strike شرق مدينة الميادين 2022-03-19'],
    ],
    [
      'another man hurt is no other attack',
      'استهدف هجوم أمس نقطة في بلدة البحرة، وأسفر عن مقتل خمسة مقاتلين وإصابة آخر.',
      ['armed_clash بلدة البحرة 2022-03-19'],
    ],
  ])('%s', (_, text, expected) => expect(placesOf(text)).toEqual(expected))
})
