// What a verb of many uses tells by its object, and what is fired at whom: exchanges, roads, takings, people set free, houses, grenades. Texts are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** The material claims of a text: type, initiators > targets = participants. */
const told = (text: string): string[] =>
  engine
    .read({ id: 't', text, published: '2023-05-10', outlet: 'شبكة المرفأ', country: 'SY' })
    .claims.filter(({ kind }) => kind !== 'statement')
    .map(({ type, actors }) => {
      const role = (name: string): string => actors.flatMap((actor) => (actor.role === name ? [actor.id ?? '?'] : [])).join('+')
      return `${type} ${role('initiator')} > ${role('target')} = ${role('participant')}`
    })

type Case = readonly [text: string, claims: readonly string[]]
const reads = (cases: readonly Case[]): void => {
  for (const [text, claims] of cases) it(text, () => expect(told(text)).toEqual(claims))
}

describe('what is exchanged', () => {
  reads([
    ['تبادلت قسد والدفاع الوطني القصف في حي طي بالقامشلي.', ['shelling  >  = sdf+ndf']],
    ['تبادل الجيش وقسد القصف المدفعي قرب دير حافر.', ['shelling  >  = saa+sdf']],
    ['تبادلت قسد والجيش الوطني إطلاق النار قرب تل تمر.', ['armed_clash  >  = sdf+sna']],
    ['تبادلت قسد والجيش الوطني أمس 14 أسيراً قرب تل تمر.', ['agreement  >  = sdf+sna']],
    ['تبادلت قسد والجيش الوطني جثامين ثمانية مقاتلين قرب عين عيسى.', ['agreement  >  = sdf+sna']],
    ['تبادل وزيرا الخارجية الآراء حول القصف في إدلب.', []],
  ])
})

describe('who closes a road', () => {
  reads([
    ['قطعت قسد الطريق لساعتين وفتشت هواتف الركاب في بلدة الشحيل.', []],
    ['قطع محتجون الطريق العام في بلدة الشحيل بالإطارات.', ['peaceful_protest  >  = protesters']],
  ])
})

describe('what is taken', () => {
  reads([
    ['استولى تنظيم الدولة على أسلحة وذخائر بعد هجوم على نقطة في بادية السخنة.', ['armed_clash isis >  = ']],
    ['استولى عناصر من الفرقة الرابعة على سيارات مدنيين في مدينة داريا.', ['looting_property_destruction saa_4th_division > civilians = ']],
    ['استولى تنظيم الدولة على بلدة السخنة بعد معارك.', ['non_state_overtakes_territory isis >  = ']],
    ['انفجر لغم بثلاثة عمال في بادية الشولا وأخذهم الإسعاف إلى المشفى.', ['remote_explosive  > civilians = ']],
  ])
})

describe('who is set free', () => {
  reads([
    ['حررت قوى الأمن الداخلي طفلاً مختطفاً في مدينة الحسكة أمس.', ['agreement  >  = asayish']],
    ['شكر الأهالي من سعى إلى تحرير ستة مواطنين في ريف حلب.', []],
    ['حررت قوات النظام بلدة كفرنبودة في ريف حماة.', ['government_regains_territory syrian_government_forces >  = ']],
  ])
})

describe('what is blown up', () => {
  reads([
    ['فجر الجيش الإسرائيلي منزلاً في بلدة جباتا الخشب.', ['looting_property_destruction israel_military > civilians = ']],
    ['فجر مجهولون عبوة ناسفة أمام منزل في مدينة داعل.', ['remote_explosive unidentified_armed_group >  = ']],
    ['فجّر انتحاري سيارة مفخخة أمام منزل في مدينة أعزاز وقتل ثلاثة.', ['suicide_bomb unidentified_armed_group > civilians = ']],
  ])
})

describe('fired at fighters who are seen', () => {
  reads([
    ['أطلق مجهولون قذيفة صاروخية على سيارة لقسد في بلدة الحصان.', ['armed_clash unidentified_armed_group > sdf = ']],
    ['استهدف مسلحون بقذيفة RPG نقطة عسكرية لقسد في ذيبان.', ['armed_clash unidentified_armed_group > sdf = ']],
    ['هاجم عناصر داعش حافلة لقوات النظام بالرشاشات وقذائف صاروخية قرب السخنة.', ['armed_clash isis > syrian_government_forces = ']],
    ['سقطت قذيفة صاروخية على حي سكني في حلب وأصابت ثلاثة مدنيين.', ['shelling  > civilians = ']],
    ['استهدف الجيش الوطني بقذائف الهاون والرشاشات الثقيلة مواقع قسد قرب تل تمر.', ['shelling sna > sdf = ']],
    ['قصفت قسد بالقذائف الصاروخية نقاط الجيش الوطني في ريف عفرين.', ['shelling sdf > sna = ']],
  ])
})

describe('what is stopped', () => {
  reads([
    [
      'شنت إسرائيل غارات بالصواريخ على مواقع في محيط دمشق فجر اليوم، وأسقطت الدفاعات الجوية معظم الصواريخ.',
      ['air_drone_strike israel_military >  = '],
    ],
    ['حاول انتحاري دخول المخفر، ولدى اعتراضه من الحرس فجّر حزامه الناسف في مدينة الباب.', ['suicide_bomb  >  = ']],
    ['اعترضت الدفاعات الجوية صاروخاً في سماء مدينة حمص.', ['disrupted_weapons_use saa >  = ']],
  ])
})

describe('what is asked to rise', () => {
  reads([['للمطالبة بزيادة رواتبهم، نظم معلمون وقفة احتجاجية في القامشلي.', ['peaceful_protest  >  = protesters']]])
})
