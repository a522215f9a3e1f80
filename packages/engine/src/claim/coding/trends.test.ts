// What rises, falls or goes on: sentences of our own, with type and direction of each trend told.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** The trends of a text, and how many happenings it tells beside them. */
function trendsIn(text: string): string {
  const { claims } = engine.read({ id: 't', text, published: '2024-06-12', country: 'SY', outlet: 'موقع الضفتين' })
  const trends = claims.filter((claim) => claim.kind === 'trend')
  return [
    ...trends.map((claim) => `${claim.type} ${claim.direction}`),
    ...claims.filter((claim) => !trends.includes(claim)).map(() => '+'),
  ].join(' ')
}

describe('a trend is told of a happening by what rises, how often or how hard', () => {
  it.each([
    ['وقال ناشطون إن وتيرة الاغتيالات في الريف الغربي ارتفعت منذ مطلع الشهر الجاري.', 'attack_on_civilians up'],
    ['وارتفع عدد الهجمات التي تشنها خلايا التنظيم في البادية خلال الشهر الماضي.', 'armed_clash up'],
    ['وتتعرض مواقع التنظيم في البادية لغارات روسية لا تكاد تنقطع.', 'air_drone_strike steady'],
    ['وخفّت حدة القصف على بلدات جبل الزاوية منذ أيام.', 'shelling down'],
    ['وانحسرت الغارات على القرى الحدودية في الأيام الأخيرة.', 'air_drone_strike down'],
    ['وتكررت التوغلات في القرى الحدودية خلال الأسابيع الأخيرة.', 'change_to_group steady'],
  ])('%s', (text, trends) => expect(trendsIn(text)).toBe(trends))
})

describe('of operations and incidents the noun after them says what they were', () => {
  it.each([
    ['وتشهد محافظة درعا ارتفاعاً في معدل عمليات الاغتيال منذ بداية العام.', 'attack_on_civilians up'],
    ['وقال ناشطون إن حوادث الخطف تضاعفت في المنطقة خلال الأسبوعين الماضيين.', 'abduction up'],
    ['وتتكرر حوادث انفجار الألغام في ريف دير الزور.', 'remote_explosive steady'],
  ])('%s', (text, trends) => expect(trendsIn(text)).toBe(trends))
})

describe('what rises and is told as daily rises', () => {
  it('one trend', () =>
    expect(trendsIn('وازدادت التوغلات في ريف القنيطرة خلال الأسابيع الأخيرة حتى صارت شبه يومية.')).toBe('change_to_group up'))
})

describe('a toll that rises, and prices, are no trend', () => {
  it.each([
    ['ارتفعت حصيلة قتلى القصف على أريحا إلى 12.', '+'],
    ['ارتفاع حصيلة هجوم السخنة إلى عشرين قتيلاً.', '+'],
    ['ارتفعت أسعار المواد في أسواق حلب.', ''],
  ])('%s', (text, trends) => expect(trendsIn(text)).toBe(trends))
})

/** Who attacks and who is attacked by the first trend of a text. */
function sidesOf(text: string): string {
  const { claims } = engine.read({ id: 't', text, published: '2021-06-12', country: 'SY', outlet: 'موقع الضفتين' })
  const trend = claims.find(({ kind }) => kind === 'trend')
  const ids = (role: string) => trend?.actors.filter((actor) => actor.role === role).map(({ id }) => id) ?? []
  return `${ids('initiator').join(' ')} > ${ids('target').join(' ')}`
}

describe('those at whom what goes on aims are not who does it', () => {
  it.each([
    ['وتشهد درعا هجمات متكررة تستهدف قوات النظام.', ' > syrian_government_forces'],
    ['ويشهد الطريق استهدافات متكررة لقوات النظام منذ أشهر.', ' > syrian_government_forces'],
    ['وتشهد درعا بين الحين والآخر هجمات تستهدف قوات النظام بالتزامن مع الحملة التي أطلقها النظام.', ' > syrian_government_forces'],
    ['وتشن خلايا داعش هجمات متكررة تستهدف قوات النظام في البادية.', 'isis > syrian_government_forces'],
    // whose they are, past a clause of time
    ['وتحاصر قسد البلدة، غير أنها كثفت هجماتها منذ استعاد النظام الطريق.', 'sdf > '],
    // who stands in another clause before it
    ['ويأتي ذلك في ظل عجز قوات النظام عن ضبط درعا، في وقت تقع فيها اغتيالات متكررة.', ' > '],
  ])('%s', (text, sides) => expect(sidesOf(text)).toBe(sides))
  it('nor is what came with it what grew', () =>
    expect(trendsIn('وتشهد السويداء تصعيداً خطيراً، مع تجدد المواجهات بين قسد وقوات النظام في بلدة عريقة أمس.')).not.toContain('up'))
  it('and a campaign that goes on beside it is known', () =>
    expect(trendsIn('وتشهد البادية هجمات متكررة لداعش بالتزامن مع استمرار العملية العسكرية التي أطلقها النظام ضد التنظيم.')).toBe(
      'armed_clash steady',
    ))
  it('and the verb of their aim tells no attack of its own', () =>
    expect(trendsIn('وتشهد درعا هجمات متكررة تستهدف قوات النظام.')).toBe('armed_clash steady'))
})
