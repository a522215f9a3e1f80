// Who says so, claim by claim: the outlet by its kind, sources that add to what it tells, sources that tell it.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'
import type { AttributionLine, Claim } from '../../report/types.ts'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

const claimsOf = (text: string, outlet: string): Claim[] =>
  engine
    .read({ id: 'r', text, outlet, published: '2023-05-10', country: 'SY' })
    .claims.filter(({ kind }) => kind !== 'statement' && kind !== 'trend')

const written = ({ name, from }: AttributionLine): string => (from ? `${name} < ${written(from)}` : (name ?? '?'))

/** The lines of each claim, in order. */
const linesOf = (text: string): string[][] => claimsOf(text, 'موقع السفح').map(({ attribution }) => attribution.map(written))

describe('the kind of the outlet', () => {
  it.each([
    ['شبكة السفح المحلية', 'local_network'],
    ['تنسيقية السفح', 'local_network'],
    ['صحيفة السفح', 'news_outlet'],
    ['وكالة السفح للأنباء', 'news_outlet'],
    ['السفح', 'news_outlet'],
    ['شبكة شام الإخبارية', 'news_outlet'], // listed
  ])('%s', (outlet, kind) => expect(claimsOf('قُتل مدني بانفجار لغم أرضي في بلدة سرمين أمس.', outlet)[0]?.attribution[0]?.kind).toBe(kind))
})

describe('whose communiqué a report is', () => {
  const news = 'قُتل مدني بانفجار لغم أرضي في بلدة سرمين أمس.'
  it.each([
    ['تصريح صحفي صادر عن وزارة الداخلية:', 'وزارة الداخلية'],
    ['#وزارة_الداخلية – بيان', 'وزارة الداخلية'],
    ['بيان لوزارة الداخلية', 'وزارة الداخلية'],
    // a line of news that tells of one
    ['وزارة الداخلية تعد المصابين في بيان', 'موقع السفح'],
    ['بيان القتلى في سرمين', 'موقع السفح'],
  ])('%s', (head, name) => expect(claimsOf(`${head}\n${news}`, 'موقع السفح')[0]?.attribution[0]?.name).toBe(name))
})

it('takes what opens with a tag for a post of local people', () => {
  expect(claimsOf('#سرمين\nقُتل مدني بانفجار لغم أرضي في البلدة أمس.', 'أخبار السفح')[0]?.attribution[0]?.kind).toBe('local_network')
})

it('puts down what the body tells to the sources of the body', () => {
  const title = '«داعش» يتبنى تفجيراً والأسايش تداهم حي طي'
  const text = 'شنت الأسايش حملة مداهمات في حي طي بمدينة القامشلي أمس واعتقلت سبعة أشخاص.'
  const { claims } = engine.read({ id: 'r', title, text, outlet: 'موقع السفح', published: '2016-08-17', country: 'SY' })
  const raid = claims.find(({ type }) => type === 'arrests')
  expect(raid?.attribution.map(written)).toEqual(['موقع السفح'])
})

describe('who tells a claim', () => {
  it.each<[string, string[][]]>([
    ['قُتل مدني بقصف مدفعي على بلدة سرمين، وفق مرصد السفح.', [['مرصد السفح']]],
    // the outlet tells it, a source adds to it
    ['قُتل مدني بقصف مدفعي على بلدة سرمين أمس. وقال مرصد السفح إن القصف أصاب ثلاثة آخرين.', [['موقع السفح', 'مرصد السفح']]],
    // a source tells it, and the outlet goes on with what it told
    ['قال مرصد السفح إن مدنياً قُتل بقصف مدفعي على بلدة سرمين أمس. وجاء القصف بعد هدوء.', [['مرصد السفح']]],
    // one source opens the report and speaks last: it told what stands between
    [
      'رصد نشطاء مرصد السفح مقتل مدني بانفجار لغم في بلدة سرمين أمس.\nوعقب ذلك قصفت طائرات روسية مدينة أريحا وقتلت طفلاً.\nوبذلك يرتفع إلى 40 عدد القتلى منذ مطلع العام، وفق توثيقات مرصد السفح.',
      [['مرصد السفح'], ['مرصد السفح'], ['مرصد السفح']],
    ],
    // what observers think tells of nothing
    ['قُتل مدني بقصف مدفعي على بلدة سرمين أمس. ويرى مراقبون أن القصف قد يطول.', [['موقع السفح']]],
    ['قُتل مدني بقصف مدفعي على بلدة سرمين، على ما أفادت وكالة السهل نقلا عن مصدر طبي.', [['وكالة السهل < مصدر طبي']]],
  ])('%s', (text, lines) => expect(linesOf(text)).toEqual(lines))
})

