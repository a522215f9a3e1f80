// Which type a happening is coded as, and which words beside it do not make another of it. Examples are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** The types of the happenings of a report, in order. */
const types = (text: string, options: { title?: string; outlet?: string; country?: string } = {}): (string | null)[] =>
  engine
    .read({ id: 't', text, country: 'SY', published: '2024-08-27', outlet: 'موقع الضفتين', ...options })
    .claims.filter((claim) => claim.kind !== 'trend' && claim.kind !== 'statement')
    .map((claim) => claim.type)

describe('by what it was done', () => {
  it.each([
    ['a drone that explodes', 'أصيب ثلاثة جنود أمس بانفجار طائرة مسيّرة انتحارية في محيط دير حافر.', ['air_drone_strike']],
    ['a drone and a car', 'استهدفت مسيّرة سيارة قيادي بمدينة إدلب أمس.', ['air_drone_strike']],
    ['a drone that destroys', 'دمرت مسيّرة مجهولة آلية عسكرية قرب عين عيسى.', ['air_drone_strike']],
    [
      'what only flies over',
      'قُتلت طفلة باستهداف قوات النظام منزلاً في كنصفرة بقذيفة مدفعية صباح اليوم، بالتزامن مع تحليق طائرة استطلاع روسية.',
      ['shelling'],
    ],
    ['a building blown up', 'نسفت الفصائل مبنى تتحصن فيه قوات النظام قرب القلعة في حلب أمس وقُتل عشرون عنصراً.', ['remote_explosive']],
    [
      'a fight with shells in it',
      'اندلعت أمس اشتباكات بين مجموعتين مسلحتين في جاسم، وقُتلت امرأة بشظية قذيفة سقطت على منزلها.',
      ['armed_clash'],
    ],
  ])('%s', (_, text, expected) => expect(types(text)).toEqual(expected))
})

describe('by whom it befell', () => {
  it.each([
    ['who was a fighter before', 'قُتل مقاتل سابق في الجيش الحر برصاص مجهولين في طفس أمس.', ['attack_on_civilians']],
    ['on a charge of dealing with a side', 'أعدم تنظيم الدولة أمس أربعة شبان في الميادين بتهمة العمالة للتحالف.', ['attack_on_civilians']],
    ['hurt in a raid that is named', 'أصيب فتى بالرصاص خلال الاقتحام في مدينة نوى أمس.', ['attack_on_civilians']],
  ])('%s', (_, text, expected) => expect(types(text)).toEqual(expected))
  it('a headline that sums two does not make one of them', () =>
    expect(
      types('أطلق مجهولون الرصاص مساء أمس على شاب أمام منزله في مدينة طفس ما أدى لوفاته.', {
        title: 'مقتل شاب وعنصرين من الفرقة الرابعة في درعا',
      }),
    ).toEqual(['attack_on_civilians']))
})

describe('one thing told by several words', () => {
  it.each([
    ['a raid and those taken', 'اقتحمت قوات الأمن حي الشيخ مقصود في حلب أمس واعتقلت شابين.', ['arrests']],
    ['those taken in a raid', 'اعتقلت قوات النظام 11 شاباً أمس خلال اقتحامها بلدة محجة.', ['arrests']],
    [
      'led away, one of them let go',
      'داهم جنود إسرائيليون منزلاً في جباتا الخشب أمس واقتادوا شقيقين إلى داخل الجولان المحتل، وأفرجوا عن أحدهما بعد ساعات.',
      ['abduction'],
    ],
    ['traces of torture', 'عُثر أمس على جثة ضابط قرب جاسم وعليها آثار تعذيب.', ['other']],
    ['an attack broken', 'كسر الجيش هجوماً لداعش قرب السخنة أمس.', ['armed_clash']],
    ['heroes defuse nothing', 'نظمت جامعة حلب أمس حفلاً بعنوان أبطال الجامعة.', []],
  ])('%s', (_, text, expected) => expect(types(text)).toEqual(expected))
})

