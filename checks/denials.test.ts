// What is denied, rumoured or said to be untrue, and who denies it. Examples are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import type { Claim } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))
const read = (text: string): readonly Claim[] =>
  engine.read({ id: 't', text, published: '2021-03-20', country: 'SY', outlet: 'شبكة الاختبار' }).claims

/** Type and factuality of each happening. */
const happenings = (text: string): string[] =>
  read(text)
    .filter((claim) => claim.kind !== 'statement' && claim.kind !== 'trend')
    .map((claim) => `${claim.type} ${claim.factuality}`)
/** Act and speaker of each statement. */
const statements = (text: string): string[] =>
  read(text)
    .filter((claim) => claim.kind === 'statement')
    .map((claim) => `${claim.act} ${claim.actors.find(({ role }) => role === 'speaker')?.id ?? '?'}`)

type Case = readonly [text: string, happenings: readonly string[], statements: readonly string[]]

function reads(cases: readonly Case[]): void {
  for (const [text, told, said] of cases)
    it(text, () => {
      expect(happenings(text)).toEqual(told)
      expect(statements(text)).toEqual(said)
    })
}

describe('a deed denied by a verb after «that»', () => {
  reads([
    ['نفت وزارة الدفاع أن تكون قواتها قد قصفت مدينة الباب.', ['shelling denied'], ['deny saa']],
    ['ونفت قسد أن تكون قد شنت هجوماً على بلدة عين عيسى اليوم.', ['armed_clash denied'], ['deny sdf']],
    ['نفى الجيش التركي أن يكون قد استهدف المدنيين في تل رفعت.', ['attack_on_civilians denied'], ['deny turkey_military']],
    // any raid is none in particular
    ['نفى التحالف أن يكون قد شن أي غارة على الميادين أمس.', [], ['deny coalition']],
    // who he was is denied, what a relative clause tells is not
    ['نفت قسد مسؤوليتها عن القصف الذي قتل ثلاثة مدنيين في عفرين أمس.', ['shelling asserted'], ['deny sdf']],
    ['أكدت قسد أن قواتها هاجمت نقطة للجيش التركي قرب تل أبيض.', ['armed_clash asserted'], []],
  ])
})

describe('what is said to be untrue', () => {
  reads([
    ['نفت وزارة الداخلية صحة الأنباء المتداولة حول خطف طفل في حماة.', ['abduction denied'], ['deny syrian_government_forces']],
    ['نفى مصدر عسكري صحة ما يُتداول عن قصف الجيش السوري بلدة الطيانة.', ['shelling denied'], ['deny ?']],
    ['أكد مصدر رسمي أنه لا صحة لما يشاع عن توقيع اتفاق مع قسد.', ['agreement denied'], ['deny ?']],
    ['أكد مدير الأمن أن الأنباء عن انسحاب الجيش من السخنة غير صحيحة.', ['change_to_group denied'], ['deny syrian_government_forces']],
    [
      'قال الناطق باسم وزارة الداخلية إن الأنباء المتداولة عن خطف طالبة في حماة لا أساس لها من الصحة.',
      ['abduction denied'],
      ['deny syrian_government_forces'],
    ],
    ['نفت الوزارة الاتهامات غير أن قسد قصفت مدينة اعزاز أمس وقتلت مدنيين.', ['shelling asserted'], ['deny ?']],
  ])
})

describe('a side that says that it did not do it', () => {
  reads([
    ['قالت قسد إنها لم تقصف مدينة عفرين أمس.', [], ['deny sdf']],
    ['أعلنت وزارة الدفاع أنها لم تنفذ أي ضربة في المنطقة.', [], ['deny saa']],
    ['أكد المتحدث باسم التحالف أن طائراته لم تشن أي غارات على دير الزور أمس.', [], ['deny ?']],
    // others than who speaks, and harm to who speaks
    ['قال المرصد إن الطائرات لم تقصف البلدة اليوم.', [], []],
    ['قالت قسد إنها لم تخسر أي مقاتل في المعركة.', [], []],
  ])
})

describe('rumours', () => {
  reads([
    ['أنباء غير مؤكدة عن هجوم لتنظيم الدولة على سجن غويران في الحسكة.', ['armed_clash possible'], []],
    ['معلومات غير مؤكدة عن قصف تركي على عين عيسى.', ['shelling possible'], []],
    ['شائعات عن انسحاب قسد من مدينة منبج.', ['change_to_group possible'], []],
    ['تواردت أنباء عن سقوط قتلى بغارة على مدينة الباب.', ['air_drone_strike possible'], []],
    // not far, and no rumour
    ['قصفت المدفعية مواقع غير بعيدة عن بلدة سرمين وأصيب مدنيان.', ['shelling asserted'], []],
  ])
})

describe('what something is demanded, threatened or refused after', () => {
  reads([
    ['طالبت منظمات حقوقية بتحقيق دولي بعد قصف مشفى في سرمدا أمس أوقع خمسة قتلى.', ['shelling asserted'], ['request ?']],
    ['هددت قسد بالرد عقب قصف تركي على عين عيسى أمس.', ['shelling asserted'], ['threaten sdf']],
    ['رفض التحالف التعليق بعد غارة على بلدة الباغوز قتلت عشرة مدنيين.', ['air_drone_strike asserted'], []],
    // threatened or denied itself
    ['هددت قسد بشن هجوم على مدينة عفرين.', [], ['threaten sdf']],
    ['نفت تركيا تنفيذ ضربة على مدينة منبج بعد أسابيع من الهدوء.', ['armed_clash denied'], ['deny turkey']],
    ['لم تعرف بعد حصيلة قتلى القصف على بلدة سرمين.', [], []],
  ])
})

it('«there is none» in the dialect of the Euphrates counts nobody', () => {
  const { casualties } = read('انفجر لغم بسيارة مدنية قرب الشولا وماكو إصابات.')[0] as Claim
  expect(casualties.map(({ outcome, max }) => [outcome, max])).toEqual([
    ['killed', 0],
    ['injured', 0],
  ])
})
