// The phenomena of Arabic conflict news, line by line: what the engine must make of each. Examples are invented.
import { createEngine, type Trace } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import type { CasualtyRow, Claim } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

interface Setting {
  readonly published?: string
  readonly country?: string
  readonly title?: string
  readonly outlet?: string
}

const read = (text: string, setting: Setting = {}): Trace =>
  engine.trace({ id: 't', text, country: 'SY', published: '2024-08-27', ...setting })
const claims = (text: string, setting: Setting = {}): readonly Claim[] => read(text, setting).reading.claims
const material = (text: string, setting: Setting = {}): readonly Claim[] =>
  claims(text, setting).filter((claim) => claim.kind !== 'trend' && claim.kind !== 'statement')
const first = (text: string, setting: Setting = {}): Claim => {
  const claim = material(text, setting)[0]
  if (!claim) throw new Error(`no claim in: ${text}`)
  return claim
}
const toll = (claim: Claim, outcome: string): [number | null, number | null] | null => {
  const rows = claim.casualties.filter((row: CasualtyRow) => row.outcome === outcome && row.of === null)
  if (rows.length === 0) return null
  return [
    rows.reduce((sum, row) => sum + (row.min ?? 0), 0),
    rows.some((row) => row.max === null) ? null : rows.reduce((sum, row) => sum + (row.max ?? 0), 0),
  ]
}
const roles = (claim: Claim, role: string): (string | null)[] =>
  claim.actors.filter((actor) => actor.role === role).map((actor) => actor.id)
const days = (text: string, setting: Setting = {}): (string | null)[] =>
  read(text, setting).mentions.times.flatMap((time) => [time.from, time.to])
const place = (text: string, setting: Setting = {}): string | null =>
  read(text, setting).mentions.places.find((mention) => !mention.isDateline)?.entry?.name_ar ?? null
const actors = (text: string, setting: Setting = {}): (string | null)[] => read(text, setting).mentions.actors.map((actor) => actor.id)
const count = (text: string): [number | null, number | null] | null => {
  const quantity = read(text).mentions.quantities.find((one) => one.reference === 'count')
  return quantity ? [quantity.min, quantity.max] : null
}

describe('orthography', () => {
  it('1 clitic stacks', () => {
    const trace = read('وبمسيّراتهم استهدفوا حاجزاً للجيش')
    expect(trace.mentions.means.map((means) => means.id)).toContain('drone')
  })
  it.each([['ادلب'], ['إدلب']])('2 %s is one place', (name) => expect(place(`قصف على مدينة ${name}`)).toBe('إدلب'))
  it('3 tatweel', () => expect(first('قـصـف عنيف على مدينة سراقب أوقع قتيلاً').type).toBe('shelling'))
  it('4 tags', () => expect(first('مقتل مدني في #دير_الزور برصاص مسلحين').place?.name_ar).toContain('دير الزور'))
  it('5 invisible characters and presentation forms', () => {
    expect(place('قصف على الرقة\u200f')).toBe('الرقة')
    expect(place('قصف على ﺣﻠﺐ')).toBe('حلب')
  })
  it.each([
    ['١٢ قتيلاً', [12, 12]],
    ['۱۲ قتيلاً', [12, 12]],
    ['1٬200 قتيل', [1200, 1200]],
  ])('6 %s', (text, range) => expect(count(text)).toEqual(range))
  it('6 numeric dates', () => expect(days('في ٢٥-٨-٢٠٢٤')).toEqual(['2024-08-25', '2024-08-25']))
  it('7 Persian letters', () => expect(place('قصف على بلدة کفریا')).toBe('كفريا'))
  it.each([
    ['كوباني', 'عين العرب'],
    ['سري كانيه', 'رأس العين'],
    ['تلرفعت', 'تل رفعت'],
  ])('8 %s is %s', (name, entry) => expect(place(`قصف على مدينة ${name}`)).toBe(entry))
  it('8 PKK', () => {
    expect(actors('هاجم مقاتلو البي كي كي حاجزاً')).toContain('pkk')
    expect(actors('هاجم مقاتلو PKK حاجزاً')).toContain('pkk')
  })
})

