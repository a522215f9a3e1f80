// When it was, claim by claim: times that date the saying, times that point back, and what goes on from what.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** The days of each claim that is no statement or trend, read on Wednesday 10 May 2023; one day is written once. */
const daysOf = (text: string): (string | null)[] =>
  engine
    .read({ id: 'r', text, published: '2023-05-10', country: 'SY' })
    .claims.filter(({ kind }) => kind !== 'statement' && kind !== 'trend')
    .map(({ time }) => time && (time.from === time.to ? time.from : `${time.from} ${time.to}`))

const UNTOLD = '2023-05-09 2023-05-10'

describe('a time beside a verb of saying', () => {
  it.each<[string, string[]]>([
    ['أعلنت مديرية صحة إدلب، الأحد، مقتل مدني بقصف مدفعي على بلدة سرمين.', [UNTOLD]], // on Sunday it announced
    ['قُتل مدني بقصف مدفعي على بلدة سرمين، بحسب الدفاع المدني، الأحد.', [UNTOLD]],
    ['رصد المرصد السوري لحقوق الإنسان، مساء الأحد، مقتل مدني بقصف مدفعي على بلدة سرمين.', ['2023-05-07']], // what it saw was then
    ['أعلنت مديرية صحة إدلب مقتل مدني بقصف مدفعي على بلدة سرمين الأحد.', ['2023-05-07']],
  ])('%s', (text, days) => expect(daysOf(text)).toEqual(days))
})

describe('days told before', () => {
  it.each<[string, string[]]>([
    ['قُتل مدني بانفجار لغم في بلدة سرمين الأحد.\nوفي ذلك اليوم قصفت طائرات روسية مدينة أريحا فقُتل طفل.', ['2023-05-07', '2023-05-07']],
    // a total over a stretch hands its stretch to no single happening
    [
      'قُتل مدني بانفجار لغم في بلدة سرمين الأحد. وبذلك يرتفع إلى 40 عدد القتلى بالألغام في البلاد منذ مطلع العام.\nوفي مدينة أريحا خرج المئات في مظاهرة.',
      ['2023-05-07', '2023-01-01 2023-05-10', '2023-05-07'],
    ],
    ['قُتل مدني بانفجار لغم في بلدة سرمين الأحد.\nوفي سياق آخر، خرج المئات في مظاهرة بمدينة أريحا.', ['2023-05-07', UNTOLD]],
  ])('%s', (text, days) => expect(daysOf(text)).toEqual(days))
})
