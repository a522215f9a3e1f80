// On which side those stand whom a report tells of: sentences of our own by what parts the sides.
import { describe, expect, it } from 'vitest'
import type { Report } from '../report/types.ts'
import { rolesIn } from '../../test/roles.ts'

type Case = readonly [text: string, roles: string, country: string, published: string, more?: Pick<Report, 'outlet' | 'title'>]

function reads(cases: readonly Case[]): void {
  for (const [text, roles, country, published, more = {}] of cases)
    it(text, () => expect(rolesIn({ text, country, published, ...more })).toBe(roles))
}

describe('who manages to beat off an attack was attacked', () => {
  reads([
    ['تمكنت القوات الحكومية أمس من صد هجمات للحوثيين جنوب مأرب.', 'houthis > yemen_government_forces', 'YE', '2021-03-31'],
    ['تمكنت القوات الحكومية أمس من التصدي لهجوم شنه الحوثيون غربي مأرب.', 'houthis > yemen_government_forces', 'YE', '2021-03-31'],
    ['نجح المقاتلون القبليون أمس في صد هجوم لجماعة الحوثي في منطقة قانية.', 'houthis > yemen_tribes', 'YE', '2015-03-31'],
    // who manages to attack does
    ['تمكنت القوات الحكومية أمس من مهاجمة مواقع للحوثيين جنوب مأرب.', 'yemen_government_forces > houthis', 'YE', '2021-03-31'],
  ])
})

describe('the patron of somebody takes no part in what that one does', () => {
  reads([
    ['قُتل عنصران من فصيل "جيش الوادي" الموالي لتركيا أمس بقصف مدفعي قرب قباسين.', '> sna', 'SY', '2020-10-03'],
    [
      'اندلعت أمس اشتباكات بين قوات سوريا الديمقراطية (المدعومة من واشنطن) وفصائل الجيش الحر في ريف حلب.',
      '>  = fsa+sdf',
      'SY',
      '2017-03-03',
    ],
    ['قصفت فصائل موالية لتركيا أمس قرية أم الكيف بالمدفعية.', 'sna >', 'SY', '2022-03-03'],
  ])
})

describe('people without arms hurt beside a fight were not attacked', () => {
  reads([
    [
      'أصيبت امرأة برصاصة طائشة أمس في اشتباكات بين الجبهة الشامية وأحرار الشام وسط مدينة الباب.',
      '>  = ahrar_al_sham+sna',
      'SY',
      '2022-06-19',
    ],
    ['قُتل مدني أمس بقصف نفذته قوات النظام على بلدة سرمين.', 'syrian_government_forces > civilians', 'SY', '2020-05-10'],
  ])
})

describe('whose was what was brought down, and by whom', () => {
  reads([
    ['أسقطت الدفاعات الجوية لقوات التحالف الدولي أمس مسيّرتين قرب مطار أربيل.', 'coalition >', 'IQ', '2023-11-09'],
    ['أسقطت الدفاعات الجوية أمس طائرة مسيّرة تركية في أجواء سراقب.', 'saa > turkey_military', 'SY', '2020-03-02'],
    ['أعلن حزب الله أنه أسقط أمس مسيّرة إسرائيلية فوق بنت جبيل.', 'hezbollah > israel_military', 'LB', '2024-02-14'],
    ['اعترض الدفاع الجوي السعودي أمس صاروخاً باليستياً أطلقه الحوثيون باتجاه جازان.', 'saudi_military > houthis', 'YE', '2018-07-03'],
    ['دمرت الدفاعات الأرضية أمس مسيّرتين في سماء كوستي.', 'saf >', 'SD', '2025-06-21'],
    ['أسقط الجيش أمس طائرة بدون طيار فوق الأبيض.', 'saf >', 'SD', '2025-06-21'],
    // burnt on the ground
    ['دمر التنظيم أمس دبابة لقوات النظام قرب السخنة.', 'isis > syrian_government_forces', 'SY', '2018-07-03'],
  ])
  it('takes its owner from the only side told to have sent the like', () =>
    expect(
      rolesIn(
        {
          text: 'شنت قوات الدعم السريع فجر السبت هجوماً بالطائرات المسيّرة على مدينة كوستي وقُتل حارسان مدنيان.\nوقال الجيش إن دفاعاته أسقطت ست مسيّرات في سماء المدينة.',
          country: 'SD',
          published: '2025-06-21',
        },
        1,
      ),
    ).toBe('saf > rsf'))
})

describe('whose people are counted by a pronoun or a nisba', () => {
  reads([
    [
      'داهمت قوات الأمن العام أمس وكراً لفلول النظام في ريف جبلة، ما أسفر عن تحييد ثلاثة منهم.',
      'syria_general_security > assad_remnants',
      'SY',
      '2025-03-20',
    ],
    ['قتلت المقاومة الشعبية أمس 17 حوثياً في جبهة صرواح.', 'yemen_government_forces > houthis', 'YE', '2015-05-20'],
    // a share of people without arms
    ['فتح عناصر من قسد النار أمس على محتجين في الشحيل فأصابوا ثلاثة منهم.', 'sdf > protesters', 'SY', '2021-05-20'],
  ])
})

describe('whom a nameless number of people is the subject of', () => {
  reads([
    ['أفاد مصدر أمني بأن عدداً من مسلحي داعش هاجم الشرطة المحلية أمس جنوب كركوك.', 'isis > iraq_police', 'IQ', '2022-06-24'],
    [
      'أفادت مصادر بأن 78 عنصراً من جماعة الحوثي والجيش اليمني قتلوا أمس خلال معارك جنوب مأرب.',
      '>  = houthis+yemen_government_forces',
      'YE',
      '2021-03-31',
    ],
  ])
})

describe('who was aimed at, as one of a unit', () => {
  reads([
    [
      'استهدفت مسيّرة إسرائيلية أمس سيارة على طريق دبل، ما أدى إلى سقوط شهيد. وقال الجيش الإسرائيلي إن المستهدف "عنصر في وحدة الصواريخ في حزب الله".',
      'israel_military > hezbollah',
      'LB',
      '2025-07-23',
    ],
  ])
})
