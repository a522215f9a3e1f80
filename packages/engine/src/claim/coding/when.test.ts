// When it was, claim by claim: times that date the saying, times that point back, and what goes on from what.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** The days of each claim that is no statement or trend, read on Wednesday 10 May 2023; one day is written once. */
const daysOf = (text: string): (string | null)[] =>
  engine
    .read({ id: 'r', text, published: '2023-05-10', country: 'SY' })
    .claims.filter(({ kind }) => kind !== 'statement' && kind !== 'trend')
    .map(({ time }) => time && (time.from === time.to ? time.from : `${time.from} ${time.to}`))

const UNTOLD = '2023-05-09 2023-05-10'

describe('a time beside a verb of saying', () => {
  it.each<[string, string[]]>([
    ['أعلنت مديرية صحة إدلب، الأحد، مقتل مدني بقصف مدفعي على بلدة سرمين.', [UNTOLD]], // on Sunday it announced
    ['قُتل مدني بقصف مدفعي على بلدة سرمين، بحسب الدفاع المدني، الأحد.', [UNTOLD]],
    ['رصد المرصد السوري لحقوق الإنسان، مساء الأحد، مقتل مدني بقصف مدفعي على بلدة سرمين.', ['2023-05-07']], // what it saw was then
    ['أعلنت مديرية صحة إدلب مقتل مدني بقصف مدفعي على بلدة سرمين الأحد.', ['2023-05-07']],
  ])('%s', (text, days) => expect(daysOf(text)).toEqual(days))
})

describe('the day on which a toll rose', () => {
  it.each<[string, string[]]>([
    [
      'قُتل ثلاثة جنود بانفجار عبوة ناسفة قرب بلدة سرمين الأحد. وارتفع عدد القتلى اليوم إلى أربعة.',
      ['2023-05-07', '2023-05-07'], // three, on Sunday; today the number rose to four
    ],
    ['ارتفع عدد قتلى الانفجار الذي وقع أمس في بلدة سرمين إلى أربعة.', ['2023-05-09']],
  ])('%s', (text, days) => expect(daysOf(text)).toEqual(days))
})

describe('days told before', () => {
  it.each<[string, string[]]>([
    ['قُتل مدني بانفجار لغم في بلدة سرمين الأحد.\nوفي ذلك اليوم قصفت طائرات روسية مدينة أريحا فقُتل طفل.', ['2023-05-07', '2023-05-07']],
    // a total over a stretch hands its stretch to no single happening
    [
      'قُتل مدني بانفجار لغم في بلدة سرمين الأحد. وبذلك يرتفع إلى 40 عدد القتلى بالألغام في البلاد منذ مطلع العام.\nوفي البلدة خرج المئات في مظاهرة.',
      ['2023-05-07', '2023-01-01 2023-05-10', '2023-05-07'],
    ],
    ['قُتل مدني بانفجار لغم في بلدة سرمين الأحد.\nوفي سياق آخر، خرج المئات في مظاهرة بمدينة أريحا.', ['2023-05-07', UNTOLD]],
  ])('%s', (text, days) => expect(daysOf(text)).toEqual(days))
})

