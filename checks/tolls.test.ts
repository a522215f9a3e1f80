// How many were killed and hurt: what sums, shares, corrects and denies. Texts and outlets are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** Whole counts of the claims of a text: outcome, least, most; parts with the row they belong to. */
const tollOf = (text: string): string[] =>
  engine
    .read({ id: 't', text, published: '2021-10-14', outlet: 'شبكة المرفأ', country: 'SY' })
    .claims.flatMap((claim) => claim.casualties)
    .map((row) => `${row.outcome} ${row.min}-${row.max ?? ''}${row.of === null ? '' : ` of ${row.of}`}`)

describe('tolls', () => {
  it.each<[string, string, string[]]>([
    [
      'counts that add up to one told before share it out',
      'قتل 53 شخصاً في هجوم لداعش جنوب السخنة، وأوضح مدير المشفى أن القتلى 46 مدنياً وسبعة عسكريين.',
      ['killed 53-53', 'killed 46-46 of 0', 'killed 7-7 of 0'],
    ],
    ['of those only told of', 'هاجمت قوات النظام مقاتلي قسد قرب مسكنة ما أدى إلى مقتل 11 منهم.', ['killed 11-11']],
    ['put an end to', 'شن التحالف غارات قال إنها قضت على أكثر من 115 مسلحاً من التنظيم في صرواح.', ['killed 116-']],
    ['dead and hurt by one number', 'مقتل وإصابة 15 عنصراً من ميليشيا الحشد في هجوم شمال ديالى.', ['killed 1-15', 'injured 1-15']],
    [
      'of those told before by a pronoun',
      'نقل ثلاثة مدنيين إلى المشفى بعد إصابتهم بشظايا قذيفة هاون سقطت في حي الحمدانية بحلب.',
      ['injured 3-3'],
    ],
    [
      'of all who were aboard',
      'انفجر لغم بسيارة كان على متنها رجل وزوجته وطفلهما قرب بلدة حيس ما أدى إلى مقتلهم جميعا.',
      ['killed 1-1', 'killed 1-1', 'killed 1-1'],
    ],
    [
      'the number ahead of its toll',
      'ارتفع إلى 14 على الأقل بينهم 5 أطفال و3 مواطنات عدد الشهداء الذين قضوا جراء استهداف طائرات حربية بلدة القورية.',
      ['killed 14-', 'killed 5-5 of 0', 'killed 3-3 of 0'],
    ],
    ['as many bodies as people', 'عُثر على جثث ثلاثة رعاة جنوبي تدمر قتلوا رمياً بالرصاص.', ['killed 3-3']],
    ['the captured, put to death', 'أعدمت عناصر من النصرة ستة من الأسرى ميدانياً في خان العسل.', ['killed 6-6']],
    ['shares without a number', 'أسفر القصف على المدينة عن سقوط 3 شهداء وعشرات الجرحى معظمهم نساء وأطفال.', ['killed 3-3', 'injured 20-']],
    ['the toll of a massacre', 'ارتفعت حصيلة مجزرة السوق في معرة النعمان إلى 43 قتيلاً و60 جريحاً.', ['killed 43-43', 'injured 60-60']],
    [
      'a third man is no third blast',
      'مقتل عنصرين من الشرطة وإصابة ثالث إثر انفجار عبوة ناسفة قرب داقوق أمس.',
      ['killed 2-2', 'injured 1-1'],
    ],
    ['who fired is not hurt', 'أصيب فتى برصاصة قناص حوثي في حي كلابة بمدينة تعز أمس.', ['injured 1-1']],
    [
      'the number takes the place of some',
      'انفجرت سيارة مفخخة في مدينة أعزاز أمس، ما أدى إلى سقوط قتلى وجرحى، وبلغ عدد القتلى سبعة والجرحى 20.',
      ['killed 7-7', 'injured 20-20'],
    ],
    ['only things were harmed', 'قصفت قوات النظام بلدة سرمين أمس واقتصرت الأضرار على الماديات.', ['killed 0-0', 'injured 0-0']],
    ['those whose names follow', 'قُتل الشقيقان أحمد ومحمد العلي بانفجار لغم قرب السخنة أمس.', ['killed 2-2']],
    [
      'a name that is a rank too',
      'استشهد المصور الصحفي رائد يوسف وزوجته وطفلاهما بقصف منزلهم في بلدة سرمين.',
      ['killed 1-1', 'killed 1-1', 'killed 2-2'],
    ],
    [
      'ages under one unit count nobody',
      'استشهدت الطفلتان رهف وجنى السويد (5 و8 أعوام) وأصيب والدهما بقصف على بلدة كنصفرة أمس.',
      ['killed 2-2', 'injured 1-1'],
    ],
    ['a limb lost is a wound', 'بُترت ساق طفل وجُرح آخر جراء انفجار لغم أرضي قرب قرية بئر عجم أمس.', ['injured 1-1', 'injured 1-1']],
    [
      'shares by place are parts of the total, each a happening of its own',
      'وثق المرصد استشهاد 38 مواطناً أمس، هم 22 قضوا في بلدة كفربطنا جراء إلقاء براميل متفجرة، و11 في مدينة عربين نتيجة غارات.',
      ['killed 38-38', 'killed 22-22', 'killed 11-11'],
    ],
    [
      'so many of these, so many of those',
      'أحصى المرصد مقتل 48 شخصاً في ريف جبلة منذ بدء المواجهات، هم 16 من عناصر الأمن و28 من المسلحين و4 مدنيين.',
      ['killed 48-48', 'killed 16-16 of 0', 'killed 28-28 of 0', 'killed 4-4 of 0'],
    ],
    [
      'killed and hurt by a cause told after both, like one told before',
      'قُتل سبعة مدنيين بقصف مدفعي على أم درمان أمس. كما قُتل، الجمعة، 17 مدنياً بينهم نساء، وأصيب 20 جراء قصف مماثل على بارا.',
      ['killed 7-7', 'killed 17-17', 'killed 1- of 0', 'injured 20-20'],
    ],
    ['one of several missiles', 'استهدف الحوثيون مأرب بثلاثة صواريخ سقط أحدها في حي الروضة ما أدى إلى إصابة أربعة مدنيين.', ['injured 4-4']],
    [
      'who have fallen, told before the verb',
      'قالت السلطات إن أربعة مدنيين بينهم طفل سقطوا جراء قصف على مأرب.',
      ['killed 4-4', 'killed 1-1 of 0'],
    ],
    ['who have fallen wounded', 'استقبل مشفى الميادين أربعة من جرحى الميليشيات سقطوا بقصف على البلدة أمس.', ['injured 4-4']],
    [
      'what leads to no breakthrough denies no death',
      'أسفرت معارك قرب مأرب عن 40 قتيلاً أمس، بعدما شنت الجماعة هجمات لم تؤدِّ إلى اختراق.',
      ['killed 40-40'],
    ],
    [
      'his family are not taken',
      'قُتل سائق وخمسة من أفراد أسرته بينهم ثلاث نساء في غارة على شمال الموصل.',
      ['killed 1-1', 'killed 5-5', 'killed 3-3 of 1'],
    ],
    ['a body held', 'استشهد شاب برصاص الاحتلال قرب جنين أمس، واحتجاز جثمانه.', ['killed 1-1']],
    ['one named after «on»', 'أطلق مجهولون النار أمس على سامر العلي في درعا، ما أدى لمقتله على الفور.', ['killed 1-1']],
    [
      'people of a country',
      'اعتقلت قوات الاحتلال فجر أمس 14 فلسطينياً في نابلس وأصابت عدداً من الفلسطينيين.',
      ['captured 14-14', 'injured 3-'],
    ],
    [
      'dead and wounded who fell, by a number with a singular',
      'أسفرت غارة على بلدة سرمين أمس عن سقوط خمسة قتلى و14 جريحاً.',
      ['killed 5-5', 'injured 14-14'],
    ],
    ['the wounded who died', 'ارتفعت حصيلة القصف على بلدة سرمين إلى أربعة قتلى بعد وفاة اثنين من المصابين.', ['killed 4-4']],
    ['no news of any', 'استهدفت غارة بلدة سرمين أمس، ولم ترد معلومات عن إصابات.', []],
    ['no news of any so far', 'استهدفت غارة بلدة سرمين أمس، ولم ترد حتى الآن أنباء عن ضحايا.', []],
    ['news of some', 'استهدفت غارة بلدة سرمين أمس، وسط أنباء عن إصابات.', ['injured 3-']],
    ['lives lost', 'انفجر لغم قرب السخنة أمس، ما أسفر عن فقدان شخصين لحياتهما.', ['killed 2-2']],
    ['two of a masculine plural are no adjective', 'انفجر لغم قرب السخنة أمس أودى بحياة مدنيين اثنين.', ['killed 2-2']],
    ['a number of others', 'ارتقى خمسة شهداء وأصيب عدد آخر بقصف على بلدة سرمين أمس.', ['killed 5-5', 'injured 3-']],
    ['the last 24 hours count nobody', 'أعلن التحالف مقتل ستة من عناصر داعش خلال الساعات الـ24 الماضية في الرقة.', ['killed 6-6']],
    [
      'the total of those whose deaths were recorded',
      'وبهذا يرتفع عدد من وثقت شبكتنا مقتلهم في عمليات اغتيال بمحافظة درعا منذ مطلع العام إلى 61 شخصاً بينهم 24 مدنياً.',
      ['killed 61-61', 'killed 24-24 of 0'],
    ],
    ['one of them, and what he is', 'أوقعت قذائف الهاون في تلبيسة سبعة قتلى أحدهم قائد ميداني.', ['killed 7-7', 'killed 1-1 of 0']],
    ['of the dead', 'قُتل 15 شخصاً في درعا بعمليات اغتيال، وتسعة من القتلى مقاتلون سابقون.', ['killed 15-15', 'killed 9-9 of 0']],
    [
      'of the wounded, who died',
      'أصيب ستة مدنيين بقصف على سرمين أمس، وقال مشفى البلدة إنه توفي ثلاثة من الجرحى.',
      ['injured 6-6', 'killed 3-3'],
    ],
    ['the rank of the one hurt', 'إصابة ضابط برتبة نقيب بهجوم لداعش قرب كركوك أمس.', ['injured 1-1']],
    [
      'his son, her parents',
      'قُتل رجل وابنه وأصيبت طفلة ووالداها بقصف على سرمين.',
      ['killed 1-1', 'killed 1-1', 'injured 1-1', 'injured 2-2'],
    ],
    ['two with their names and ages', 'استُشهدت الطفلتان رهف وجنى (5 و8 أعوام) بقصف على كنصفرة.', ['killed 2-2']],
    ['two told before', 'أصيب طفلان بقصف على أريحا، وفارق الطفلان الحياة في المشفى.', ['injured 2-2']],
    ['somebody and his guards', 'مقتل قيادي في داعش ومرافقيه بغارة للتحالف قرب الباب.', ['killed 1-1', 'killed 2-']],
    ['a martyr, and some who were hurt', 'أسفر القصف على سرمين عن سقوط شهيد وإصابة مدنيين.', ['killed 1-1', 'injured 2-']],
    ['by the bullets of two', 'مقتل مدير مدرسة برصاص شخصين على دراجة نارية في الرقة.', ['killed 1-1']],
    ['cases of suffocation', 'فضّ الأمن العام اعتصاماً في بنش بالغاز المسيل للدموع، وسُجلت 4 حالات اختناق.', ['injured 4-4']],
    ['a limb lost', 'بُترت ساق طفل وجُرح آخر بانفجار لغم قرب بئر عجم.', ['injured 1-1', 'injured 1-1']],
    [
      'risen to a number far off',
      'ارتفاع عدد الشهداء جراء التفجير الإرهابي في حي الزاهرة جنوب دمشق إلى أربعة، بينهم شرطيان، وإصابة نحو 20 شخصاً.',
      ['killed 4-4', 'injured 18-22', 'killed 2-2 of 0'],
    ],
    ['died today', 'قضى ثلاثة أطفال اليوم بقصف على سرمين.', ['killed 3-3']],
    ['a family of six', 'قُتلت أسرة من ستة أفراد بينهم ثلاثة أطفال في غارة على الرقة.', ['killed 6-6', 'killed 3-3 of 0']],
    ['an activist and his wife', 'اغتال مجهولان الناشط الإعلامي يزن الحلاق وزوجته في الباب.', ['killed 1-1', 'killed 1-1']],
    ['by a bullet of a sniper', 'أصيبت طفلة برصاصة قناص حوثي في حي كلابة شرقي تعز.', ['injured 1-1']],
    [
      'carried to a hospital with wounds',
      'قضى رجل وابنه بقصف على كنصفرة، ونُقلت طفلة إلى مشفى أريحا بشظايا في الصدر.',
      ['killed 1-1', 'killed 1-1', 'injured 1-1'],
    ],
    ['contact lost', 'فُقد الاتصال بتسعة جنود في بادية حماة خلال اشتباكات مع داعش.', ['missing 9-9']],
    [
      'an earlier toll is another telling',
      'ارتفعت حصيلة القصف على سوق أريحا إلى تسعة قتلى، بعد أن كانت ستة قتلى صباحاً.',
      ['killed 9-9', 'killed 6-6'],
    ],
    ['the news is the dead', 'قتلى وجرحى في صفوف قوات النظام إثر استهداف حافلة مبيت لهم على طريق تدمر.', ['killed 1-', 'injured 1-']],
  ])('%s: %s', (_, text, rows) => expect(tollOf(text)).toEqual(rows))
})

