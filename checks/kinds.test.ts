// Whether a claim is one occurrence, several told as one, or later news of one told before. Each text is given with the kinds it tells;
// examples are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** Kind, type, days and dead of each material claim; what it updates is the number of a claim. */
const told = (text: string, country = 'SY'): string[] =>
  engine
    .read({ id: 't', text, country, published: '2023-05-10', outlet: 'موقع الضفتين' })
    .claims.filter((claim) => claim.kind !== 'trend' && claim.kind !== 'statement')
    .map((claim) => {
      const killed = claim.casualties
        .filter((row) => row.outcome === 'killed' && row.of === null)
        .reduce((sum, row) => sum + (row.min ?? 0), 0)
      const updates = claim.updates ? ` updates ${claim.updates.slice(2)}` : ''
      return `${claim.kind} ${claim.type} ${claim.time?.from.slice(5) ?? '-'} ${killed}${updates}`
    })

type Case = readonly [what: string, text: string, told: readonly string[], country?: string]

function reads(cases: readonly Case[]): void {
  for (const [what, text, expected, country] of cases) it(what, () => expect(told(text, country)).toEqual(expected))
}

describe('one or several', () => {
  reads([
    ['raids on one spot', 'شن الطيران الروسي ثلاث غارات على حقل التنك النفطي أمس.', ['occurrence air_drone_strike 05-09 0']],
    ['raids over an area', 'نفذت طائرات روسية 12 غارة أمس على مناطق في بادية الرصافة.', ['aggregate air_drone_strike 05-09 0']],
    ['towns taken', 'سيطرت قوات النظام على بلدات ذيبان والحوايج والشحيل أمس.', ['aggregate government_regains_territory 05-09 0']],
    [
      'a town and what lies round it',
      'هاجم تنظيم داعش أمس مواقع لقوات النظام في السخنة ومحيطها وقتل جنديين.',
      ['occurrence armed_clash 05-09 2'],
    ],
    [
      'mines cleared in a week',
      'أعلن مشروع مسام نزع 1374 لغماً في اليمن خلال الأسبوع الأول من أيار الجاري.',
      ['aggregate disrupted_weapons_use 05-01 0'],
      'YE',
    ],
    [
      'how many fights there were',
      'بلغ عدد الاقتتالات بين فصائل الجيش الوطني في رأس العين 11 منذ مطلع أيار الجاري أودت بحياة 14 شخصاً.',
      ['aggregate armed_clash 05-01 14'],
    ],
    [
      'a deed of which the month is told',
      'كان تنظيم داعش قد قتل في نيسان الماضي ثلاثة ممرضين في الميادين.',
      ['occurrence attack_on_civilians 04-01 3'],
    ],
    ['one death, loosely dated', 'قُتل شاب برصاص مجهولين في مدينة نوى الأسبوع الماضي.', ['occurrence attack_on_civilians 05-03 1']],
    [
      'what he had done before dates nothing',
      'قُتل شاب برصاص مجهولين في مدينة نوى، وكان ضمن فصيل محلي وأجرى التسوية في منتصف عام 2018.',
      ['occurrence attack_on_civilians 05-09 1'],
    ],
    ['attempts that are counted', 'سُجلت في درعا خلال نيسان 22 محاولة اغتيال قُتل فيها 14 شخصاً.', ['aggregate attack_on_civilians 04-01 14']],
    [
      'the number of attempts',
      'بلغ عدد محاولات الاغتيال في درعا خلال نيسان 22 محاولة أسفرت عن مقتل 14 شخصاً.',
      ['aggregate attack_on_civilians 04-01 14'],
    ],
    ['a monthly toll', 'قُتل 35 مدنياً في درعا خلال شهر نيسان الماضي.', ['aggregate other 04-01 35']],
    [
      'the third who was hurt is no series',
      'مقتل جنديين وإصابة ثالث إثر انفجار عبوة ناسفة في بلدة طفس أمس.',
      ['occurrence remote_explosive 05-09 2'],
    ],
  ])
})

describe('who dies of wounds is later news, of where and when they were come by', () => {
  reads([
    ['with the day', 'توفي الشاب محمد العلي أمس متأثراً بجراح أصيب بها قبل خمسة أيام بقصف على سرمين.', ['update shelling 05-05 1']],
    [
      'by what they were hit',
      'توفي الإعلامي ضياء العمر متأثراً بشظايا قذيفة دبابة كانت قد أصابته قبل أربعة أيام في كرم الطراب بحلب.',
      ['update shelling 05-06 1'],
    ],
    [
      'in a named blast',
      'توفيت امرأة في مشفى الباب متأثرة بإصابتها في انفجار سوق عفرين الذي وقع مطلع الشهر الجاري.',
      ['update remote_explosive 05-01 1'],
    ],
    [
      'one of the wounded',
      'قُتل ثلاثة مدنيين وأصيب خمسة بقصف على سرمين أمس.\nوتوفي اليوم أحد الجرحى.',
      ['occurrence shelling 05-09 3', 'update shelling 05-09 1 updates 1'],
    ],
    [
      'one from among them',
      'قُتل ثلاثة مدنيين وأصيب خمسة بقصف على سرمين أمس.\nوقالت الشبكة إن امرأة من بين المصابين فارقت الحياة في المشفى.',
      ['occurrence shelling 05-09 3', 'update shelling 05-09 1 updates 1'],
    ],
    [
      'in the sentence that tells the wound',
      'أصيب جندي برصاص قناص في درعا أمس وتوفي متأثراً بجراحه في المشفى.',
      ['occurrence armed_clash 05-09 1'],
    ],
    ['counted in the toll', 'ارتفعت حصيلة قصف سرمين أمس إلى خمسة قتلى بعد وفاة طفل متأثراً بجراحه.', ['occurrence shelling 05-09 5']],
  ])
})

describe('what came in the course of it is part of it', () => {
  reads([
    [
      'shelling in a fight',
      'دارت اشتباكات بين الجيش الوطني وقسد قرب مارع أمس، تخللها قصف مدفعي على محيط البلدة.',
      ['occurrence armed_clash 05-09 0'],
    ],
  ])
})
