import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
const engine = createEngine(knowledgeFrom(knowledgeTables()))
const t = engine.trace({ id: 't', text: process.argv[2]!, published: '2020-10-14', outlet: 'x', country: 'SY' })
for (const q of t.mentions.quantities) console.log(q.rule, q.first, q.end, q.min, q.max, q.of, 'subset', q.subset, 'mixed', q.mixed, 'def', q.definite, 'ref', q.reference)
console.log(JSON.stringify(t.reading.claims.map(c=>c.casualties.map(x=>[x.text,x.outcome,x.min,x.max,x.of])),null,0))