/** The claims of a text as «killed, how it stands to the one before, who says so». */
const tellings = (text: string): string[] =>
  engine
    .read({ id: 't', text, published: '2021-10-14', outlet: 'شبكة المرفأ', country: 'SY' })
    .claims.filter(({ kind }) => kind !== 'statement')
    .map((claim) => {
      const killed = claim.casualties.filter((row) => row.outcome === 'killed' && row.of === null).map((row) => row.min)
      const link = claim.same_as ? ' otherwise' : claim.part_of ? ' part' : ''
      return `${killed.join('+')}${link} ${claim.attribution[0]?.kind}`
    })

describe('a toll told again by its number alone', () => {
  const shelled = 'قُتل أربعة مدنيين بقصف لقوات النظام على بلدة سرمين أمس'
  it.each<[string, string, string[]]>([
    ['it rose later', `${shelled}. وارتفع عدد القتلى لاحقاً إلى ستة.`, ['4 local_network', '6 otherwise local_network']],
    ['the toll rose', `${shelled}.\nوقال الدفاع المدني إن الحصيلة ارتفعت إلى 9.`, ['4 local_network', '9 otherwise aid_body']],
    ['the number rose', `${shelled}، وأعلن الدفاع المدني أن العدد ارتفع إلى تسعة.`, ['4 local_network', '9 otherwise aid_body']],
    ['somebody raised it', `${shelled} بحسب الدفاع المدني، في حين رفع المرصد العدد إلى 16.`, ['4 aid_body', '16 otherwise monitor']],
    ['somebody put it at', `${shelled} بحسب الدفاع المدني، فيما قدّر ناشطون العدد بـ16.`, ['4 aid_body', '16 otherwise local_network']],
    ['somebody counted', `${shelled} بحسب الدفاع المدني، فيما عدّ ناشطون 6 قتلى.`, ['4 aid_body', '6 otherwise local_network']],
    [
      'somebody said no more than',
      `${shelled} بحسب الدفاع المدني، في حين اكتفى المرصد بالحديث عن ثلاثة قتلى.`,
      ['4 aid_body', '3 otherwise monitor'],
    ],
    [
      'the total of a stretch is not the news',
      'استشهد شاب برصاص قوات الاحتلال الإسرائيلي في جنين، ليرتفع عدد الشهداء منذ بداية العام إلى 61.',
      ['1 part local_network', '61 local_network'],
    ],
  ])('%s', (_, text, told) => expect(tellings(text)).toEqual(told))
})

