// What only goes with the news is no claim beside it: the raid in which people are taken, the fight for the ground taken, the release
// that ends an arrest, a truce named in passing, where forces stand. Each text is given with the types it tells; examples are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

const types = (text: string, country = 'SY'): (string | null)[] =>
  engine
    .read({ id: 't', text, country, published: '2023-05-10', outlet: 'موقع الضفتين' })
    .claims.filter((claim) => claim.kind !== 'trend')
    .map((claim) => claim.type ?? claim.act)

type Case = readonly [what: string, text: string, types: readonly string[], country?: string]

const reads = (cases: readonly Case[]): void => {
  for (const [what, text, expected, country] of cases) it(what, () => expect(types(text, country)).toEqual(expected))
}

describe('what is done with the dead, a raid in the course of something, a cell broken up', () => {
  reads([
    ['a body held', 'استشهد شاب برصاص الاحتلال قرب بلدة الظاهرية أمس، واحتجاز جثمانه.', ['attack_on_civilians'], 'PS'],
    ['a raid in which somebody fell', 'قُتل عنصر من الأمن العام خلال مداهمة مطلوبين في بلدة الصنمين أمس.', ['armed_clash']],
    ['arrests in a raid', 'اعتقلت قوات الأمن العام ستة أشخاص خلال حملة دهم في داعل أمس.', ['arrests']],
    ['a cell', 'فككت قسد خلية تابعة لتنظيم داعش في بلدة ذيبان أمس.', ['arrests']],
    ['mines', 'فككت فرق الهندسة ثلاثة ألغام في بلدة ذيبان أمس.', ['disrupted_weapons_use']],
    ['the blame laid', 'ورفضت إسرائيل التعليق، فيما ألقت إيران باللوم عليها.', []],
  ])
})

describe('ground that somebody tries to take is not taken', () => {
  reads([
    ['for years', 'ويحاول الحوثيون منذ سنوات السيطرة على مدينة مأرب.', [], 'YE'],
    ['by efforts', 'قُتل مدنيان بقصف للدعم السريع على الفاشر أمس، ضمن مساعيها للسيطرة على المدينة.', ['shelling'], 'SD'],
  ])
})

describe('coming upon people or a place leads up to what is done there', () => {
  reads([
    ['storming and arrest', 'اقتحمت قوات إسرائيلية مخيم جنين فجر اليوم واعتقلت أربعة شبان.', ['abduction'], 'PS'],
    ['a raid and then an abduction', 'داهم مسلحون ملثمون منزل تاجر في مدينة أعزاز ثم خطفوه.', ['abduction']],
    ['an incursion to take somebody', 'توغلت دورية إسرائيلية في قرية جملة واعتقلت شاباً.', ['abduction']],
    ['arrest, and the raid after it', 'اعتقلت قوات الأمن العام خمسة أشخاص في داعل، عقب مداهمة منازلهم.', ['arrests']],
    ['an assault on houses', 'هاجم مستوطنون قرية قصرة وأحرقوا مركبتين وحطموا زجاج منزل.', ['looting_property_destruction'], 'PS'],
    ['an attack on a post stays a fight', 'هاجم مسلحون مجهولون حاجزاً لقسد في بلدة الحريجي وقتلوا عنصرين.', ['armed_clash']],
    [
      'the attack by which ground is taken',
      'هاجم تنظيم داعش موقعاً لقوات النظام في بادية السخنة وسيطر عليه بعد اشتباكات.',
      ['non_state_overtakes_territory'],
    ],
    [
      'ground and the fight for it',
      'سيطر تنظيم داعش على قرية صندف في ريف حلب، بعد معارك مع لواء التوحيد استمرت يومين.',
      ['non_state_overtakes_territory'],
    ],
    ['an incursion and the fight it led to', 'توغلت قوة إسرائيلية باتجاه بلدة نوى فجر اليوم، فتصدى لها مسلحون محليون.', ['armed_clash']],
    ['an incursion alone', 'توغلت قوة إسرائيلية في قرية جملة فجر اليوم وأقامت حاجزاً.', ['change_to_group']],
    [
      'an attack elsewhere by others',
      'هاجم مستوطنون قرية دوما، واعتقلت قوات إسرائيلية ثلاثة شبان في بلدة حوارة.',
      ['attack_on_civilians', 'abduction'],
      'PS',
    ],
  ])
})

describe('a release ends the taking told before', () => {
  reads([
    ['in the sentence', 'اعتقلت الشرطة العسكرية ثلاثة شبان في عفرين، وأطلقت سراح أحدهم لاحقاً.', ['arrests']],
    ['in the next', 'خطف مجهولون طفلاً في درعا البلد قبل أيام.\nوأُفرج عنه أمس مقابل فدية.', ['abduction']],
    ['as the news', 'أفرجت هيئة تحرير الشام عن 15 معتقلاً من سجونها في إدلب أمس.', ['agreement']],
  ])
})

