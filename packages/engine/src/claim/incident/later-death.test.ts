// Which deaths are later news of a happening told, by kind of claim and its dead: sentences of our own.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

/** Kind, type and dead of each claim. */
const toldIn = (text: string): string[] =>
  engine
    .read({ id: 'd', text, published: '2023-05-10', country: 'SY' })
    .claims.map(({ kind, type, casualties }) => `${kind} ${type} ${casualties.map(({ outcome, min }) => `${outcome} ${min}`).join(', ')}`)

describe('a death after the wound', () => {
  it.each([
    // had been hurt by a bomb the day before; so the number rises to four
    [
      'توفي، اليوم، عنصر من قوات النظام كان قد أصيب بانفجار عبوة ناسفة قرب بلدة سرمين أمس، وبذلك يرتفع عدد القتلى إلى أربعة.',
      ['update remote_explosive killed 1'],
    ],
    ['توفي اليوم شاب كان أصيب برصاص قناص في حي الأشرفية بحلب قبل يومين.', ['update attack_on_civilians killed 1']],
    ['قُتل عنصران كانا في سيارة بهجوم قرب بلدة سرمين أمس، وأصيب مدني.', ['occurrence armed_clash killed 2, injured 1']],
  ])('%s', (text, told) => expect(toldIn(text)).toEqual(told))
})
