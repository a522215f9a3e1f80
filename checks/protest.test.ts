// Protests, riots, strikes and force against protesters as reports tell them: type, sides, place, day, numbers. Reports are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import type { Claim } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

interface Setting {
  readonly published?: string
  readonly country?: string
  readonly title?: string
}

const material = (text: string, setting: Setting = {}): readonly Claim[] =>
  engine
    .read({ id: 't', text, outlet: 'شبكة الميزان', published: '2024-05-14', country: 'SY', ...setting })
    .claims.filter((claim) => claim.kind !== 'trend' && claim.kind !== 'statement')
const types = (text: string, setting: Setting = {}): (string | null)[] => material(text, setting).map((claim) => claim.type)
const sides = (claim: Claim | undefined, role: string): (string | null)[] =>
  (claim?.actors ?? []).filter((actor) => actor.role === role).map((actor) => actor.id)
const toll = (claim: Claim | undefined, outcome: string): (readonly [number | null, number | null, string | null])[] =>
  (claim?.casualties ?? []).filter((row) => row.outcome === outcome && row.of === null).map((row) => [row.min, row.max, row.actor] as const)

describe('protests as they are told', () => {
  it('people who demonstrate take part in it as protesters; their number is no toll', () => {
    const [claim, ...rest] = material(
      'تظاهر نحو 300 شخص أمس في مدينة السويداء للمطالبة بتحسين الخدمات. ورفع المتظاهرون لافتات كتب عليها مطالبهم.',
    )
    expect(rest).toEqual([])
    expect([claim?.type, sides(claim, 'participant'), claim?.casualties]).toEqual(['peaceful_protest', ['protesters'], []])
    expect([claim?.place?.name_ar, claim?.time?.from]).toEqual([expect.stringContaining('السويداء'), '2024-05-13'])
  })
  it('a vigil of teachers', () => {
    const [claim] = material('نفذ عشرات المعلمين اليوم وقفة احتجاجية أمام مديرية التربية في مدينة الحسكة احتجاجاً على تأخر الرواتب.')
    expect([claim?.type, sides(claim, 'participant')]).toEqual(['peaceful_protest', ['protesters']])
  })
  it('people who go out', () =>
    expect(types('خرج مئات الأهالي في بلدة البصيرة مساء أمس في مظاهرة طالبت بالإفراج عن المعتقلين.')).toEqual(['peaceful_protest']))
  it('a sit-in that goes on', () =>
    expect(types('يواصل عشرات الموظفين اعتصامهم في ساحة الكرامة بالسويداء لليوم الخامس على التوالي.')).toEqual(['peaceful_protest']))
  it.each([
    ['hunger strike', 'بدأ أسرى في سجن عوفر إضراباً مفتوحاً عن الطعام احتجاجاً على ظروف احتجازهم.', 'PS'],
    ['general strike', 'عم الإضراب الشامل مدينة نابلس اليوم حداداً على الضحايا.', 'PS'],
    ['strike of drivers', 'نفذ سائقو الحافلات في بيروت اليوم إضراباً عاماً عن العمل.', 'LB'],
    ['human chain', 'شكل مئات المتظاهرين سلسلة بشرية وسط بيروت أمس.', 'LB'],
    ['square filled', 'امتلأت ساحة التحرير وسط بغداد أمس بآلاف المحتجين.', 'IQ'],
    ['road blocked', 'قطع محتجون صباح اليوم الطريق الدولي قرب بلدة البصيرة بالإطارات المشتعلة.', 'SY'],
    ['flag burnt', 'وأحرق متظاهرون أعلاماً إسرائيلية وسط صنعاء أمس.', 'YE'],
  ])('%s: %s', (_, text, country) => expect(types(text, { country })).toEqual(['peaceful_protest']))
  it('several towns with nothing told apart are one aggregate', () => {
    const [claim, ...rest] = material('شهدت عدة مدن وبلدات في محافظة درعا أمس مظاهرات طالبت بخروج المسلحين.')
    expect(rest).toEqual([])
    expect([claim?.kind, claim?.type]).toEqual(['aggregate', 'peaceful_protest'])
  })
  it('named again it is the same protest', () =>
    expect(
      types('تظاهر المئات في مدينة القامشلي أمس احتجاجاً على انقطاع المياه. وجاءت المظاهرة بعد دعوة من ناشطين. واستمر الاحتجاج ساعتين.'),
    ).toEqual(['peaceful_protest']))
})