describe('an agreement is told where it is reached, declared or begun', () => {
  reads([
    ['reached', 'توصل وجهاء الزاوية أمس إلى هدنة بين المجموعتين المسلحتين.', ['agreement'], 'LY'],
    ['declared', 'أعلن الطرفان هدنة إنسانية لثلاثة أيام في الخرطوم أمس.', ['agreement'], 'SD'],
    ['begun', 'بدأت أمس هدنة في حمص.', ['agreement']],
    ['in force', 'دخل اتفاق وقف إطلاق النار حيز التنفيذ في السويداء صباح اليوم.', ['agreement']],
    ['an exchange of prisoners', 'جرت عملية تبادل أسرى بين الجيش الوطني وقسد قرب مارع أمس.', ['agreement']],
    ['since it', 'قُتل ستة مدنيين في تعز منذ بدء سريان الهدنة في 2 أبريل.', ['other'], 'YE'],
    ['in spite of it', 'هاجم مسلحون حاجزاً قرب نوى أمس رغم اتفاق التسوية المبرم عام 2018.', ['armed_clash']],
    ['called for', 'قُتل مدني بقصف على بلدة سرمين، وطالب وجهاء البلدة الدول الضامنة بالتدخل ووقف إطلاق النار.', ['shelling']],
  ])
})

describe('where forces stand', () => {
  reads([
    ['their positions', 'استهدفت مسيّرة تركية مواقع انتشار قسد قرب عين عيسى أمس.', ['air_drone_strike']],
    ['as a circumstance', 'تظاهر العشرات في عدن أمس وسط انتشار أمني كثيف حول الساحة.', ['peaceful_protest'], 'YE'],
    ['beside a protest', 'تظاهر المئات في عدن السبت، فيما انتشرت قوات الحزام الأمني حول الساحة.', ['peaceful_protest'], 'YE'],
    ['of fighters who leave a place', 'هاجم مسلحون بلدة نوى أمس ثم انسحبوا منها ليلاً.', ['armed_clash', 'change_to_group']],
    ['of attackers who get away', 'هاجم مسلحون حاجزاً للأمن العام في بلدة نوى أمس ثم انسحبوا إلى البادية.', ['armed_clash']],
    ['as the news', 'شهدت مدينة السويداء انتشاراً كثيفاً لقوات الأمن العام أمس.', ['change_to_group']],
  ])
})

describe('a second telling, and what only describes', () => {
  reads([
    ['where people are led away to', 'داهم جنود إسرائيليون منزلاً في جباتا الخشب واقتادوا شقيقين منه إلى داخل الجولان.', ['abduction']],
    [
      'who came, and whom they took',
      'نفذت قوة من التحالف إنزالاً على منزل في بلدة أطمة أمس.\nوقال شهود إن القوة اقتادت رجلاً عراقياً كان يستأجر المنزل منذ أشهر.',
      ['abduction'],
    ],
    [
      'the bomber again',
      'فجّر انتحاري نفسه قرب حاجز في حي الزاهرة بدمشق ما أدى لمقتل أربعة.\nمصدر في قيادة الشرطة: الإرهابي كان يقود دراجة نارية مفخخة وفجّر نفسه قرب سوق الخضار صباح اليوم.',
      ['suicide_bomb'],
    ],
    [
      'shots after a blast',
      'استشهد جنديان بانفجار عبوة ناسفة في شبوة أمس.\nوأعقب التفجير تبادل لإطلاق النار دون معرفة خسائر المهاجمين.',
      ['remote_explosive'],
      'YE',
    ],
    ['weapons found, and those arrested', 'ضبطت قوات الأمن معملاً لتصنيع العبوات في حمص أمس وقبضت على شخصين.', ['arrests']],
    ['what they were at', 'استهدفت عبوة ناسفة دورية لقسد كانت تمشّط محيط بلدة الصور أمس وقتلت عنصرين.', ['remote_explosive']],
    ['mines cleared in a sweep', 'مشطت قوات الأمن حي الخالدية في حمص وفككت عبوتين ناسفتين أمس.', ['disrupted_weapons_use']],
    [
      'who parts those who fight',
      'اندلع اقتتال بين فرقة الحمزة وأحرار الشرقية في رأس العين أمس، وتدخلت الشرطة العسكرية لفض النزاع.',
      ['armed_clash'],
    ],
    ['residents who face attackers', 'هاجم مسلحون بلدة الشحيل أمس، وقال شهود إن الأهالي تصدوا للمهاجمين.', ['armed_clash']],
    ['of which trend it is', 'قُتل شاب برصاص مجهولين في السويداء أمس. وتراجعت عمليات الخطف في المحافظة هذا الشهر.', ['attack_on_civilians']],
    ['a scene that is played', 'أصيب فني إضاءة خلال تصوير مشهد تفجير سيارة مفخخة لمسلسل في قدسيا أمس.', []],
    [
      'after so long from what was told',
      'قُتل شرطيان بانفجار عبوة ناسفة في وادي زغيتون بكركوك أمس.\nوبعد ساعات من الحادث قصفت طائرات عراقية وكراً لداعش في جبال حمرين وقتلت أربعة من عناصره.',
      ['remote_explosive', 'air_drone_strike'],
      'IQ',
    ],
  ])
})

describe('words spelt like others', () => {
  reads([
    [
      'in search of',
      'قُتل جنديان بهجوم على حاجز قرب السخنة، وبدأت قوات النظام عملية تمشيط بحثاً عن المنفذين.',
      ['armed_clash', 'change_to_group'],
    ],
    ['accusations exchanged', 'قُتل جندي بهجوم قرب مخمور أمس، وتبادلت أربيل وبغداد الاتهامات.', ['armed_clash'], 'IQ'],
    ['a town is not a condemnation', 'وأعلن أعيان مدينة الزاوية أمس التوصل إلى هدنة بين المجموعتين.', ['agreement'], 'LY'],
  ])
})
