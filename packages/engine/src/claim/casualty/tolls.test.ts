// How many, of whom: sentences of our own with the tolls that each must give.
import { describe, expect, it } from 'vitest'
import { engine } from '../../../test/roles.ts'

/** The tolls of the first claim of a text: outcome, bounds, traits; the number told of the dead and the wounded together. */
function tollsOf(text: string): string {
  const [claim] = engine.read({ id: 'r', text, country: 'SY', published: '2023-05-10' }).claims
  if (!claim) throw new Error(`no claim: ${text}`)
  const rows = claim.casualties.map(
    ({ outcome, min, max, traits }) => `${outcome} ${min}-${max ?? ''}${traits.length > 0 ? ` ${traits.join()}` : ''}`,
  )
  return [...rows, ...(claim.combined ? [`both ${claim.combined.min}-${claim.combined.max ?? ''}`] : [])].join('; ')
}

const tells = (cases: readonly (readonly [string, string])[]): void =>
  it.each(cases)('%s', (text, tolls) => expect(tollsOf(text)).toBe(tolls))

describe('the dead and the wounded each have their number', () => {
  tells([
    ['قُتل وجرح ستة أشخاص في اشتباكات بمدينة الرقة أمس.', 'killed 1-6; injured 1-6; both 6-6'],
    // the first verb has its subject before it
    ['قالت قناة محلية إن شخصا واحدا على الأقل قتل وأصيب ستة آخرون في اشتباكات بمدينة الرقة أمس.', 'killed 1-1; injured 6-6'],
    ['سقط 22 قتيلاً وجريحاً في اشتباكات بمدينة الرقة أمس.', 'killed 0-22; injured 0-22; both 22-22'],
    // the wounding of so many
    ['أكد المشفى سقوط 22 قتيلاً وإصابة 60 آخرين في اشتباكات بمدينة الرقة أمس.', 'killed 22-22; injured 60-60'],
  ])
})

describe('one child is one', () => {
  tells([['قُتل طفل رضيع بقصف مدفعي على بلدة سرمين أمس.', 'killed 1-1 child']])
})

describe('what is numbered or let go is nobody taken', () => {
  tells([
    ['ألقت قسد القبض على إرهابيين اثنين في الرقة أمس، وبحوزتهما بنادق كلاشينكوف عدد 5 ومخازن عدد 23.', 'captured 2-2'],
    ['اعتقلت قسد 83 متظاهراً في الرقة أمس وأفرج عن 26 معتقلاً منهم.', 'captured 83-83'],
  ])
})

describe('a toll that is not given is no toll of none', () => {
  tells([
    ['اندلعت اشتباكات في مدينة الرقة أمس بين قسد ومسلحين، من دون أن تقدم المصادر حصيلة للضحايا.', ''],
    ['اندلعت اشتباكات في مدينة الرقة أمس بين قسد ومسلحين، من دون وقوع ضحايا.', 'killed 0-0; injured 0-0'],
  ])
})