describe('a march is no drone, and a drone no march', () => {
  it('people march', () => {
    const [claim] = material('جابت مسيرة حاشدة شوارع مدينة رام الله أمس تضامناً مع الأسرى.', { country: 'PS' })
    expect([claim?.type, claim?.means]).toEqual(['peaceful_protest', []])
  })
  it('a drone strikes', () => {
    const [claim] = material('استهدفت مسيرة تركية سيارة مدنية في ريف القامشلي أمس ما أدى إلى مقتل مدنيين اثنين.')
    expect([claim?.type, claim?.means.map((one) => one.id)]).toEqual(['air_drone_strike', ['drone']])
  })
})

describe('force against protesters', () => {
  it('dispersed without grave harm', () => {
    const [claim, ...rest] = material('فرقت الشرطة بالغاز المسيل للدموع مظاهرة أمام مبنى المحافظة في البصرة أمس واعتقلت ستة متظاهرين.', {
      country: 'IQ',
    })
    expect(rest).toEqual([])
    expect([claim?.type, sides(claim, 'target')]).toEqual(['protest_with_intervention', ['protesters']])
    expect(toll(claim, 'captured')).toEqual([[6, 6, 'protesters']])
  })
  it('kept from their protest', () =>
    expect(types('منعت قوات الأمن أمس متظاهرين من الوصول إلى مقر الحكومة في تونس.', { country: 'TN' })).toEqual([
      'protest_with_intervention',
    ]))
  it('killed and hurt', () => {
    const [claim, ...rest] = material(
      'تظاهر المئات أمس في مدينة الناصرية احتجاجاً على البطالة. وأطلقت قوات الأمن الرصاص الحي على المتظاهرين ما أدى إلى مقتل ثلاثة أشخاص وإصابة 20 آخرين.',
      { country: 'IQ' },
    )
    expect(rest).toEqual([])
    expect([claim?.type, sides(claim, 'initiator'), sides(claim, 'target')]).toEqual([
      'excessive_force_against_protesters',
      ['iraq_security_forces'],
      ['protesters'],
    ])
    expect([toll(claim, 'killed'), toll(claim, 'injured')]).toEqual([[[3, 3, 'protesters']], [[20, 20, 'protesters']]])
  })
  it('opened fire on those who demanded', () =>
    expect(types('فتح مسلحون النار على متظاهرين طالبوا برحيلهم في بلدة سرمدا أمس فأصيب اثنان منهم.')).toEqual([
      'excessive_force_against_protesters',
    ]))
  it('an attack on the protest told before', () => {
    const [claim, ...rest] = material(
      'شهدت مدينة السلمية أمس مظاهرة حاشدة. وتعرضت المظاهرة لهجوم من عناصر الأمن بالهراوات ما أدى إلى إصابة 15 شخصاً.',
      { country: 'SY', published: '2012-05-14' },
    )
    expect(rest).toEqual([])
    expect([claim?.type, sides(claim, 'initiator')]).toEqual(['excessive_force_against_protesters', ['syrian_government_forces']])
  })
  it('an intention that is denied is none', () =>
    expect(types('تظاهر عشرات الأهالي في بلدة صوران أمس. ونفى المجلس المحلي نيته فض المظاهرة بالقوة.')).toEqual(['peaceful_protest']))
  it('a blast among them is coded by its means', () =>
    expect(types('انفجرت عبوة ناسفة وسط متظاهرين في بغداد أمس ما أدى إلى مقتل أربعة منهم.', { country: 'IQ' })).toEqual([
      'remote_explosive',
    ]))
})

