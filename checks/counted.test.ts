// Who is counted among the dead and the wounded: joined people, kin, numbers with a verb of their own, units and animals. Texts are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** Counts of the claims of a text: outcome, number, whose, traits; parts with the row they belong to. */
const counted = (text: string): string[] =>
  engine
    .read({ id: 't', text, published: '2021-10-14', outlet: 'شبكة المرفأ', country: 'SY' })
    .claims.flatMap((claim) => claim.casualties)
    .map(({ outcome, min, max, actor, traits, of }) =>
      [outcome, min === max ? min : `${min}-${max ?? ''}`, actor, ...traits, ...(of === null ? [] : ['of', of])]
        .filter((part) => part !== null)
        .join(' '),
    )

type Case = readonly [text: string, rows: readonly string[]]
const reads = (cases: readonly Case[]): void => {
  for (const [text, rows] of cases) it(text, () => expect(counted(text)).toEqual(rows))
}

describe('others joined to fighters', () => {
  reads([
    ['قُتل ستة من الدفاع الوطني ومدنيان بكمين في بادية الميادين.', ['killed 6 ndf', 'killed 2 civilians']],
    ['قُتل خمسة من عناصر الحرس الثوري ومدني بغارة إسرائيلية على تدمر.', ['killed 5 irgc', 'killed 1 civilians']],
    ['دمر القصف مواقع عسكرية ومدنية في بلدة سرمين.', []],
    ['سقط تسعة قتلى في صفوف قوات النظام ومسلحين يساندونها بهجوم قرب أثريا.', ['killed 9 syrian_government_forces']],
  ])
})

describe('a mother and her children', () => {
  reads([
    ['قُتلت أم وطفلاها بقصف على بلدة سرمين.', ['killed 1 civilians woman', 'killed 2 civilians child']],
    ['قُتل أب وثلاثة من أطفاله بانفجار لغم في ريف حماة.', ['killed 1 civilians', 'killed 3 civilians child']],
    ['مقتل جد وحفيدته بقذيفة على حي الحمدانية في حلب.', ['killed 1 civilians', 'killed 1 civilians']],
    ['قُتل طفل وأصيب والده بقذيفة على حي الحمدانية.', ['killed 1 civilians child', 'injured 1 civilians']],
    ['قُتل طفل وأصيبت والدته بقذيفة على حي الحمدانية.', ['killed 1 civilians child', 'injured 1 civilians woman']],
  ])
})

describe('a number before its verb', () => {
  reads([
    ['قالت الشبكة إن أربعة جنود قُتلوا وإن تسعة جُرحوا بانفجار عبوة ناسفة في درعا.', ['killed 4 saa', 'injured 9']],
    ['ذكرت الشبكة أن شخصين قُتلا وأن 14 أصيبوا بانفجار سيارة مفخخة في الباب.', ['killed 2 civilians', 'injured 14']],
    ['قُتل شخصان و11 أصيبوا بانفجار سيارة مفخخة في منبج.', ['killed 2 civilians', 'injured 11']],
    ['قُتل شخصان و3 جنود بانفجار سيارة مفخخة في منبج.', ['killed 2 civilians', 'killed 3 saa']],
  ])
})

describe('gone missing', () => {
  reads([
    ['قُتل ثلاثة جنود وفُقد اثنان في هجوم على حاجز قرب السخنة.', ['killed 3 saa', 'missing 2']],
    ['مقتل مدني وفقدان ثلاثة آخرين بقصف على منزل في بلدة البارة.', ['killed 1 civilians', 'missing 3']],
    ['فقد خمسة أشخاص حياتهم بانفجار لغم في ريف حماة.', ['killed 5 civilians']],
  ])
})

describe('what is no number of people', () => {
  reads([
    ['قُتل ستة من الفرقة 17 بهجوم لداعش في بادية الشولا.', ['killed 6 saa_17th_division']],
    ['قُتل راعٍ وسبعون من الأغنام بانفجار لغم في بادية السعن.', ['killed 1 civilians']],
    ['أطلق مسلحون النار قرب السعن فقتلوا راعيين و70 رأس غنم.', ['killed 2 civilians']],
    ['قُتل مدني بانفجار لغم في هجين، وعدد الضحايا مرشح للارتفاع.', ['killed 1 civilians']],
    ['قُتل مرشح للمجلس المحلي برصاص مجهولين في منبج.', ['killed 1 civilians']],
  ])
})

describe('tolls told round about', () => {
  reads([
    ['ارتفع إلى سبعة، بينهم طفلان، عدد ضحايا انفجار السيارة المفخخة في الباب.', ['killed 7', 'killed 2 civilians child of 0']],
    ['أعلن التحالف قتل ما يصل إلى 20 مسلحاً في غارات على بادية دير الزور.', ['killed 0-20 unidentified_armed_group']],
    ['عُثر على جثث أربعة من الرعاة في بادية الرصافة.', ['killed 4 civilians']],
    ['ارتفع عدد القتلى إلى خمسة بقصف أمس على بلدة ذيبان، ولا تزال ثلاث إصابات حرجة.', ['killed 5', 'injured 3']],
    ['لا إصابات بقصف قوات النظام بلدة البارة أمس.', []],
  ])
})

describe('those who attacked, and those of a force', () => {
  reads([
    ['هاجم تنظيم الدولة حاجزاً لقسد في بلدة الشحيل، ما أدى إلى مقتل عنصرين من قسد وثلاثة من المهاجمين.', ['killed 2 sdf', 'killed 3 isis']],
    ['ستة شهداء من شباب الدفاع الوطني بلغم في بادية المسرب.', ['killed 6 ndf']],
    ['ثلاثة شهداء من شباب بلدة المسرب بلغم في البادية.', ['killed 3 civilians']],
  ])
})

describe('dead of wounds, with the total after', () => {
  reads([
    ['توفي اليوم مدنيان متأثرين بجروح أصيبا بها في قصف سرمين أمس، لترتفع الحصيلة إلى تسعة قتلى.', ['killed 2 civilians']],
    ['ارتفعت حصيلة قصف سرمين أمس إلى ستة قتلى.', ['killed 6']],
  ])
})

describe('found slain', () => {
  reads([
    ['عُثر على ثلاثة شبان مقتولين في بادية الزر أمس.', ['killed 3 civilians']],
    ['عُثر على ثلاثة قواذف في مزرعة بريف الزر أمس.', []],
  ])
})
