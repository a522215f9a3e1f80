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

describe('fighters in the nominative stand in no construct with the name after them', () => {
  reads([
    [
      'هاجم مسلحون قوات النظام في معسكر جورين أمس.', // armed men attacked the forces
      'unidentified_armed_group > syrian_government_forces',
      'SY',
      '2023-06-14',
    ],
    ['هاجم مسلحو تنظيم داعش قوات النظام في معسكر جورين أمس.', 'isis > syrian_government_forces', 'SY', '2023-06-14'],
  ])
})

describe('arms in the genitive of «targeting»', () => {
  reads([
    // were hit, where nothing that they target follows
    ['أعلنت قوات سوريا الديمقراطية استهداف دبابة تركية شرق مدينة منبج أمس.', 'sdf > turkey_military', 'SY', '2024-05-14'],
    ['استهداف دبابات النظام بلدة سرمين أسفر عن مقتل مدني أمس.', 'syrian_government_forces > civilians', 'SY', '2019-05-14'],
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

describe('who goes on to do another deed takes no part in the first', () => {
  reads([
    [
      'أقدم مجهولون ليلة أمس على حرق مقر المجلس المدني في قرية أبو النتيل وصباح اليوم قامت دورية لقوات سوريا الديمقراطية باعتقال حارسه.',
      'unidentified_armed_group > civilians',
      'SY',
      '2021-10-19',
    ],
  ])
})

describe('who rode up and did it', () => {
  reads([
    [
      'قال المرصد إن شخصين مسلحين يستقلان دراجة نارية أقدما أمس على اغتيال عنصر من "قسد" في بلدة الشحيل.',
      'unidentified_armed_group > sdf',
      'SY',
      '2019-11-17',
    ],
    [
      'أضاف البيان أن عنصراً من خلايا داعش، كان يستقل دراجة نارية، قام أمس بإطلاق النار على أحد عناصر قسد في ذيبان.',
      'isis > sdf',
      'SY',
      '2019-11-17',
    ],
  ])
})

describe('who joins in what is begun or managed', () => {
  reads([
    [
      'تمكنت قوات النظام بمساندة ميليشيات إيرانية أمس من السيطرة على بلدة خان العسل بعد معارك مع الفصائل.',
      'iran_backed_militias+syrian_government_forces > opposition_factions',
      'SY',
      '2020-02-11',
    ],
    [
      'أفادت الداخلية أن جهاز الاستخبارات العامة، بالتعاون مع الأمن الداخلي، تمكن أمس من تفكيك خلية لتنظيم داعش في داريا.',
      'syria_general_security+syria_transitional_forces > isis',
      'SY',
      '2025-10-18',
    ],
  ])
})

describe('the people of a vehicle are of whose it is', () => {
  reads([
    ['انفجرت عبوة ناسفة أمس بسيارة لقسد قرب الشحيل، ما أدى إلى مقتل سائقها.', '> sdf', 'SY', '2023-09-05'],
    ['انفجرت عبوة أمس لحظة مرور سيارة زيل للفرقة الرابعة، فقُتل اثنان من ركابها.', '> saa_4th_division', 'SY', '2020-03-12'],
    // nobody's
    ['استهدفت مسيّرة تركية أمس سيارة على طريق تل رفعت، ما أدى إلى مقتل سائقها.', 'turkey_military > civilians', 'SY', '2022-03-12'],
  ])
})

describe('who fights those attacked stands with those who attacked', () => {
  reads([
    [
      'استهدفت فصائل المعارضة قوات النظام قرب الباب أمس.\nودارت اشتباكات على المحور نفسه بين فصائل من الجيش الوطني وقوات النظام.',
      'opposition_factions > syrian_government_forces',
      'SY',
      '2020-02-06',
    ],
  ])
})

describe('two bodies under one listed actor are two sides', () => {
  reads([
    ['هاجمت الجبهة الشامية مساء أمس مقراً لفرقة الحمزة عند مدخل مدينة الباب.', 'sna > sna', 'SY', '2022-10-09'],
    ['هاجمت فصائل الجيش الوطني أمس قرية عند مدخل مدينة الباب، بحسب الجيش الوطني.', 'sna >', 'SY', '2022-10-09'],
  ])
})

describe('whose deeds only date a flight', () => {
  reads([
    ['نزح نحو ألفي شخص من بارا منذ سيطر الدعم السريع عليها الأسبوع الماضي.', '> civilians', 'SD', '2025-11-04'],
    ['نزح آلاف المدنيين من بارا أمس جراء قصف الدعم السريع للبلدة.', 'rsf > civilians', 'SD', '2025-11-04'],
  ])
})

describe('of a total over months the dead may be of any side', () => {
  const text =
    'أغارت مسيّرة إسرائيلية أمس على سيارة في كفررمان وقُتل مواطنان.\nومنذ سريان الاتفاق في 27 تشرين الثاني 2024 سقط بالضربات الإسرائيلية، وفق تعداد الوزارة، 312 شهيداً.'
  it('in a row of months', () => expect(rolesIn({ text, country: 'LB', published: '2025-11-02' }, 1)).toBe('israel_military >'))
  it('not on one day', () => expect(rolesIn({ text, country: 'LB', published: '2025-11-02' })).toBe('israel_military > civilians'))
})

describe('who fell besides', () => {
  reads([
    [
      'أفاد مصدر حكومي بمقتل 27 من القوات الحكومية بالإضافة إلى 34 من الحوثيين خلال اشتباكات في مأرب الجمعة.',
      '>  = houthis+yemen_government_forces',
      'YE',
      '2021-02-27',
    ],
    [
      'دارت ليلة أمس في بلدة ذيبان مواجهات بين قسد وأبناء العشائر.\nوقال مصدر إن تسعة من أبناء العشائر قتلوا فيها مقابل أربعة عشر عنصراً لقسد.',
      '>  = arab_tribal_forces+sdf',
      'SY',
      '2023-09-05',
    ],
  ])
})

describe('whose bands are told by a pronoun', () => {
  reads([
    ['قصفت القوات التركية والفصائل الموالية لها أمس قرية أم الكيف.', 'sna+turkey_military >', 'SY', '2021-08-21'],
    ['قصفت القوات التركية وفصائل المعارضة الموالية لها أمس قرية أم الكيف.', 'sna+turkey_military >', 'SY', '2021-08-21'],
    ['قصفت قوات النظام والمسلحون الموالون لها أمس بلدة سرمين.', 'pro_government_militias+syrian_government_forces >', 'SY', '2020-05-10'],
  ])
})

describe('beside whose place it was', () => {
  reads([
    ['قصفت القوات التركية أمس قرية أم الكيف القريبة من القاعدة الروسية.', 'turkey_military >', 'SY', '2021-08-21'],
    ['قصفت قوات النظام أمس بلدة سرمين من مواقعها في جورين.', 'syrian_government_forces >', 'SY', '2020-05-10'],
  ])
})

describe('from whom ground is taken', () => {
  reads([
    ['تمكن جنود الجيش الحر أمس من تحرير مبنى في نوى من سيطرة جيش النظام.', 'fsa > syrian_government_forces', 'SY', '2012-03-14'],
    ['قُتل مدني أمس بانفجار لغم في قرية تحت سيطرة قسد.', '> civilians', 'SY', '2022-03-14'],
  ])
})

describe('of whom somebody is believed to be one', () => {
  reads([
    ['قتل مسلحون يعتقد ارتباطهم بتنظيم داعش أمس 10 جنود في هجوم على رتل عسكري شمال بغداد.', 'isis > iraq_military', 'IQ', '2014-06-13'],
  ])
})

describe('who speaks is not the subject of what he says', () => {
  reads([
    [
      'قال مدير ناحية سليمان بيك لوكالة «الرافد» «قتل ثمانية جنود وأصيب أربعة بجروح أمس في هجوم مسلح شمال بغداد».',
      '> iraq_military',
      'IQ',
      '2013-10-23',
    ],
    [
      'أعلنت وزارة الدفاع التركية أن مسيراتها «حيّدت» أمس أربعة من عناصر قوات النظام.',
      'turkey_military > syrian_government_forces',
      'SY',
      '2020-03-02',
    ],
  ])
})

describe('a camp of people who fled is theirs', () => {
  reads([
    ['استهدف عناصر من أحرار الشرقية بالرشاشات أمس مخيم "ترحين" للنازحين في ريف حلب.', 'sna > civilians', 'SY', '2022-03-01'],
    ['هاجمت قوة إسرائيلية أمس مخيم جنين.', 'israel_military >', 'PS', '2022-03-01'],
  ])
})

describe('police of no told service beside a service', () => {
  reads([
    [
      'قُتل الأربعاء عنصران من قوات النظام جراء هجوم استهدف دورية للشرطة في ريف درعا الشمالي.',
      '> syrian_government_forces',
      'SY',
      '2022-07-20',
    ],
  ])
})

describe('who found the dead, and who is blamed for them', () => {
  reads([
    ['أنهت فرق الدفاع المدني السوري أمس انتشال رفات سبعة عشر شخصاً من حفرة في إزرع.', '>  = white_helmets', 'SY', '2025-05-28'],
    [
      'عثر أهالٍ أمس الأحد على جثث خمسة رعاة أغنام مقتولين بالرصاص في بادية معدان.\nواتهم ذووهم الميليشيات الموالية لإيران بالوقوف خلف الجريمة.',
      'iran_backed_militias > civilians = civilians',
      'SY',
      '2021-11-08',
    ],
    // who goes on with it does it
    ['واصلت قوات النظام أمس قصف بلدة سرمين بالمدفعية.', 'syrian_government_forces >', 'SY', '2020-05-10'],
  ])
})

describe('whom sides hand over was not hurt in it', () => {
  reads([
    ['سلّم تنظيم داعش خمسة أسرى إلى قسد في ريف دير الزور أمس بوساطة وجهاء.', '>  = isis+sdf', 'SY', '2020-03-03'],
    [
      'قال الصليب الأحمر إن تسليم الحكومة اليمنية رفات ستة مقاتلين إلى جماعة الحوثي جرى أمس في مأرب.',
      '>  = houthis+yemen_government_forces',
      'YE',
      '2023-03-03',
    ],
  ])
})

describe('gunmen are not of whomever they kill', () => {
  reads([
    ['اغتال مسلحون مدير الشرطة في عدن أمس.', 'unidentified_armed_group > yemen_government_forces', 'YE', '2023-03-03'],
    ['اغتال مسلحون ضابطاً في الأمن في عدن أمس.', 'unidentified_armed_group > yemen_government_forces', 'YE', '2023-03-03'],
    ['اغتال مسلحون من الحوثيين ضابطاً في تعز أمس.', 'houthis > yemen_government_forces', 'YE', '2023-03-03'],
  ])
})

describe('of a post that is hit nobody is guessed to be a civilian', () => {
  reads([
    ['تعرضت نقطة عسكرية في ريف إدلب لهجوم بطائرة مسيرة أمس، ما أوقع جريحين.', '>', 'SY', '2025-03-03'],
    ['تعرضت قرية في ريف إدلب لهجوم بطائرة مسيرة أمس، ما أوقع جريحين.', '> civilians', 'SY', '2025-03-03'],
  ])
})

describe('who did it is told sideways', () => {
  reads([
    // who announces that he beat an attack off was attacked
    ['أعلن الجيش السوداني أمس تصديه لهجوم شنته قوات الدعم السريع على مدينة الأبيض.', 'rsf > saf', 'SD', '2025-03-03'],
    ['أعلن الجيش السوداني أمس صد هجوم على مدينة الأبيض.', '> saf', 'SD', '2025-03-03'],
    ['أعلن الجيش السوداني أمس إحباط هجوم لقوات الدعم السريع على مدينة الأبيض.', 'rsf > saf', 'SD', '2025-03-03'],
    // nor does who is said to have beaten it off do it
    ['نفى الإعلام الرسمي ذلك أمس، مؤكداً أن الجيش صد هجوماً على قرية معردبسة.', '> saa', 'SY', '2020-02-06'],
    // whose lives were taken did nothing
    ['هجوم على حافلة في دير الزور أمس أودى بحياة عدد من العسكريين وأصاب عدداً آخر.', '> saa', 'SY', '2023-08-11'],
    // the aircraft told before
    ['عاود طيران التحالف العربي أمس استهداف مواقع للحوثيين في الحديدة.', 'saudi_coalition > houthis', 'YE', '2016-08-20'],
  ])
  it('aircraft that are told again are whose they were', () => {
    const text = 'قصف طيران التحالف العربي أمس مواقع للحوثيين في صعدة. وفي حجة، شن الطيران غارات على معسكر للجماعة فجر اليوم.'
    expect(rolesIn({ text, country: 'YE', published: '2016-08-20' }, 1)).toBe('saudi_coalition > houthis')
  })
})

describe('of a village that settlers attack its people are hit', () => {
  reads([['هاجم مستوطنون إسرائيليون أمس قرية عوريف جنوب نابلس.', 'israeli_settlers > civilians', 'PS', '2023-06-24']])
})
