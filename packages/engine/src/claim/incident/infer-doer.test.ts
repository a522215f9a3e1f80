// Who is inferred to have done what a report tells without a doer, and where nothing is inferred. Texts and outlets are invented.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** Doers of the claims of a report, each with how surely it is told. */
const doersOf = (text: string): string[] =>
  engine
    .read({ id: 'd', text, title: 'غارات على البلدات الحدودية', published: '2024-10-10', outlet: 'شبكة المرفأ', country: 'LB' }) // raids on border towns
    .claims.map(({ actors }) => actors.flatMap((one) => (one.role === 'initiator' ? [`${one.id} ${one.certainty}`] : [])).join(','))

describe('who did what is told without a doer', () => {
  it('is the only one who did the like in the report', () =>
    expect(
      doersOf(
        'أغار الطيران الحربي الإسرائيلي صباح أمس على بلدة الخيام وقُتل شخصان.\nوبعد الظهر استهدفت غارة سيارة في بلدة كفرا وأصيب سائقها.',
      ),
    ).toEqual(['israel_military asserted', 'israel_military inferred']))

  it('is left open where two sides did', () =>
    expect(
      doersOf(
        'أغار الطيران الإسرائيلي صباح أمس على بلدة الخيام وقُتل شخصان.\nوأطلق حزب الله صواريخ على ثكنة زرعيت.\nوبعد الظهر أصابت قذائف سيارة في بلدة كفرا وأصيب سائقها.',
      ).at(-1),
    ).toBe(''))

  it('is left open of what anybody may have laid', () =>
    expect(
      doersOf('أغار الطيران الإسرائيلي صباح أمس على بلدة الخيام وقُتل شخصان.\nوانفجرت عبوة ناسفة بسيارة في بلدة كفرا وأصيب سائقها.').at(-1),
    ).toBe(''))
})
