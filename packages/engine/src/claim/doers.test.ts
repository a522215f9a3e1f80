// Who did it where the report tells it sideways: sentences of our own by what hides the doer or the one it was done to.
import { describe, expect, it } from 'vitest'
import type { Report } from '../report/types.ts'
import { rolesIn } from './roles.fixture.ts'

type Case = readonly [text: string, roles: string, country: string, published: string, more?: Pick<Report, 'outlet' | 'title'>]

function reads(cases: readonly Case[]): void {
  for (const [text, roles, country, published, more = {}] of cases)
    it(text, () => expect(rolesIn({ text, country, published, ...more })).toBe(roles))
}

describe('who announces a deed did it', () => {
  reads([
    ['أعلن حزب الله استهدافه صباح اليوم موقع المالكية التابع لجيش الاحتلال بمسيّرة.', 'hezbollah > israel_military', 'LB', '2024-05-10'],
    [
      'أكدت سرايا القدس في بيان أنها تمكنت أمس من استهداف قوة مشاة إسرائيلية في نابلس.',
      'islamic_jihad > israel_military',
      'PS',
      '2024-05-10',
    ],
    ['أعلنت كتائب القسام عن تنفيذ كمين ضد قوة من جيش الاحتلال شرق خان يونس أمس.', 'qassam > israel_military', 'PS', '2024-05-10'],
    ['أعلنت كتائب القسام استهداف مقاتليها قوة إسرائيلية راجلة غرب خان يونس أمس.', 'qassam > israel_military', 'PS', '2024-05-10'],
  ])
})

describe('whose «our forces» are', () => {
  reads([
    [
      'قالت قوات سوريا الديمقراطية في بيان: "تصدت قواتنا أمس لهجوم شنه مرتزقة الاحتلال التركي على قرية أم الكيف".',
      'sna > sdf',
      'SY',
      '2023-05-10',
    ],
    [
      'قالت كتائب القسام: "تمكن مجاهدونا أمس من تفجير عبوة في دبابة إسرائيلية شرق خان يونس".',
      'qassam > israel_military',
      'PS',
      '2024-05-10',
    ],
    ['دمرت قواتنا أمس مقراً لتنظيم داعش في بادية السخنة.', 'saa > isis', 'SY', '2018-05-10', { outlet: 'وزارة الدفاع السورية' }],
    [
      '— "المقاومة الإسلامية في العراق" في بيان: استهدفنا أمس قاعدة للقوات الأميركية قرب أربيل.',
      'islamic_resistance_iraq > usa_military',
      'IQ',
      '2024-02-06',
    ],
  ])
})

describe('who owns what was hit did not do it', () => {
  reads([
    [
      'استهدفت طائرات لم تُعرف هويتها أمس مستودع ذخيرة ومقرين للميليشيات الموالية لإيران قرب البوكمال.',
      '> iran_backed_militias',
      'SY',
      '2020-05-10',
    ],
    ['قُتل جنديان من قوات دفاع شبوة أمس جراء استهداف موقعهم بقذيفة ألقتها طائرة مسيّرة لتنظيم القاعدة.', 'aqap > stc', 'YE', '2022-05-10'],
    ['نصبت الفرقة السادسة التابعة للجيش السوداني كميناً لمجموعة من قوات الدعم السريع غرب الفاشر أمس.', 'saf > rsf', 'SD', '2025-05-10'],
    [
      'جُرح عنصران من الأمن الداخلي أمس بقذائف أطلقتها مجموعات الحرس الوطني التابعة للشيخ حكمت الهجري على نقاطهم في تل حديد.',
      'suwayda_local_factions > syria_general_security',
      'SY',
      '2025-10-05',
    ],
    ['حافلة عسكرية لقوات النظام استهدفها تنظيم داعش أمس في بادية تدمر.', 'isis > syrian_government_forces', 'SY', '2020-02-11'],
    [
      'قالت صفحات محلية إن القوات الحكومية هي البادئة، وإن مسيّرة تابعة لها ألقت قنبلتين أمس على قرية ولغا، ما أدى إلى مقتل مدني.',
      'syria_transitional_forces > civilians',
      'SY',
      '2025-10-05',
    ],
  ])
})

