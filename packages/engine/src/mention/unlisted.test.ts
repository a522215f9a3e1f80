// Names that a report gives and no table has: told as issues with their words, so that they can be counted.
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../engine.ts'
import { knowledgeFrom } from '../knowledge/knowledge.ts'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

function unlisted(text: string): (readonly [code: string, name: string])[] {
  const { warnings } = engine.read({ id: 'a', text, published: '2024-08-27', country: 'SY' })
  return warnings.filter(({ span }) => span !== undefined).map(({ code, message }) => [code, message])
}

describe('places that no table has', () => {
  it('are told after a class word, with the words of the report', () => {
    const text = 'قتل مدنيان أمس بقصف مدفعي لقوات النظام على قرية الزعيفرينة بريف إدلب الجنوبي.'
    expect(unlisted(text)).toEqual([['place/unlisted', 'الزعيفرينة']])
    const span = engine.read({ id: 'a', text }).warnings.find(({ code }) => code === 'place/unlisted')?.span
    expect(text.slice(span?.start, span?.end)).toBe('الزعيفرينة')
  })

  it('are several in a row of villages', () =>
    expect(unlisted('قصفت قوات النظام قرى الزعيفرينة والمشيطرة بريف إدلب وقتل مدني.').map(([, name]) => name)).toEqual([
      'الزعيفرينة',
      'المشيطرة',
    ]))

  it('are not told of places that are known, of fields of wheat, and of reports that tell of no conflict', () => {
    expect(unlisted('قتل مدنيان أمس بقصف على بلدة الشحيل بريف دير الزور.')).toEqual([])
    expect(unlisted('قتل مزارع بانفجار لغم في حقول القمح قرب الشحيل.')).toEqual([])
    expect(unlisted('افتتح الوزير مدرسة في قرية الزعيفرينة.')).toEqual([])
  })
})

describe('armed bodies that the register does not have', () => {
  it('are told with the word for the body', () => {
    expect(unlisted('قتل خمسة من عناصر كتيبة فرسان الوادي بهجوم على حاجز في الشحيل.')).toEqual([['actor/unlisted', 'كتيبة فرسان الوادي']])
    expect(unlisted('شن فصيل "رايات الفجر" هجوماً على حاجز في الشحيل وقتل عنصران.')).toEqual([['actor/unlisted', 'فصيل رايات الفجر']])
  })

  it('are not told of bodies that are known, or only described', () => {
    expect(unlisted('شن مقاتلو ميليشيا "قسد" هجوماً على حاجز في الشحيل وقتل عنصران.')).toEqual([])
    expect(unlisted('قتل عنصران من كتيبة مسلحة بهجوم على حاجز في الشحيل.')).toEqual([])
  })
})