/** Who speaks in the first statement of a text, as it is named. */
const speakerOf = (text: string): string | null | undefined =>
  engine
    .read({ id: 'r', text, outlet: 'موقع السفح', published: '2023-05-10', country: 'SY' })
    .claims.find(({ kind }) => kind === 'statement')?.attribution[0]?.name

describe('where the name of who speaks ends', () => {
  it.each([
    ['دانت وزارة الخارجية والمغتربين التوغلات الإسرائيلية في القنيطرة.', 'وزارة الخارجية والمغتربين'],
    ['أدانت وزارة الخارجية القصف الإسرائيلي على دمشق.', 'وزارة الخارجية'],
    ['وحذرت اللجنة السكان من قصف جديد على بلدة سرمين.', 'اللجنة'],
    ['نفت حكومة الإنقاذ ما تناقلته صفحات محلية عن قصف بلدة سرمين.', 'حكومة الإنقاذ'],
  ])('%s', (text, name) => expect(speakerOf(text)).toBe(name))
})

describe('who tells it, past the words between', () => {
  const shot = 'قُتل ثلاثة جنود بهجوم على حاجز في ريف جبلة أمس'
  it.each([
    [`${shot}، وفق ما أفاد به لوكالتنا مدير أمن اللاذقية.`, 'مدير أمن اللاذقية', 'official'],
    [`${shot}، بحسب ما صرح به مصدر ميداني.`, 'مصدر ميداني', 'anonymous'],
    [`وقالت مصادر أهلية لشبكتنا إن ثلاثة جنود قتلوا بهجوم على حاجز في ريف جبلة أمس.`, 'مصادر أهلية', 'anonymous'],
    [`وقال ناشط من البلدة للشبكة إن ثلاثة جنود قتلوا بهجوم على حاجز في ريف جبلة أمس.`, 'ناشط من البلدة', 'local_network'],
    [`قصفت قوات النظام حاجزاً في ريف جبلة أمس وقتلت ثلاثة جنود، حسبما أفاد عمال إنقاذ.`, 'عمال إنقاذ', 'aid_body'],
    // whom no table knows, but not who acted
    [`قصفت قوات النظام حاجزاً في ريف جبلة أمس وقتلت ثلاثة جنود، حسبما أفاد ركاب في حافلة.`, 'موقع السفح', 'news_outlet'],
    // a vehicle carries; it says nothing
    [`انفجرت عبوة بسيارة كانت تقل عميداً في ريف جبلة أمس وقتل ثلاثة جنود.`, 'موقع السفح', 'news_outlet'],
    [`قتلت قسد ثلاثة من داعش في الرقة أمس، بحسب ما أعلن المركز الإعلامي للقوات.`, 'المركز الإعلامي للقوات', 'armed_actor'],
  ])('%s', (text, name, kind) => {
    const [line] = claimsOf(text, 'موقع السفح')[0]?.attribution ?? []
    expect([line?.name, line?.kind]).toEqual([name, kind])
  })
})

describe('whom an accusation is about', () => {
  it('is no word on what it does not point to', () => {
    const text = 'قُتل مدني بقصف على بلدة سرمين أمس.\nواتهمت منظمة العفو الدولية قوات النظام بارتكاب جرائم حرب في إدلب.'
    expect(linesOf(text)[0]).toEqual(['موقع السفح'])
  })
  it('tells the deed it names, denied by whom it accuses', () => {
    const text = 'اتهم المجلس المحلي قسد بقصف بلدة مارع بالمدفعية أمس، الأمر الذي نفته القوات مؤكدة أن أي بلدة لم تُقصف.'
    expect(linesOf(text)[0]).toEqual(['المجلس المحلي', 'قوات سوريا الديمقراطية (قسد)'])
  })
})

describe('what makes no statement of its own', () => {
  it.each([
    // the news is the deaths that it tells
    'نعت قسد ثلاثة من مقاتليها الذين قتلوا بهجوم في ريف دير الزور أمس.',
    'نعت قسد في بيان قائداً ميدانياً بعد مقتله في الرقة أمس.',
    // a network that has a country in its name is not that state
    'قُتل مدني بقصف مدفعي على مخيم أبو شوك أمس. ونددت شبكة أطباء السودان بما وصفته بالجريمة البشعة.',
  ])('%s', (text) => expect(speakerOf(text)).toBeUndefined())
  it('but a state that condemns does', () =>
    expect(speakerOf('قُتل مدني بقصف على بلدة سرمين أمس. ونددت وزارة الخارجية السودانية بالهجوم.')).toBe('وزارة الخارجية السودانية'))
})