describe('whose day it is', () => {
  it.each<[string, string[]]>([
    // elsewhere, in a paragraph of its own: not the day of what was told before
    ['قُتل طفل بانفجار لغم في بلدة سرمين الأحد.\nوفي الرقة، انفجرت عبوة ناسفة بسيارة عسكرية وأصيب سائقها.', ['2023-05-07', UNTOLD]],
    // in the same paragraph it goes on
    ['قُتل طفل بانفجار لغم في بلدة سرمين الأحد. كما انفجرت عبوة ناسفة في مدينة أريحا وأصيب رجل.', ['2023-05-07', '2023-05-07']],
    // yesterday's news goes on from paragraph to paragraph
    ['قُتل طفل بانفجار لغم في بلدة سرمين أمس.\nوفي الرقة، انفجرت عبوة ناسفة بسيارة عسكرية وأصيب سائقها.', ['2023-05-09', '2023-05-09']],
    [
      'هاجم مسلحون الجمعة حاجزاً في بلدة الشحيل فقُتل جنديان.\nوأعلن تنظيم الدولة مسؤوليته عن الهجوم.\nوقتل مجهولون مدنياً في مدينة منبج.',
      ['2023-05-05', UNTOLD],
    ],
    // what a bulletin counts is of its stretch; a single happening after it is not
    [
      'حصيلة شهر نيسان 2023 في دير الزور: وثقت الشبكة مقتل 40 مدنياً.\nوهي حصيلة غير نهائية.\nكما وثقت اختطاف سبعة أشخاص.',
      ['2023-04-01 2023-04-30', '2023-04-01 2023-04-30'],
    ],
    ['وثقت الشبكة مقتل 40 مدنياً خلال شهر نيسان في دير الزور.\nوقُتل شاب برصاص مجهولين في مدينة الميادين.', ['2023-04-01 2023-04-30', UNTOLD]],
  ])('%s', (text, days) => expect(daysOf(text)).toEqual(days))
})

describe('times that are not its own', () => {
  it.each<[string, string[]]>([
    // days to come of what has happened
    ['قصفت الطائرات بلدة دارة عزة فقتلت رجلاً، فيما تعقد غداً جلسة لمجلس الأمن.', [UNTOLD]],
    ['اعتقلت الشرطة خمسة شبان في مدينة دوما تمهيداً لمحاكمتهم الشهر المقبل.', [UNTOLD]],
    ['دعت التنسيقية إلى مظاهرة يوم الأحد المقبل في مدينة إدلب.', ['2023-05-14']],
    // a clause about its people
    ['قُتل مدني كان معتقلاً منذ آذار 2015 برصاص مجهولين في درعا.', [UNTOLD]],
    ['قُتل مدني في منزله برصاص مجهولين، وكان قد نجا من محاولة اغتيال في شباط 2022 في درعا.', [UNTOLD]],
    ['كان مسلحون قد قتلوا راعياً في آذار 2023 في بادية السخنة.', ['2023-03-01 2023-03-31']],
    ['قُتل 40 مدنياً بألغام في ريف حماة منذ آذار.', ['2023-03-01 2023-05-10']],
  ])('%s', (text, days) => expect(daysOf(text)).toEqual(days))
})

describe('the date of a dateline', () => {
  it.each<[string, string[]]>([
    ['القامشلي (سوريا) 10 أيار/مايو (رويترز) - قُتل ثلاثة جنود بانفجار لغم قرب تدمر.', [UNTOLD]],
    ['بيروت 10 أيار/مايو (رويترز) - قُتل ثلاثة جنود بانفجار لغم قرب تدمر الأحد.', ['2023-05-07']],
    ['في 8 أيار/مايو (الاثنين) قُتل ثلاثة جنود بانفجار لغم قرب تدمر.', ['2023-05-08']],
    // counted back from what is told now
    [
      'قُتل ستة بكمين لتنظيم الدولة في جبل البشري اليوم.\nويأتي هذا بعد ستة أسابيع من كمين في المنطقة نفسها قُتل فيه أربعة من الدفاع الوطني.',
      ['2023-05-10', '2023-03-22 2023-04-05'],
    ],
    [
      'قُتل ستة بكمين لتنظيم الدولة في جبل البشري اليوم.\nويأتي هذا بعد أسبوعين من قيام التنظيم بهجوم على حاجز في بلدة السخنة قُتل فيه أربعة.',
      ['2023-05-10', '2023-04-26'],
    ],
    // a month named before a stretch as long
    [
      'نفذت الطائرات 172 غارة على البادية خلال شهر.\nنفذت الطائرات الروسية 172 غارة على البادية خلال شهر نيسان الفائت.',
      ['2023-04-01 2023-04-30'],
    ],
  ])('%s', (text, days) => expect(daysOf(text)).toEqual(days))
})
