// What a place is called that the words only point back to: by the name of the place meant.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

it.each([
  ['وصلت تعزيزات إلى بلدة سرمين صباح اليوم. وقُتل مدني بقصف مدفعي على البلدة مساءً.', 'سرمين'],
  ['تشهد مدينة هجين هدوءاً. وقُتل مدني بقصف على أطراف المدينة اليوم.', 'أطراف هجين'], // the edges of the town
  ['تشهد مدينة هجين هدوءاً. وقُتل مدني بقصف مدفعي على محيطها اليوم.', 'محيط هجين'], // round it
  ['وقُتل مدني بقصف مدفعي على بلدة سرمين اليوم.', 'بلدة سرمين'],
])('%s', (text, name) => {
  const { claims } = engine.read({ id: 'p', text, published: '2023-05-10', country: 'SY' })
  expect(claims.find(({ type }) => type === 'shelling')?.place?.name_ar).toBe(name)
})