describe('attackers of no name', () => {
  reads([
    [
      'قُتل عنصران من الأمن الداخلي إثر هجوم أقدم عليه مجهولون أمس في ريف درعا.',
      'unidentified_armed_group > syria_general_security',
      'SY',
      '2025-09-10',
    ],
    [
      'أعلنت الوزارة قيام مسلحين مجهولين باستهداف ضابطين من قوات النظام في إزرع أمس.',
      'unidentified_armed_group > syrian_government_forces',
      'SY',
      '2020-05-10',
    ],
    [
      'قضى تاجر أمس بعدما أمطره ملثمون يستقلون دراجة نارية بالرصاص وسط مدينة جاسم.',
      'unidentified_armed_group > civilians',
      'SY',
      '2022-05-10',
    ],
    [
      'ألقى مجهولون رمانة يدوية على منزل ناشط مدني في حي المعلمين وسط العمارة أمس.',
      'unidentified_armed_group > civilians',
      'IQ',
      '2021-05-10',
    ],
    ['قُتل شخصان في اشتباكات اندلعت أمس بين تشكيلين مسلحين في محيط مصفاة الزاوية.', '>  = unidentified_armed_group', 'LY', '2024-05-10'],
  ])
})

describe('who joins in', () => {
  reads([
    [
      'أفاد مراسلنا بأن قوات سوريا الديمقراطية، وبدعم من طائرات التحالف الدولي، داهمت أمس منازل في قرية الحصان واعتقلت ثلاثة أشخاص.',
      'coalition+sdf > civilians',
      'SY',
      '2022-10-14',
    ],
    [
      'سيطرت قوات النظام بمساندة ميليشيات إيرانية على بلدة خان العسل أمس بعد معارك مع الفصائل.',
      'iran_backed_militias+syrian_government_forces > opposition_factions',
      'SY',
      '2020-02-11',
    ],
    ['تبادل عناصر من الجبهة الشامية وفرقة السلطان مراد إطلاق النار وسط اعزاز أمس، ما خلّف جريحين.', '>  = sna', 'SY', '2021-05-10'],
  ])
})

describe('who the dead are later said to have been', () => {
  reads([
    [
      'ضربت طائرة تركية مسيّرة ظهر أمس سيارة على طريق عامودا، ما أسفر عن مقتل شخصين.\nوأعلنت قوات سوريا الديمقراطية أن القتيلين من مقاتليها.',
      'turkey_military > sdf',
      'SY',
      '2022-05-10',
    ],
    [
      'أغارت مسيّرة إسرائيلية أمس على سيارة في بلدة كفررمان، فقُتل شخص.\nونقلت القناة عن مصدر أمني أن المستهدف قيادي في حزب الله.',
      'israel_military > hezbollah',
      'LB',
      '2025-05-10',
    ],
    // what is said of others' dead, in another clause, is not said of these
    [
      'انفجرت عبوة أمس بسيارة قرب الشدادي، فقُتل شخصان.\nوقال ذوو القتيلين إن عناصر قسد منعوهم من الوصول.',
      '> civilians',
      'SY',
      '2022-05-10',
    ],
  ])
})

describe('guesses and accusations beside the happening', () => {
  reads([
    [
      'قُتل اثنا عشر مقاتلاً من الميليشيات الإيرانية أمس بغارات على منطقة الهري نسبها المرصد إلى إسرائيل.',
      'israel_military > iran_backed_militias',
      'SY',
      '2020-07-04',
    ],
    [
      'قُتل جنديان من القوات الجنوبية أمس بقذيفة ألقتها طائرة مسيّرة يعتقد أن تنظيم القاعدة أطلقها في مودية.',
      'aqap > stc',
      'YE',
      '2024-05-10',
    ],
    [
      'انفجرت سيارة مفخخة أمس في سوق عفرين، ما أدى إلى مقتل ستة مدنيين.\nواتهمت الشرطة العسكرية وحدات حماية الشعب بتجهيز السيارة وإدخالها إلى المدينة.',
      'ypg > civilians',
      'SY',
      '2021-08-18',
    ],
    ['عُثر أمس على شاب مقتولاً قرب بلدة الصور، واتهم ذووه قسد بقتله بعد اعتقاله.', 'sdf > civilians', 'SY', '2022-08-18'],
    ['نجا مسؤول محلي من محاولة اغتيال نفذها مسلحون في الناصرية أمس.', 'unidentified_armed_group > civilians', 'IQ', '2021-05-10'],
  ])
})