describe('what stands beside the news and is none', () => {
  it.each([
    [
      'forces by a protest',
      'تظاهرت مئات النساء في ساحة الكرامة بالسويداء أمس، فيما انتشرت قوات الأمن حول الساحة دون أن تتدخل.',
      ['peaceful_protest'],
    ],
    ['where forces are', 'وتتمركز وحدات من الجيش على طريق مسكنة، ويقابلها انتشار لقوات قسد.', []],
    ['a search when something was found', 'عثر مقاتلو قسد أثناء تمشيط حي المرور في الرقة أمس على رفات تسعة أشخاص.', ['other']],
    ['a truce that is counted from', 'قُتل ستة مدنيين بقصف على حلب منذ بدء سريان الهدنة.', ['shelling']],
    ['a battle that may come', 'انسحبت قوات النظام من حماة أمس. ويرى محللون أن معركة كبرى قد تندلع عند تخوم حمص.', ['change_to_group']],
    [
      'who holds what',
      'قُتل مدني بانفجار لغم قرب تل أبيض أمس. وتتوزع السيطرة على الشريط الحدودي بين الفصائل والقوات التركية.',
      ['remote_explosive'],
    ],
    [
      'another report',
      'قُتل مدني بانفجار لغم قرب تل أبيض أمس.\nاقرأ أيضاً: قتلى وجرحى بانفجار دراجة نارية مفخخة وسط مدينة عفرين اليوم الأحد',
      ['remote_explosive'],
    ],
    ['a column on the past', 'في مثل هذا اليوم من عام 1920 قصفت الطائرات الفرنسية مواقع المدافعين في ميسلون وقُتل المئات.', []],
    [
      'those taken where a protest was broken up',
      'أطلق عناصر من الجيش الوطني النار في الهواء أمس لتفريق وقفة في رأس العين احتجاجاً على الاستيلاء على منازلهم، وأوقفوا ثلاثة منهم.',
      ['protest_with_intervention'],
    ],
  ])('%s', (_, text, expected) => expect(types(text)).toEqual(expected))
})

describe('forces and people that are moved', () => {
  it.each([
    ['buses', 'أقلت حافلات حكومية أمس نحو 600 مقاتل معارض من بلدتي قدسيا والهامة باتجاه إدلب.', ['change_to_group']],
    ['buses of pilgrims', 'أقلت حافلات نحو 600 حاج من دمشق إلى المطار أمس.', []],
    ['reinforcements brought up', 'استقدم الجيش التركي تعزيزات إلى قاعدته في كلجبرين أمس.', ['change_to_group']],
    ['mines cleared', 'انتزعت فرق الهندسة في الجيش أمس 120 لغماً في ريف تدمر.', ['disrupted_weapons_use']],
  ])('%s', (_, text, expected) => expect(types(text)).toEqual(expected))
})

describe('protests told beside each other', () => {
  it('similar ones in other towns are another claim', () =>
    expect(types('تظاهر المئات في مدينة إدلب أمس، فيما خرجت مظاهرات مماثلة في بنش وكفرتخاريم.')).toEqual([
      'peaceful_protest',
      'peaceful_protest',
    ]))
  it('a crowd by its banners', () =>
    expect(types('احتشد الآلاف في ساحة الكرامة وسط السويداء أمس ورفعوا لافتات، كما شهدت شهبا وصلخد وقفات مماثلة.')).toEqual([
      'peaceful_protest',
      'peaceful_protest',
    ]))
  it('a stand by its aim', () =>
    expect(types('شارك عشرات من ذوي المعتقلين في وقفة على دوار السبع بحرات أمس للمطالبة بالإفراج عنهم.')).toEqual(['peaceful_protest']))
})

describe("the outlet's own name is no place", () => {
  it('between dashes', () =>
    expect(
      types('متابعات – ضفة النيل – قُتل تسعة مواطنين حين قصفت مسيرة سوقاً بمدينة الأبيض أمس.', { outlet: 'صحيفة ضفة النيل', country: 'SD' }),
    ).toEqual(['air_drone_strike']))
})
