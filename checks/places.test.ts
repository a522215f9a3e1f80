// Where a claim is: which of the places that a report names, and where none of the tables has the name. Examples are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** The places of the happenings of a report, in order. */
const placesOf = (text: string, country = 'SY'): string[] =>
  engine
    .read({ id: 't', text, country, published: '2024-08-27', outlet: 'موقع الضفتين' })
    .claims.filter((claim) => claim.kind !== 'trend' && claim.kind !== 'statement')
    .map((claim) => claim.place?.name_ar ?? '-')

describe('a town and the side of a city it lies on', () => {
  it.each([
    ['انفجرت دراجة نارية وسط مدينة الباب شرقي حلب أمس.', ['وسط مدينة الباب']],
    ['قُتل شاب برصاص مجهولين في بلدة الكرك الشرقي شرق درعا.', ['بلدة الكرك الشرقي']],
    ['اغتال مجهولون إمام مسجد بلدة نوى مساء أمس.', ['مسجد بلدة نوى']],
    ['اغتال مجهولون شاباً أمام مسجد بلدة نوى مساء أمس.', ['أمام مسجد بلدة نوى']],
    ['قُتل ثلاثة قياديين في الفرقة ١٧ بكمين في بادية السخنة أمس.', ['بادية السخنة']],
    ['انفجرت عبوة ناسفة شمال شرق مدينة الحسكة مركز محافظة الحسكة أمس.', ['شمال شرق مدينة الحسكة']],
    ['سقطت قذيفة في حي باب شرقي بدمشق أمس.', ['حي باب شرقي']],
  ])('%s', (text, places) => expect(placesOf(text)).toEqual(places))
})

describe('a quarter whose name only a far town has is of the town told', () => {
  it.each([
    ['قُتل شرطي في مدينة السويداء أمس.\nوألقى مجهولون قنبلة يدوية على منزل في حي الجلاء مساء اليوم.', ['مدينة السويداء', 'حي الجلاء']],
    ['انفجرت عبوة بسيارة في مدينة عفرين أمس.\nوخطف مسلحون طبيباً من عيادته في حي الأشرفية مساء اليوم.', ['مدينة عفرين', 'حي الأشرفية']],
    ['انفجرت عبوة بسيارة في مدينة حلب أمس.\nوخطف مسلحون طبيباً من عيادته في حي الأشرفية مساء اليوم.', ['مدينة حلب', 'حي الأشرفية']],
    ['انفجر لغم عند مفرق كباجب على طريق دير الزور – تدمر وقتل راعياً.', ['عند مفرق كباجب']],
    ['انفجر لغم في مدينة منبج أمس.\nوقُتل شاب برصاص مجهولين في حي الشيخ مقصود مساء اليوم.', ['مدينة منبج', 'حي الشيخ مقصود']],
  ])('%s', (text, places) => expect(placesOf(text)).toEqual(places))
})

describe('where those stand who fire', () => {
  it.each([
    ['قصفت قوات النظام المتمركزة في معسكر جورين قرى سهل الغاب بعشرات القذائف أمس.', ['قرى سهل الغاب']], // the villages, not the camp
    ['قصفت قوات النظام المتمركزة في معسكر جورين بلدة السرمانية أمس.', ['بلدة السرمانية']],
    ['هاجم مسلحون قوات النظام المتمركزة في معسكر جورين أمس.', ['معسكر جورين']], // those who stand there are attacked there
  ])('%s', (text, places) => expect(placesOf(text)).toEqual(places))
})

describe('what is named like a place, and is none', () => {
  it.each([
    // a door, not the town of al-Bab
    ['حاول انتحاري دخول قسم شرطة في مدينة دمشق أمس ففجّر حزامه الناسف عند الباب الخارجي وقتل شرطيين.', ['مدينة دمشق']],
    ['قُتل مدني برصاص مجهولين في الباب أمس.', ['الباب']],
    // the unit that they are of, not the base named for it
    ['قُتل ستة من الفرقة 17 بكمين في جبل البشري أمس.', ['جبل البشري']],
    ['قصفت الطائرات مواقع في محيط الفرقة 17 أمس.', ['محيط الفرقة 17']],
    // the capital of those who pay
    ['قُتل ستة مقاتلين موالين لطهران بغارة على مدينة البوكمال أمس.', ['مدينة البوكمال']],
    ['قصفت فصائل مدعومة من أنقرة قرية مرعناز أمس.', ['قرية مرعناز']],
    // where they are from is not «the city»
    ['قُتل شاب من أبناء مدينة درعا في مدينة السويداء أمس.\nوفضّت الشرطة وقفة في المدينة اليوم.', ['مدينة السويداء', 'السويداء']],
  ])('%s', (text, places) => expect(placesOf(text)).toEqual(places))
})

describe('reinforcements are news where they are sent, a retreat where it left', () => {
  it.each([
    ['أرسلت قسد تعزيزات من الحسكة نحو ريف دير الزور الشرقي أمس.', ['ريف دير الزور الشرقي']],
    ['انسحبت قوات النظام من بلدة صوران باتجاه مدينة حماة.', ['بلدة صوران']],
  ])('%s', (text, places) => expect(placesOf(text)).toEqual(places))
})

describe('a witness tells of where he is', () => {
  it('before what was told elsewhere', () =>
    expect(
      placesOf('اعتقلت قوات الأمن أربعة أشخاص في ريف جبلة.\nوقال شهود في السويداء إن مجهولين أطلقوا النار على سيارة مدير المدرسة وأصابوه.'),
    ).toEqual(['ريف جبلة', 'السويداء']))
})