describe('morphology and syntax', () => {
  it('9 passive and active of one spelling', () => {
    const passive = first('قتل عنصران من قسد برصاص مجهولين في بلدة البصيرة')
    expect(toll(passive, 'killed')).toEqual([2, 2])
    expect(roles(passive, 'initiator')).toEqual(['unidentified_armed_group'])
    const active = first('قتل الجيش التركي ثلاثة مسلحين قرب تل رفعت')
    expect(roles(active, 'initiator')).toEqual(['turkey_military'])
    expect(toll(active, 'killed')).toEqual([3, 3])
  })
  it('10 singular verb before a plural subject', () => {
    expect(toll(first('أصيب خمسة أطفال بقصف على بلدة سرمين'), 'injured')).toEqual([5, 5])
    expect(toll(first('خمسة أطفال أصيبوا بقصف على بلدة سرمين'), 'injured')).toEqual([5, 5])
  })
  it('11 headlines of masdars', () => {
    const claim = first('مقتل قيادي وإصابة مرافقه بانفجار لغم في ريف الرقة')
    expect([toll(claim, 'killed'), toll(claim, 'injured'), claim.type]).toEqual([[1, 1], [1, 1], 'remote_explosive'])
    expect(claim.means.map((means) => means.id)).toContain('landmine')
  })
  it('12 duals', () => {
    expect(toll(first('إصابة طفلين وامرأة بقصف على بلدة سرمين'), 'injured')).toEqual([3, 3])
    expect(toll(first('شابان فقدا حياتهما بقصف على بلدة سرمين'), 'killed')).toEqual([2, 2])
  })
  it.each([
    ['فقد مدني حياته بقصف على سرمين'],
    ['ارتقى شهيد بقصف على سرمين'],
    ['قضى مدني بقصف على سرمين'],
    ['لقي مدني حتفه بقصف على سرمين'],
    ['استشهد مدني بقصف على سرمين'],
  ])('13 %s', (text) => expect(toll(first(text), 'killed')).toEqual([1, 1]))
  it('13 animals are no people', () => expect(toll(first('قصف على مزرعة قرب سراقب أدى إلى نفوق 30 رأس غنم'), 'killed')).toBeNull())
  it('14 قضى and سقط', () => {
    expect(material('قضى القاضي بسجنه خمس سنوات')).toEqual([])
    expect(toll(first('سقط ثلاثة قتلى باشتباكات في درعا'), 'killed')).toEqual([3, 3])
    expect(first('سقطت البلدة بيد تنظيم داعش بعد معارك').type).toBe('non_state_overtakes_territory')
    expect(first('سقطت قذيفة على حي في حلب وأصيب مدني').type).toBe('shelling')
  })
  it('15 instrument and agent', () => {
    expect(roles(first('قُتل شرطي على يد مسلحين في درعا'), 'initiator')).toEqual(['unidentified_armed_group'])
    expect(roles(first('قُتل شرطي جراء انفجار عبوة ناسفة في درعا'), 'initiator')).toEqual([])
  })
  it('16 the object of targeting', () => {
    const claim = first('استهدفت المدفعية التركية محيط قرية أم الكيف')
    expect([roles(claim, 'initiator'), claim.type]).toEqual([['turkey_military'], 'shelling'])
    expect(claim.means.map((means) => means.id)).toContain('artillery')
  })
  it('17 nisba agents', () => {
    expect(roles(first('قصف تركي على ريف تل تمر أوقع قتيلين'), 'initiator')).toEqual(['turkey_military'])
    expect(roles(first('مقتل الطفل السوري أحمد بانفجار لغم في درعا'), 'initiator')).toEqual([])
  })
  it('18 coordination and subsets', () => {
    const claim = first('مقتل مدني وإصابة ثلاثة آخرين بينهم طفلة بقصف على بلدة سرمين')
    expect([toll(claim, 'killed'), toll(claim, 'injured')]).toEqual([
      [1, 1],
      [3, 3],
    ])
    expect(claim.casualties.some((row) => row.of !== null && row.traits.includes('child'))).toBe(true)
  })
})

