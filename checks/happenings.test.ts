// Which happenings a report tells: where one sentence tells two, where two sentences tell one, and what is told again on another's word.
// Each is written as «place killed injured»; examples are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import type { Claim } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

const material = (text: string, title?: string, country = 'SY'): readonly Claim[] =>
  engine
    .read({ id: 't', text, country, published: '2024-08-27', outlet: 'موقع الضفتين', ...(title ? { title } : {}) })
    .claims.filter((claim) => claim.kind !== 'trend' && claim.kind !== 'statement')
const toll = (claim: Claim, outcome: string): number =>
  claim.casualties.filter((row) => row.outcome === outcome && row.of === null).reduce((sum, row) => sum + (row.min ?? 0), 0)
const told = (text: string, title?: string, country?: string): string[] =>
  material(text, title, country).map((claim) => `${claim.place?.name_ar ?? '-'} ${toll(claim, 'killed')} ${toll(claim, 'injured')}`)

describe('a matter with a place, a day or a cause of its own is another happening', () => {
  it.each([
    [
      'whereas, in another town on another day',
      'قُتل جنديان في انفجار عبوة ناسفة بآلية عسكرية على طريق الرقة – الطبقة صباح اليوم، في حين أصيب مدني برصاص مسلحين مجهولين في مدينة منبج مساء أمس.',
      ['طريق الرقة – الطبقة 2 0', 'مدينة منبج 0 1'],
    ],
    [
      'while, the place told after the victim',
      'استهدفت طائرة مسيرة سيارة عسكرية قرب القامشلي وقتلت عنصرين من قسد، بينما أصيب سائق صهريج بعد أن أطلق مسلحون النار عليه في بلدة الصور.',
      ['قرب القامشلي 2 0', 'بلدة الصور 0 1'],
    ],
    [
      'likewise, with another cause in the same city',
      'قُتل جندي برصاص قناص في حي الخالدية بمدينة حلب، كما قُتل مدنيان بقذيفة هاون سقطت على حي الميدان.',
      ['حي الخالدية 1 0', 'حي الميدان 2 0'],
    ],
    [
      'a joined «that», with what came of the first before it',
      'قالت الشبكة إن عبوة ناسفة انفجرت في مدينة نوى أمس وأسفرت عن مقتل أربعة مدنيين وإصابة تسعة آخرين، وأن عبوة ناسفة انفجرت أمس في مدينة جاسم أدت إلى مقتل خمسة مدنيين.',
      ['مدينة نوى 4 9', 'مدينة جاسم 5 0'],
    ],
    [
      'a place before its verb',
      'اعتقلت قوات الأمن خمسة أشخاص في مدينة حمص، وفي ريف حماة قُتل مزارع بانفجار لغم من مخلفات الحرب.',
      ['مدينة حمص 0 0', 'ريف حماة 1 0'],
    ],
    [
      'a clause with a place of its own, told after its victims',
      'قُتل مدني بقصف على بلدة سرمين، وقُتل طفلان بانفجار لغم في بلدة معردبسة.',
      ['بلدة سرمين 1 0', 'بلدة معردبسة 2 0'],
    ],
    [
      'another attack',
      'هاجم مسلحون حاجزاً للجيش قرب السخنة فجر اليوم وقتلوا أربعة جنود، وقُتل جندي في هجوم آخر بالبادية.',
      ['قرب السخنة 4 0', 'البادية 1 0'],
    ],
    [
      'shot beside a shelling',
      'قُتل تسعة مدنيين بقصف على بلدة سرمين أمس، فيما قُتل مدنيان برصاص قناص.',
      ['بلدة سرمين 9 0', 'بلدة سرمين 2 0'],
    ],
    [
      'an attack by a side beside an air raid',
      'قُتل تسعة مدنيين بقصف جوي على بلدة القورية أمس، فيما شنّ مقاتلو تنظيم داعش هجوماً على مواقع الجيش غربي البلدة.',
      ['بلدة القورية 9 0', 'غربي القورية 0 0'],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected))
  it('who is told beside it did not do it', () =>
    expect(
      material(
        'قُتل تسعة مدنيين بقصف جوي على بلدة القورية أمس، فيما شنّ مقاتلو تنظيم داعش هجوماً على مواقع الجيش غربي البلدة.',
      )[0]?.actors.filter(({ role }) => role === 'initiator'),
    ).toEqual([]))
})

describe('a headline names the country or the governorate for the town', () => {
  it.each([
    [
      'a country',
      'مقتل 20 شخصاً في غارات للتحالف في اليمن',
      'قُتل 21 مدنياً أمس في غارات جوية شنها التحالف العربي على حي في مدينة الحديدة.',
      'YE',
    ],
    ['a governorate', 'قتلى بقصف على محافظة إدلب', 'قُتل تسعة مدنيين أمس بقصف مدفعي على بلدة سرمين.', 'SY'],
  ])('%s', (_, title, text, country) => expect(told(text, title, country)).toHaveLength(1))
  it('another country is elsewhere', () =>
    expect(told('قُتل تسعة مدنيين أمس بقصف مدفعي على بلدة سرمين.', 'قتلى بقصف على العراق')).toHaveLength(2))
})

describe('ground held, or that somebody tries to take, is not taken', () => {
  it.each([
    ['in the shadow of', 'وأوضح المصدر أن عدد القتلى مرشح للارتفاع، في ظل سيطرة داعش على مدينة الرقة.', 0],
    ['tried', 'وسقطت قذائف قرب المطار الذي تحاول قسد السيطرة عليه في الرقة.', 1],
    ['held by now', 'ويستولي داعش على مناطق واسعة في ريف الرقة.', 0],
    ['taken', 'واستولى داعش أمس على بلدة معدان.', 1],
    ['taken, told by a noun', 'وأعلنت قسد السيطرة على بلدة معدان أمس.', 1],
  ])('%s', (_, text, count) => expect(told(text)).toHaveLength(count))
  it('tried is no control', () =>
    expect(material('وسقطت قذائف قرب المطار الذي تحاول قسد السيطرة عليه في الرقة.').map(({ type }) => type)).toEqual(['shelling']))
})

describe('a turn without anything of its own goes on with the happening', () => {
  it.each([
    ['the same fire by who did it', 'قُتل مدني بقصف مدفعي على بلدة سرمين، فيما استهدفت قوات النظام البلدة بعشر قذائف.', 1],
    [
      'shot in the fight that followed the blast',
      'قُتل جندي بانفجار عبوة بدورية قرب الصور أعقبه إطلاق نار، فيما أصيب آخر برصاص المهاجمين.',
      1,
    ],
    ['the wounded after the dead', 'قُتل مدني بقصف مدفعي على بلدة سرمين في ريف إدلب، فيما أصيب ثلاثة آخرون بجروح.', 1],
    [
      'shelling beside a fight',
      'اندلعت اشتباكات عنيفة بين قسد والجيش الوطني في محيط تل تمر، بالتزامن مع قصف مدفعي متبادل، ما أدى إلى مقتل ثلاثة مقاتلين.',
      1,
    ],
    ['the cause after its victims', 'قُتل شاب في قرية الشنان أمس، بعد أن أطلق مسلحون النار عليه قرب منزله.', 1],
    ['what strikes did', 'شنت طائرات حربية غارات على بلدة كفرنبل، ودمرت الغارات منازل ومسجداً وقضت على عائلة من خمسة أشخاص.', 1],
    [
      'the same blast in three sentences',
      'انفجرت سيارة مفخخة وسط مدينة اعزاز أمس. وأدى الانفجار إلى مقتل ثلاثة مدنيين وإصابة عشرة. وقال الدفاع المدني إن التفجير وقع قرب السوق.',
      1,
    ],
    [
      'an hour alone is no other day',
      'قُتل 12 شخصاً في هجوم على قرية أرزة بريف حماة. وقال وجهاء إن المهاجمين دخلوا القرية ليلاً وأطلقوا النار على الرجال أمام بيوتهم.',
      1,
    ],
  ])('%s', (_, text, count) => expect(told(text)).toHaveLength(count))
})

describe('sentences that move on', () => {
  it.each([
    [
      'hours later',
      'قصفت مدفعية الجيش التركي قرى في ريف عين عيسى أمس. وبعد نحو ساعتين استهدفت مسيرة تركية دراجة نارية في المنطقة ما أسفر عن مقتل رجل.',
      2,
    ],
    [
      'a similar attack before',
      'شنت طائرات حربية غارة على مقر لتنظيم داعش في بادية الرصافة اليوم. وكان هجوم مماثل قد أودى بحياة سبعة من عناصر التنظيم في الخامس من الشهر الجاري.',
      2,
    ],
    ['a sequel', 'اشتبك مسلحون محليون مع قوة إسرائيلية قرب نوى فجر اليوم. وأعقب ذلك قصف من طائرة مسيرة أدى إلى مقتل تسعة أشخاص.', 2],
    [
      'a wider place before the verb is elsewhere',
      'اغتال مسلحون مجهولون رئيس المجلس البلدي في بلدة نصيب ظهر اليوم. وفي الريف الغربي انفجرت عبوة ناسفة بسيارة عسكرية وقُتل عنصران.',
      2,
    ],
    ['a place inside the one told goes on', 'تعرضت أحياء مدينة درعا لقصف مدفعي أمس. وفي حي المنشية أدى القصف إلى مقتل ثلاثة مدنيين.', 1],
  ])('%s', (_, text, count) => expect(told(text)).toHaveLength(count))
})

describe("another source's toll is told otherwise", () => {
  it.each([
    [
      'in one sentence',
      'قُتل ستة مدنيين في قصف على مدينة سراقب بحسب الدفاع المدني، فيما قال المرصد السوري لحقوق الإنسان إن عدد القتلى تسعة.',
      [6, 9],
    ],
    [
      'by the bodies brought in',
      'قُتل 40 شخصاً في غارة على قرية اللويب أمس، وفق الأمم المتحدة. وذكر مصدر طبي أن المستشفى استقبل 27 جثة.',
      [40, 27],
    ],
    ['by a count', 'قُتل 13 شخصاً في غارات على حي الفردوس بحلب أمس بحسب الدفاع المدني، فيما عدّ ناشطون 16 قتيلاً.', [13, 16]],
    ['with no turn', 'قُتل مدنيان بانفجار لغم في ريف حماة أمس، وقدّر نشطاء عدد القتلى بخمسة.', [2, 5]],
    [
      'of people whom a verb tells of',
      'أعلنت وزارة الدفاع التركية مقتل 40 عنصراً من قوات النظام في ريف إدلب أمس، في حين اكتفى المرصد السوري بالحديث عن 26 جندياً قتلوا هناك.',
      [40, 26],
    ],
    [
      'of soldiers of no side',
      'قُتل جنديان من قسد بتفجير سيارة مفخخة قرب منبج أمس وفق مصدر عسكري، لكن ناشطين تحدثوا عن مقتل أربعة جنود.',
      [2, 4],
    ],
    ['but', 'قال الجيش إنه قتل خمسة مسلحين في اشتباك شرقي مدينة سرت أمس، لكن مصدراً طبياً قال إن ثلاثة قتلى وصلوا إلى المستشفى.', [5, 3]],
  ])('%s', (_, text, tolls) => {
    const claims = material(text)
    expect(claims.map((claim) => claim.casualties[0]?.min)).toEqual(tolls)
    expect(claims[1]?.same_as).toBe(claims[0]?.id)
  })
})

describe('a new subject', () => {
  it.each([['في تطور لافت'], ['من ناحية أخرى'], ['في شأن آخر'], ['على صعيد متصل']])('%s', (opening) =>
    expect(
      told(`اغتال مجهولان ناشطاً إعلامياً في مدينة الباب مساء أمس. و${opening} هاجم مسلحون مقراً عسكرياً في المدينة مساء أمس وقُتل عنصر.`),
    ).toHaveLength(2),
  )
})

describe('moves of forces that are to come', () => {
  it.each([
    ['قال محافظ ريف دمشق إن وحدات من الجيش ستدخل بلدتي قدسيا والهامة غداً.', 1],
    ['أعلنت وزارة الدفاع أن قواتها ستنسحب من مدينة منبج الأسبوع المقبل.', 1],
    ['قال محللون إن النظام سيهاجم إدلب قريباً.', 0],
  ])('%s', (text, count) => {
    const claims = material(text)
    expect(claims.map((claim) => `${claim.type} ${claim.factuality}`)).toEqual(count ? ['change_to_group planned'] : [])
  })
})

describe('states, descriptions and names of people tell nothing', () => {
  it.each([
    ['who holds what', 'وتسيطر قسد على مساحات واسعة من شمال شرقي سوريا، وتنتشر فصائل موالية لتركيا في ريف حلب.', 0],
    ['whose fighter he was', 'اغتال مجهولون شاباً في بلدة المسيفرة أمس. وكان القتيل يقاتل في صفوف فصيل محلي قبل أن يجري تسوية.', 1],
    ['the displaced who were hit', 'قُتل ثلاثة نازحين بقصف مدفعي على مخيم شمالي مدينة إدلب أمس.', 1],
    ['the displaced who live there', 'قُتل عاملان بانفجار لغم قرب عين عيسى أمس. ويعيش النازحون في المخيم ظروفاً صعبة.', 1],
    [
      'the wounded, the missing',
      'انهار مبنى بعد غارة على حي الصاخور في حلب أمس وقُتل أربعة مدنيين. ونُقل الجرحى إلى المستشفى ويجري البحث عن المفقودين.',
      1,
    ],
    ['the displaced as news', 'وصل نحو ألفي نازح إلى مدينة الرقة أمس.', 1],
    ['control as news', 'سيطرت قسد على بلدة الباغوز أمس.', 1],
  ])('%s', (_, text, count) => expect(told(text)).toHaveLength(count))
})

describe('what is taken in, and what stands by itself', () => {
  const types = (text: string): (string | null)[] => material(text).map((claim) => claim.type)
  it.each([
    [
      'fighters taken in the attack',
      'هاجم مسلحو داعش حاجزاً للدفاع الوطني قرب كباجب أمس فقتلوا أربعة من عناصره وأسروا خامساً.',
      ['armed_clash'],
    ],
    [
      'people led away after a killing',
      'قتل مسلحون ثلاثة مدنيين في قرية الدوير أمس واقتادوا نحو عشرين شخصاً إلى جهة مجهولة.',
      ['attack_on_civilians', 'abduction'],
    ],
    [
      'an agreement told by its terms',
      'انسحبت الفصائل من حي القابون أمس تنفيذاً لاتفاق أُبرم مع الحكومة برعاية روسية.',
      ['change_to_group', 'agreement'],
    ],
    ['an agreement reached', 'توصل وجهاء السويداء والحكومة أمس إلى اتفاق على وقف كامل لإطلاق النار في المحافظة.', ['agreement']],
    [
      'a drone brought down, the day before its name',
      'أسقطت قسد صباح الأربعاء 21 آب 2024 طائرة استطلاع مسيرة تركية قرب عفرين.',
      ['disrupted_weapons_use'],
    ],
    [
      'one more, not several',
      'قُتل جندي برصاص قناص في حلب أمس. وفي حادثة منفصلة قُتل راعٍ بانفجار لغم قرب السخنة.',
      ['armed_clash', 'remote_explosive'],
    ],
  ])('%s', (_, text, expected) => expect(types(text)).toEqual(expected))
  it('one more is an occurrence', () =>
    expect(material('قُتل جندي برصاص قناص في حلب أمس. وفي حادثة منفصلة قُتل راعٍ بانفجار لغم قرب السخنة.')[1]?.kind).toBe('occurrence'))
  it('a sequel after its verb is another happening', () =>
    expect(
      told(
        'هاجم داعش نقطة للحشد الشعبي في أطراف جلولاء أمس وقُتل أربعة مقاتلين. وأضافت الخلية أن عبوة ناسفة انفجرت بعد ذلك على قوة من الجيش وقتلت جنديين.',
        undefined,
        'IQ',
      ),
    ).toHaveLength(2))
  it('east and west of one place are two', () =>
    expect(
      told('هاجم داعش دورية في ريف دير الزور الغربي أمس وقتل عنصرين. وهاجم التنظيم حاجزاً في ريف دير الزور الشرقي وقتل ثلاثة.'),
    ).toHaveLength(2))
})

describe('what goes on with what was told', () => {
  it.each([
    ['a noun with a pronoun under a word of time', 'قُتل قيادي محلي برصاص قوة أمنية قرب مخيم جنين أمس بعد إصابته واعتقاله.', 1],
    ['the fallen of a withdrawal', 'هاجم مسلحون مقاتلي قسد أثناء انسحابهم قرب مسكنة أمس وقُتل 11 منهم.', 1],
    ['an explanation', 'سقطت قذائف هاون على حي باب توما في دمشق أمس وقُتل ثلاثة مدنيين. وأوضح مصدر في الشرطة أن قذيفة انفجرت قرب مدرسة.', 1],
    ['a cause word with nothing of its own', 'قُتل الوزير أمس بانفجار في مبنى حكومي وسط دمشق. وكانت وكالة محلية تحدثت عن تفجير.', 1],
    ['losses of the other side', 'قُتل 26 جندياً في هجوم لداعش في بادية الميادين أمس. وبحسب المرصد، قُتل في الهجوم 11 من عناصر التنظيم.', 1],
  ])('%s', (_, text, count) => expect(told(text)).toHaveLength(count))
})

describe('no political violence', () => {
  it.each([
    [
      'a family quarrel and its arrests',
      'قُتل شاب وأصيب ثلاثة آخرون في شجار عائلي في بلدة دورا أمس. وألقت الشرطة القبض على خمسة من المشتبه بهم.',
    ],
    ['theft', 'ألقت الشرطة في حمص القبض على عصابة لسرقة السيارات أمس.'],
    ['attackers who fled', 'قال مصدر أمني إن المهاجمين فروا على دراجات نارية باتجاه بلدة نوى.'],
    ['a cordon round the scene', 'فرضت قوة أمنية طوقاً حول مكان الحادث في بلدة نوى أمس.'],
    ['one who fled', 'قالت طبيبة فرّت من المدينة إن الحياة فيها صعبة.'],
    ['advice offered', 'وتقدم المشورة قوات أجنبية للمقاتلين في محيط الرقة.'],
  ])('%s', (_, text) => expect(told(text)).toEqual([]))
  it('unless a side takes part', () => expect(told('قتل مسلحون من داعش ثلاثة مدنيين في سطو على محل صرافة في الرقة أمس.')).toHaveLength(1))
})

describe('later news, and operations begun or ended', () => {
  it('one of the wounded has died', () => {
    const claims = material(
      'قُتل مدني وأصيب أربعة بسقوط صواريخ على حي السكري في حلب مساء الأحد. وفارق أحد المصابين الحياة اليوم في المستشفى.',
    )
    expect(claims.map((claim) => claim.kind)).toEqual(['occurrence', 'update'])
    expect(claims[1]?.updates).toBe(claims[0]?.id)
    expect(claims[1]?.casualties.map((row) => [row.outcome, row.min, row.max])).toEqual([['killed', 1, 1]])
  })
  it.each([
    ['begun', 'أعلن الجيش التركي بدء عملية عسكرية واسعة شمالي الرقة أمس.'],
    ['ended', 'أعلن الجيش السوري أمس انتهاء العملية العسكرية في جبلة وبدء تمشيط الأحراش المحيطة بها.'],
    ['a group dissolved', 'أعلن جيش العزة أمس حل نفسه في حماة.'],
  ])('%s', (_, text) => expect(material(text).map((claim) => claim.type)).toContain('change_to_group'))
})

describe('the toll of a fight', () => {
  it('of people of no told kind, some of whom are fighters, not all are civilians', () => {
    const [claim] = material('قُتل 34 شخصاً في معارك قرب مدينة تدمر أمس، بينهم 7 من تنظيم داعش و20 من قوات النظام و5 مدنيين.')
    expect(claim?.casualties.map(({ min, actor }) => [min, actor])).toEqual([
      [34, null],
      [7, 'isis'],
      [20, 'syrian_government_forces'],
      [5, 'civilians'],
    ])
  })
  it('most of whom are told to be of a side', () => {
    const [claim] = material('قُتل 29 شخصاً غالبيتهم من تنظيم داعش في معارك قرب مدينة تدمر أمس.')
    expect(claim?.casualties.map(({ min, actor }) => [min, actor])).toEqual([[29, null]])
  })
  it('whom nothing is told to have hurt was hurt in the attack told last', () => {
    const text = 'قالت الشبكة إن أربعة مواطنين أصيبوا، واعتقل ثلاثة آخرون في هجوم للمستوطنين على بلدة بيرزيت أمس.'
    expect(told(text, undefined, 'PS').at(-1)).toBe('بلدة بيرزيت 0 4')
  })
})
