// What a single sentence tells as news and what it only mentions: an event word is a claim in the first and none in the second. Examples are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import type { Claim } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))
const material = (text: string): readonly Claim[] =>
  engine.read({ id: 't', text }).claims.filter((claim) => claim.kind !== 'trend' && claim.kind !== 'statement')
const types = (text: string): (string | null)[] => material(text).map((claim) => claim.type)

describe('an event that is only named', () => {
  it.each([
    ['inquiry', 'وتواصل النيابة التحقيق في اغتيال المحامي سامر الراوي في بيروت'],
    ['charge', 'ويواجه الرجل تهمة التورط في خطف ثلاثة مهندسين في الرمادي'],
    ['responsibility', 'وحمل الحزب الحكومة المسؤولية الكاملة عن اغتيال النائب في بغداد'],
    ['anniversary', 'وأحيت العائلة الذكرى الثانية لاغتيال الصحافي في بيروت'],
    ['judgement', 'وأدانت الوزارة بشدة تفجير المسجد في الموصل'],
    ['threat', 'هدد الوزير في بغداد أمس باغتيال قائد الفصيل'],
    ['charge at a distance', 'واتهمت الحكومة قائداً معروفاً من المناطق القبلية في باكستان بخطف السفير'],
    [
      'in passing in a long argument',
      `ورأى الكاتب أن ${'الحوار بين القوى في البلاد طريق طويل وأن '.repeat(6)}خطف مهندسين في الرمادي لا يغير شيئاً`,
    ],
    ['attribute', 'وقال أحد الناجين من تفجير السوق إن المدينة تغيرت'],
    ['purpose', 'وكانت المجموعة تجمع المال لتفجير حافلة في كابول'],
    ['after', 'وساءت العلاقات بين البلدين منذ خطف السفير في مقديشو'],
    ['a noun spelt like its verb', 'وعادت القضية إلى الواجهة بسبب خطف مهندسين في الرمادي'],
    ['relative', 'وقال الوزير إن بلاده لا صلة لها بالهجوم الذي استهدف السفارة في كابول'],
  ])('%s: %s', (_, text) => expect(material(text)).toEqual([]))
})

describe('the same words as news', () => {
  it.each([
    ['assassination', 'واغتال مسلحون الطبيب سامر الراوي في بيروت', 'attack_on_civilians'],
    ['abduction', 'وخطف مسلحون ثلاثة مهندسين في الرمادي', 'abduction'],
    ['happens', 'اندلعت اشتباكات عنيفة بين مسلحين والشرطة في مقديشو أمس', 'armed_clash'],
    ['announced', 'أعلنت الشرطة مقتل ثلاثة مدنيين في تفجير سيارة مفخخة وسط الموصل', 'remote_explosive'],
    ['hit by', 'وتعرضت قافلة للجيش لهجوم بقذائف الهاون قرب كابول أسفر عن مقتل جنديين', 'shelling'],
    ['indefinite and relative', 'هجوم انتحاري استهدف السفارة في كابول أوقع ستة قتلى', 'suicide_bomb'],
  ])('%s: %s', (_, text, type) => expect(types(text)).toContain(type))
})

describe('who goes on speaking', () => {
  const acts = (text: string): (string | null)[] =>
    engine
      .read({ id: 't', text })
      .claims.filter((claim) => claim.kind === 'statement')
      .map((claim) => claim.act)
  it('a verb without a subject has the speaker before it', () =>
    expect(acts('قال المبعوث الأممي غير بيدرسون إنه يتابع ما يجري في ريف حمص من عنف.\nوطالب بالتهدئة ومحاسبة المحرضين.')).toContain(
      'request',
    ))
  it('nobody spoke before', () => expect(acts('وطالب بالتهدئة ومحاسبة المحرضين.')).toEqual([]))
  it('concern far from its verb', () =>
    expect(acts('أعربت الأمم المتحدة، في بيان صدر الأربعاء، عن قلقها وعن قلق شركائها من العنف في حمص.')).toContain('concern'))
})

