// Actors: every rule with its corpus, what names leave unread, and what a report's whole text decides.
import { describe, expect, it } from 'vitest'
import { knowledgeTables } from '../../../../knowledge/load.ts'
import { runCorpora, type Probe } from '../../../test/run-corpus.ts'
import { knowledgeFrom } from '../../knowledge/knowledge.ts'
import { readDocument, spanOf } from '../../text/document.ts'
import type { CorpusSetting } from '../match/corpus.ts'
import { createView } from '../match/index.ts'
import { findNumbers } from '../number/index.ts'
import { findTimes } from '../time/index.ts'
import { ACTOR_RULES, findActors, type ActorMention } from './index.ts'
import { groupCorpora } from './rules/groups.corpus.ts'
import { namedCorpora } from './rules/named.corpus.ts'
import { nisbaCorpora } from './rules/nisba.corpus.ts'
import { peopleCorpora } from './rules/people.corpus.ts'
import { referenceCorpora } from './rules/references.corpus.ts'
import { stateCorpora } from './rules/states.corpus.ts'

const knowledge = knowledgeFrom(knowledgeTables())

const read = (text: string, setting: Partial<CorpusSetting> = {}) => {
  const view = createView(readDocument({ text }, knowledge.lexicon))
  const [published, country] = [setting.published ?? null, setting.country ?? null]
  view.add(findNumbers(view))
  view.add(findTimes(view, { published, country: country ?? undefined }))
  return { view, ...findActors(view, { published, country, register: knowledge.actors, gazetteer: knowledge.gazetteer }) }
}

const bare = (words: string): string => words.replaceAll(/["()]/g, '')

/** Mentions of the same words (both sides, a joint force) are one probe, their ids joined. */
function probe(text: string, setting: CorpusSetting): Probe[] {
  const { view, actors } = read(text, setting)
  const ranges = new Map<number, ActorMention[]>()
  for (const actor of actors) ranges.set(actor.first, [...(ranges.get(actor.first) ?? []), actor])
  return [...ranges.values()].map((same) => {
    const [actor] = same as [ActorMention]
    const quoted = spanOf(view.document, actor.first, actor.end, actor.lead).text
    // quotation marks and brackets that close an example belong to it
    const whole = bare(text) === bare(quoted) ? text : quoted
    return {
      rule: actor.rule,
      quoted: whole,
      values: valuesOf(
        actor,
        same.map((one) => one.id),
      ),
      issues: [],
    }
  })
}

/** Names are compared by how they look at the actor, others by what they are of it. */
function valuesOf(actor: ActorMention, ids: readonly (string | null)[]): unknown[] {
  const id = ids.length > 1 ? ids.join('+') : (ids[0] ?? null)
  const byRegister = ['actor.name', 'actor.so-called', 'actor.occupation', 'actor.occupier'].includes(actor.rule)
  return [id, byRegister ? actor.register : actor.head, actor.unit]
}

runCorpora(
  'actor',
  [...namedCorpora, ...stateCorpora, ...nisbaCorpora, ...groupCorpora, ...peopleCorpora, ...referenceCorpora],
  ACTOR_RULES.map((rule) => rule.id),
  probe,
)

describe('actor: what is kept of a mention', () => {
  it('codes by the codebook and keeps the finer actor as unit', () => {
    expect(read('عناصر وحدات حماية المرأة').actors[0]).toMatchObject({ id: 'sdf', unit: 'ypj', category: 'rebel_group' })
  })
  it('covers the words of a name, so that they tell of no event', () => {
    const [actor] = read('عناصر من هيئة تحرير الشام').actors
    expect(actor?.nameRange).toEqual({ first: 2, end: 5 })
  })
  it('keeps why a name was refused', () => {
    const { refused } = read('الأمن العام', { published: '2020-01-01', country: 'SY' })
    expect(refused.find((one) => one.id === 'syria_general_security')?.because).toContain('2024-12-08')
  })
  it('reads a name in another country than the report’s only where more than villages speak for that country', () => {
    const setting = { published: '2020-05-01', country: 'IQ' }
    const ids = (where: string) => read(`هاجم مسلحون نقطة للفرقة الخامسة في ${where}`, setting).actors.map(({ id }) => id)
    expect(ids('سوريا')).toContain('saa')
    expect(ids('قرية الشميطية')).not.toContain('saa')
  })
  it('soldiers without a side are inferred, those of a side are asserted', () => {
    const setting = { published: '2023-11-20', country: 'SY' }
    expect(read('قتل جندي', setting).actors[0]?.certainty).toBe('inferred')
    expect(read('قتل جندي من الجيش السوري', setting).actors[0]?.certainty).toBe('asserted')
  })
})
