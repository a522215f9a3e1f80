// Frames of several words are read with their meaning, not only found: what each sentence tells. Examples are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import type { Claim } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))
const material = (text: string, country: string): readonly Claim[] =>
  engine
    .read({ id: 't', text, country, published: '2024-08-28' })
    .claims.filter((claim) => claim.kind !== 'trend' && claim.kind !== 'statement')

/** `type; by …; against …; killed n; injured n; captured n`, of the first claim. */
function told(text: string, country: string): string {
  const [claim] = material(text, country)
  if (!claim) return 'nothing'
  const ids = (role: string): string =>
    claim.actors
      .filter((actor) => actor.role === role)
      .map((actor) => actor.id ?? '?')
      .join('+')
  const toll = (outcome: string): number | null => {
    const rows = claim.casualties.filter((row) => row.outcome === outcome && row.of === null)
    return rows.length === 0 ? null : rows.reduce((sum, row) => sum + (row.max ?? row.min ?? 0), 0)
  }
  const parts = [claim.type ?? '?']
  if (ids('initiator')) parts.push(`by ${ids('initiator')}`)
  if (ids('participant')) parts.push(`between ${ids('participant')}`)
  if (ids('target')) parts.push(`against ${ids('target')}`)
  for (const outcome of ['killed', 'injured', 'captured']) if (toll(outcome) !== null) parts.push(`${outcome} ${toll(outcome)}`)
  return parts.join('; ')
}

describe('deaths and wounds', () => {
  it.each([
    ['SY', 'لقي ثلاثة عمال مصرعهم أمس بانفجار لغم قرب بلدة الكسرة', 'remote_explosive; against civilians; killed 3'],
    ['SY', 'لقوا حتفهم جميعاً خمسة عناصر من قسد في هجوم مسلح قرب بلدة الصور أمس', 'armed_clash; against sdf; killed 5'],
    ['IQ', 'أودى انفجار سيارة مفخخة أمس بحياة تسعة أشخاص في حي الكرادة وسط بغداد', 'remote_explosive; against civilians; killed 9'],
    ['SY', 'أردى مسلحون رجلاً قتيلاً أمس في مدينة طفس', 'attack_on_civilians; by unidentified_armed_group; against civilians; killed 1'],
    ['PS', 'ارتقى خمسة شهداء أمس في غارة جوية على منزل في مخيم النصيرات', 'air_drone_strike; against civilians; killed 5'],
    ['SY', 'أصيب ثلاثة أطفال بجروح خطيرة أمس بانفجار لغم في بلدة كفرزيتا', 'remote_explosive; against civilians; injured 3'],
    ['SD', 'قتل ثمانية مدنيين في حصيلة أولية لقصف مدفعي على سوق مدينة الفاشر أمس', 'shelling; against civilians; killed 8'],
  ])('%s: %s', (country, text, expected) => expect(told(text, country)).toBe(expected))

  it('between dead and wounded is one number of both', () => {
    const [claim] = material('سقط عشرون مدنياً بين قتيل وجريح أمس في قصف مدفعي على حي الزيتون بمدينة غزة', 'PS')
    expect(claim?.combined).toMatchObject({ min: 20, max: 20 })
  })
})

describe('who does it', () => {
  it.each([
    ['IQ', 'ألقت الشرطة العراقية أمس القبض على سبعة من عناصر تنظيم داعش في كركوك', 'arrests; by iraq_police; against isis; captured 7'],
    [
      'SY',
      'فتح مسلحون مجهولون النار أمس على سيارة تقل موظفين في مدينة جاسم ما أدى إلى مقتل اثنين منهم',
      'attack_on_civilians; by unidentified_armed_group; against civilians; killed 2',
    ],
    ['YE', 'شنت طائرات التحالف سلسلة غارات أمس على مواقع للحوثيين في صعدة', 'air_drone_strike; by saudi_coalition; against houthis'],
    [
      'PS',
      'أعلنت كتائب القسام أن مقاتليها خاضوا أمس اشتباكات ضارية مع قوة إسرائيلية راجلة شرق خان يونس',
      'armed_clash; between qassam+israel_military',
    ],
    ['LB', 'أطلق حزب الله أمس رشقة صاروخية باتجاه مستوطنة كريات شمونة', 'shelling; by hezbollah'],
    ['YE', 'قتل الجيش اليمني أمس 14 متمرداً حوثياً في مأرب', 'armed_clash; by yemen_government_forces; against houthis; killed 14'],
    ['YE', 'كبدت القوات الحكومية الحوثيين أمس خسائر كبيرة في جبهة مأرب', 'armed_clash; by yemen_government_forces; against houthis'],
    ['SY', 'حاول مسلحون أمس اقتحام حاجز للجيش قرب بلدة محجة', 'armed_clash; by unidentified_armed_group; against saa'],
    ['LB', 'خرقت قوات الاحتلال اتفاق وقف إطلاق النار أمس بقصف مدفعي على أطراف بلدة عيتا الشعب', 'shelling; by israel_military'],
    ['YE', 'أسر الجيش أمس أربعة من مقاتلي الحوثي في جبهة الضالع', 'arrests; by yemen_government_forces; against houthis; captured 4'],
    [
      'PS',
      'شنت قوات الاحتلال فجر اليوم حملة اعتقالات في نابلس طالت عشرين فلسطينياً',
      'abduction; by israel_military; against civilians; captured 20',
    ],
    ['SY', 'أحكم الجيش أمس سيطرته على مدينة تدمر بعد معارك عنيفة', 'government_regains_territory; by saa'],
    ['SY', 'طرد الجيش أمس مسلحي هيئة تحرير الشام من بلدة خان شيخون', 'government_regains_territory; by saa; against hts'],
    ['SD', 'طوقت قوات الدعم السريع مدينة الأبيض أمس', 'change_to_group; by rsf'],
  ])('%s: %s', (country, text, expected) => expect(told(text, country)).toBe(expected))
})

describe('words of conflict that tell no happening', () => {
  it.each([
    ['SA', 'نُفذ حكم القتل قصاصاً أمس في أحد الجناة بمنطقة عسير'],
    ['SY', 'حلق الطيران الحربي أمس في أجواء مدينة إدلب'],
    ['PS', 'دوت صفارات الإنذار أمس في سديروت'],
    ['SY', 'قدم المحافظ تعازيه لأسر الشهداء أمس في مدينة حمص'],
    ['SY', 'شيع المئات أمس في السويداء جثمان الفنان الراحل'],
  ])('%s: %s', (country, text) => expect(told(text, country)).toBe('nothing'))

  it('hits of shots hurt nobody by themselves', () =>
    expect(told('هاجم حزب الله بسرب من المسيرات الانقضاضية ثكنة زرعيت أمس محققاً إصابات مباشرة', 'LB')).toBe(
      'air_drone_strike; by hezbollah',
    ))
})