/** The material claims of a text: kind, type, dead, place. */
const deaths = (text: string): string[] =>
  engine
    .read({ id: 't', text, published: '2021-10-14', outlet: 'شبكة المرفأ', country: 'SY' })
    .claims.map(({ kind, type, casualties, place }) => {
      const killed = casualties.filter((row) => row.outcome === 'killed').reduce((sum, row) => sum + (row.min ?? 0), 0)
      return `${kind} ${type} ${killed} ${place?.name_ar}`
    })

describe('who died later of wounds', () => {
  it.each([
    ['توفي مدني متأثراً بجراح أصيب بها جراء انفجار لغم قرب السخنة قبل أيام.', ['update remote_explosive 1 قرب السخنة']],
    ['فارق شاب الحياة أمس متأثراً بجراح أصيب بها حين أطلق مجهولون النار عليه في داعل الأحد الفائت.', ['update attack_on_civilians 1 داعل']],
    [
      'أصيب خمسة مدنيين بقصف على بلدة سرمين أمس.\nوقالت الشبكة إن امرأة من بين المصابين فارقت الحياة في المشفى.',
      ['occurrence shelling 0 بلدة سرمين', 'update shelling 1 بلدة سرمين'],
    ],
  ])('%s', (text, told) => expect(deaths(text)).toEqual(told))
})
