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