describe('numbers', () => {
  it.each([
    ['ثلاثة عشر مقاتلاً', [13, 13]],
    ['خمس عشرة امرأة', [15, 15]],
    ['ثلاثمئة مدني', [300, 300]],
    ['مئة وخمسة مدنيين', [105, 105]],
  ])('19 %s', (text, range) => expect(count(text)).toEqual(range))
  it('20 bare nouns', () => {
    expect(toll(first('قُتل مدني بقصف على سرمين'), 'killed')).toEqual([1, 1])
    expect(toll(first('قُتل مدنيون بقصف على سرمين'), 'killed')).toEqual([3, null])
  })
  it.each([
    ['ما لا يقل عن 7 قتلى', [7, null]],
    ['7 قتلى على الأقل', [7, null]],
    ['أكثر من 7 قتلى', [8, null]],
    ['نحو عشرين قتيلاً', [18, 22]],
    ['عدد من القتلى', [3, null]],
    ['عشرات القتلى', [20, null]],
    ['مئات القتلى', [200, null]],
    ['بين 5 و7 قتلى', [5, 7]],
    ['خمسة إلى سبعة قتلى', [5, 7]],
  ])('21-24 %s', (text, range) => expect(count(text)).toEqual(range))
  it('25 dead and wounded together', () => {
    const claim = first('سقط 20 بين قتيل وجريح بانفجار سيارة مفخخة في الباب')
    expect([claim.combined?.min, claim.combined?.max, toll(claim, 'killed')]).toEqual([20, 20, [0, 20]])
  })
  it('26 subsets are not added', () => expect(toll(first('سقط 12 قتيلاً، من بينهم 4 أطفال، بقصف على سرمين'), 'killed')).toEqual([12, 12]))
  it.each([['العبوة تزن 20 كغ'], ['عمره 27 عاماً'], ['اللواء 93'], ['على بعد 35 كم'], ['الطريق M4']])('27 %s counts nobody', (text) => {
    expect(read(text).mentions.quantities.filter((quantity) => quantity.reference === 'count' && quantity.of !== 'things')).toEqual([])
  })
  it('28 a toll that moves', () => {
    const found = material('أصيب 4 جنود أمس بانفجار لغم قرب تدمر. وارتفعت حصيلة القتلى إلى 2 اليوم بعد وفاة جندي متأثراً بجراحه.')
    expect(found.some((claim) => claim.kind === 'update' || claim.same_as !== null || toll(claim, 'killed')?.[0] === 2)).toBe(true)
  })
  it('29 a recap of a period is an aggregate', () => {
    const claim = first('وثّق المرصد السوري لحقوق الإنسان مقتل 231 شخصاً خلال تموز')
    expect([claim.kind, claim.time?.from, claim.time?.to]).toEqual(['aggregate', '2024-07-01', '2024-07-31'])
  })
})

describe('time', () => {
  it('30 yesterday with its weekday, and a weekday that disagrees', () => {
    expect(days('أمس الاثنين')).toEqual(['2024-08-26', '2024-08-26'])
    expect(read('قُتل مدني أمس الأربعاء').reading.warnings.map((warning) => warning.code)).toContain('time/weekday-disagrees')
  })
  it('31 weekdays', () => {
    expect(days('الثلاثاء الماضي')).toEqual(['2024-08-20', '2024-08-20'])
    expect(days('قُتل، الثلاثاء، مدني')).toEqual(['2024-08-27', '2024-08-27'])
  })
  it('32 past months', () => expect(days('18 آب المنصرم', { published: '2024-09-17' })).toEqual(['2024-08-18', '2024-08-18']))
  it.each([
    ['كانون الثاني/يناير 2015', '2015-01-01'],
    ['سبتمبر (أيلول) 2015', '2015-09-01'],
  ])('33 %s', (text, from) => expect(days(text)[0]).toBe(from))
  it('34 ago and since', () => {
    expect(days('قبل يومين')).toEqual(['2024-08-25', '2024-08-25'])
    expect(days('قبل نحو 3 أسابيع')).toEqual(['2024-08-03', '2024-08-09'])
  })
  it('35 nights over two dates', () => expect(days('ليل السبت – الأحد')).toEqual(['2024-08-24', '2024-08-25']))
  it('36 Hijri', () => expect(days('غرة رمضان 1447هـ', { published: '2026-02-20' })[0]?.slice(0, 7)).toBe('2026-02'))
  it('37 duration and nth day running', () => {
    expect(read('حصار دام 3 أيام').mentions.times.every((time) => time.kind === 'duration')).toBe(true)
    expect(days('لليوم الثالث على التوالي')).toEqual(['2024-08-25', '2024-08-27'])
  })
})