describe('riots', () => {
  it('stones', () => {
    const [claim] = material('أغلق شبان غاضبون شارعاً رئيسياً في عدن أمس ورشقوا سيارة للشرطة بالحجارة.', { country: 'YE' })
    expect([claim?.type, sides(claim, 'participant')]).toEqual(['violent_demonstration', ['protesters']])
  })
  it('arson', () =>
    expect(types('أضرم محتجون النار في مقر الحزب بمدينة الديوانية فجر أمس.', { country: 'IQ' })).toEqual(['violent_demonstration']))
  it('the hurt of a riot may be of either side', () => {
    const [claim] = material('اندلعت مواجهات أمس بين محتجين وقوات الأمن في بيروت أسفرت عن 40 جريحاً من الطرفين.', { country: 'LB' })
    expect([claim?.type, toll(claim, 'injured')]).toEqual(['violent_demonstration', [[40, 40, null]]])
  })
  it('who goes on smashing is who went out', () => {
    const [claim] = material('خرج محتجون غاضبون إلى الشارع في عدن أمس وحطموا واجهات مبنى البنك.', { country: 'YE' })
    expect([claim?.type, sides(claim, 'participant')]).toEqual(['violent_demonstration', ['protesters']])
  })
  it('fighting with police', () => {
    const [claim] = material('اندلعت مواجهات أمس بين محتجين وقوات الأمن في محيط البرلمان في بيروت.', { country: 'LB' })
    expect([claim?.type, sides(claim, 'participant')]).toEqual(['violent_demonstration', expect.arrayContaining(['protesters'])])
  })
})

describe('protests to come', () => {
  it('called for', () => {
    const [claim] = material('أقيمت أمس جنازة الناشط في مدينة درعا. ودعا ناشطون إلى مظاهرة يوم الجمعة المقبل في ساحة المسجد العمري.')
    expect([claim?.type, claim?.factuality, claim?.time?.from]).toEqual(['peaceful_protest', 'planned', '2024-05-17'])
  })
  it('announced with a day that is still to come', () => {
    const [claim] = material('وأعلن المنظمون عن اعتصام مفتوح في ساحة السير وسط السويداء اعتباراً من يوم غد.')
    expect([claim?.type, claim?.factuality]).toEqual(['peaceful_protest', 'planned'])
  })
  it('feared or to be prevented are none', () =>
    expect(types('انتشرت قوات الأمن في بغداد أمس تحسباً لمظاهرات. ودعا الوزير إلى وقف الاحتجاجات.', { country: 'IQ' })).not.toContain(
      'peaceful_protest',
    ))
})

describe('what is no protest', () => {
  it.each([
    ['a state objects', 'احتجت مصر رسمياً أمس لدى طهران على تصريحات الوزير.'],
    ['adverb of reason', 'واستقال الوزير أمس احتجاجاً على قرار الحكومة في بغداد.'],
    ['anti-riot police', 'وتفقد الوزير أمس في بغداد قوات مكافحة الشغب واطلع على تجهيزاتها.'],
    ['pretends', 'وتظاهر بالنوم في منزله ببغداد أمس.'],
    ['a career', 'واحتفل المنتخب في بغداد أمس بختام مسيرة طويلة.'],
    ['gathers to help', 'وتجمع المئات أمس في مستشفى المدينة ببغداد للتبرع بالدم.'],
    ['leaves', 'وخرج عشرات الطلاب من المدارس في بغداد أمس بعد انتهاء الدوام.'],
    ['teams', 'ووصلت فرق الإنقاذ إلى بغداد أمس.'],
    ['the right to demonstrate', 'وأكد الوزير في بغداد أمس أن حق التظاهر مكفول.'],
    ['only the sayings of protesters', 'وطالب المتظاهرون أمس الحكومة في بغداد بالإصلاح.'],
  ])('%s: %s', (_, text) =>
    expect(
      engine
        .read({ id: 't', text })
        .claims.filter((claim) => claim.kind !== 'statement')
        .map((claim) => claim.type),
    ).toEqual([]),
  )
})