describe('speech acts that are news, and those that only frame it', () => {
  const acts = (text: string): (string | null)[] =>
    engine
      .read({ id: 't', text, published: '2024-03-05', outlet: 'شبكة المرفأ' })
      .claims.filter((claim) => claim.kind === 'statement')
      .map((claim) => `${claim.act} ${claim.actors.find((actor) => actor.role === 'speaker')?.name}`)
  it.each<[string, string, string[]]>([
    [
      'claimed with its doer between',
      'أعلن تنظيم داعش مسؤوليته عن تفجير عبوة بآلية لقسد قرب ذيبان أمس.',
      ['claim_responsibility تنظيم داعش'],
    ],
    ['a body that no register has', 'استنكر المجلس الإسلامي في الوادي اغتيال الشيخ في ريف درعا.', ['accuse المجلس الإسلامي في الوادي']],
    ['voiced by a noun', 'عبرت الأمم المتحدة عن إدانتها للقصف على إدلب.', ['accuse الأمم المتحدة']],
    ['felt', 'قال مبعوث الأمم المتحدة إنه يشعر بقلق بالغ من العنف في حمص.', ['concern مبعوث الأمم المتحدة']],
    ['neighbours ask', 'طالب أهالي البلدة بالإفراج عن أبنائهم.', []],
    ['an admission that tells a death', 'أقر الجيش الإسرائيلي بمقتل جندي في معارك شمال قطاع غزة.', []],
    ['of the past of the news', 'قصفت طائرة بلدة سراقب. وكانت تركيا قد اتهمت قسد بقصف مخيم فنفت قسد ذلك.', []],
    ['denied in a relative clause', 'قُتل مدنيان في قصف على بلدة نصيب، الأمر الذي نفته وزارة الدفاع في بيان.', ['deny وزارة الدفاع']],
    ['denied of its own forces', 'وزعم متحدث باسم جماعة الحوثي أن قواتها لم تستهدف أي حي سكني.', ['deny جماعة الحوثي']],
    ['protesters demand', 'خرجت مسيرة في مدينة طفس أمس تطالب بإسقاط النظام.', []],
    ['protesters demand, named', 'طالب المتظاهرون في بصرى الشام بإخراج قوات النظام.', []],
    ['people told what to do', 'ناشد المجلس المحلي الأهالي الابتعاد عن مواقع القصف.', []],
    ['accused by nobody of the register', 'تتهم صفحات محلية طيران التحالف الدولي بقتل أسرة في غارة على الرقة.', []],
    ['in a relative clause', 'أعدم تنظيم داعش رجلين اتهمهما بالتجسس في الميادين.', []],
  ])('%s: %s', (_, text, expected) => expect(acts(text)).toEqual(expected))
})

describe('what is denied', () => {
  it.each([
    ['نفت القوات المسلحة ما تداولته صفحات بشأن سيطرة الدعم السريع على مدينة بارا.', ['non_state_overtakes_territory denied']],
    ['نفت قسد أن تكون وراء الهجوم على دير حافر، وقالت إن مدنية قُتلت بقصف على القرية.', ['shelling asserted']],
  ])('%s', (text, expected) =>
    expect(
      engine
        .read({ id: 't', text, published: '2024-03-05', outlet: 'شبكة المرفأ' })
        .claims.filter((claim) => claim.kind !== 'statement')
        .map((claim) => `${claim.type} ${claim.factuality}`),
    ).toEqual(expected),
  )
})

describe('words that only look or sound like conflict', () => {
  it.each([
    ['ta marbuta is no pronoun', 'وستبقى القوة الشرائية في بغداد قضية الحكومة الأولى'],
    ['a first person is another word', 'وصل الوفد إلى لندن من أجل بحث نصف مشاريع المياه'],
    ['aboard', 'وكانت على متنها ثلاثون شاحنة متجهة إلى عدن'],
    ['takes first place', 'واحتل الفريق المرتبة الثالثة في بيروت أمس'],
    ['a scandal breaks', 'وانفجرت فضيحة مالية جديدة في بغداد أمس'],
    ['launches no weapon', 'وأطلق الوزير في بغداد أمس مبادرة لدعم الجيش والشرطة'],
    ['finds no body', 'ووجدت الشرطة نفسها أمس في وضع حرج في بغداد'],
    ['closes no road', 'وقطع السودان علاقاته مع تشاد أمس'],
    ['a country kept out', 'ودعا الوزير أمس إلى حوار في بيروت ينتهي بتحييد لبنان عن الصراعات بطائرات الوساطة'],
    ['struck by waves', 'وزار الوفد أمس الشواطئ التي ضربتها أمواج المد في عدن'],
    ['at dawn', 'ووصل الوزير في فجر اليوم التالي إلى كابول'],
  ])('%s: %s', (_, text) => expect(material(text)).toEqual([]))
})