describe('place', () => {
  it('38 countryside is an area, not the city', () => {
    const claim = first('قصف على ريف دير الزور الشرقي أوقع قتيلاً')
    expect(claim.place?.radius_km).toBeGreaterThan(10)
    expect(claim.place?.lon).toBeGreaterThan(40.15)
  })
  it.each([['محيط مدينة سراقب'], ['أطراف مدينة سراقب'], ['قرب مدينة سراقب'], ['محور كبانة']])('39 %s is near', (text) =>
    expect(first(`قصف على ${text} أوقع قتيلاً`).place?.geo_precision).toBe(2),
  )
  it('40 offsets and roads', () => {
    expect(first('انفجار لغم 35 كم شرق دير الزور أدى إلى مقتل مدني').place?.lon).toBeGreaterThan(40.4)
    expect(first('انفجار عبوة على طريق الرقة – دير الزور أدى إلى مقتل مدني').place?.geo_precision).toBe(2)
  })
  it('41 the parent decides', () => expect(first('قصف على بلدة البصيرة بريف دير الزور أوقع قتيلاً').place?.admin1).toBe('Deir ez-Zor'))
  it.each([['الثورة السورية مستمرة'], ['الباب مفتوح للحوار'], ['الصور المرفقة'], ['قال جاسم محمد'], ['الوحدة العسكرية']])(
    '42 %s holds no place',
    (text) => {
      expect(read(text).mentions.places.filter((found) => found.role !== 'name_part' && found.entry?.kind !== 'country')).toEqual([])
    },
  )
  it('43 a dateline is not the place of the event', () =>
    expect(first('دير الزور – شبكة الضفة: قُتل مدني بانفجار لغم في مدينة الحسكة').place?.name_ar).toContain('الحسكة'))
})

describe('attribution, identity, factuality', () => {
  it('44 chains and quotes', () => {
    const lines = first('قُتل مدني بقصف على سرمين، نقلاً عن مصدر عسكري').attribution
    expect(lines.some((line) => line.kind === 'anonymous' || line.from?.kind === 'anonymous')).toBe(true)
    expect(first('قُتل مدني بقصف على سرمين وفق المرصد السوري لحقوق الإنسان').attribution[0]?.kind).toBe('monitor')
  })
  it.each([
    ['جيش الاحتلال التركي', 'turkey_military'],
    ['ميليشيا "قسد"', 'sdf'],
    ['ما يسمى تنظيم "داعش"', 'isis'],
    ['ميليشيات أسد', 'syrian_government_forces'],
  ])('45 %s', (name, id) => expect(actors(`هاجم ${name} قرية قرب منبج`)).toContain(id))
  it('46 definite descriptions', () => {
    const trace = read('هاجم تنظيم "داعش" حاجزاً قرب السخنة. وقال التنظيم إنه قتل جنديين.')
    expect(trace.mentions.actors.filter((actor) => actor.id === 'isis').length).toBeGreaterThanOrEqual(2)
  })
  it('46 unknown attackers stay unknown', () =>
    expect(roles(first('اغتال مجهولون مدنياً في درعا'), 'initiator')).toEqual(['unidentified_armed_group']))
  it('47 what did not happen', () => {
    expect(material('هددت إسرائيل بقصف دمشق')).toEqual([])
    expect(material('في حال هاجمت القوات المدينة سننسحب')).toEqual([])
    expect(material('بدأت القوات التركية مناورة بالذخيرة الحية')).toEqual([])
    expect(toll(first('انفجرت عبوة ناسفة في درعا دون وقوع إصابات'), 'killed')).toEqual([0, 0])
    expect(toll(first('انفجرت عبوة ناسفة في درعا ولم يسفر الانفجار عن ضحايا'), 'killed')).toEqual([0, 0])
    for (const claim of material('نفت قسد استهداف الحاجز')) expect(claim.factuality).toBe('denied')
    for (const claim of material('أحبطت قوات الأمن تفجير سيارة مفخخة في دمشق')) expect(claim.casualties).toEqual([])
  })
  it('48 headline and lead tell one event; what is set apart is another', () => {
    expect(material('قصف على سراقب وقتلى مدنيون\n\nقُتل أربعة مدنيين اليوم بقصف مدفعي على مدينة سراقب.').length).toBe(1)
    expect(material('قُتل مدني بقصف على سراقب اليوم. وفي سياق منفصل، قُتل ثلاثة عناصر بهجوم على حاجز قرب السخنة.').length).toBe(2)
  })
})

describe('what pages add', () => {
  it('links to other reports are left unread', () =>
    expect(material('قُتل مدني بقصف على سراقب اليوم.\nاقرأ أيضاً:\nمقتل 5 جنود بتفجير في حلب').length).toBe(1))
  it('a print date is not the day of the event', () =>
    expect(first('الإثنين 12/مايو/2025\n\nقُتل مدني بقصف على سراقب اليوم.', { published: '2018-02-03' }).time?.from).toBe('2018-02-03'))
})
