// Which happening told before a later sentence speaks of: sentences of our own, by the first claim and those that tell it again.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

it('what is named with the article is what was told by that noun, not what was told last', () => {
  const strike = 'قُتل 15 شخصاً بغارة بطائرة مسيرة في مدينة الرقة أمس. ' // killed by an air strike
  const shelling = 'وجاءت الغارة بعد أيام من قصف مسجد في المدينة أسفر عن مقتل 70 شخصاً. ' // some days after the shelling of a mosque
  const strikeAgain = 'وأكد عامل إغاثة أن الغارة أسفرت أيضاً عن إصابة 12 شخصاً.' // the strike wounded 12 too
  const { claims } = engine.read({ id: 'm', text: strike + shelling + strikeAgain, published: '2023-05-10', country: 'SY' })
  const [first, other, again] = claims
  expect([first?.type, other?.type]).toEqual(['air_drone_strike', 'shelling'])
  expect([claims.length, again?.same_as]).toEqual([3, first?.id])
  expect(again?.casualties).toMatchObject([{ outcome: 'injured', min: 12 }])
})

it.each([
  // another was subjected to abduction; his brother to a grave wound
  ['قُتل عنصر لقوات النظام أمس في بادية الميادين، وتعرض آخر للاختطاف.', ['killed 1', 'captured 1']],
  ['قُتل مدني أمس برصاص مجهولين في مدينة نوى، وتعرض شقيقه لإصابة خطيرة.', ['killed 1, injured 1']],
])('who suffered something by a verb of suffering suffered that alone: %s', (text, tolls) => {
  const { claims } = engine.read({ id: 'm', text, published: '2024-04-10', country: 'SY' })
  expect(claims.map(({ casualties }) => casualties.map(({ outcome, min }) => `${outcome} ${min}`).join(', '))).toEqual(tolls)
})
