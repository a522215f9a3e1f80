// Frames of several words: lemmas in any form, words of a class, gaps.
import { describe, expect, it } from 'vitest'
import { readDocument } from '../text/document.ts'
import { knowledgeFrom } from './knowledge.ts'

const HEAD = 'id\tclasses\tmeans\tsource\tgloss\texpression_ar\tnote'
const knowledge = knowledgeFrom([
  {
    file: 'lexicon/verbs.tsv',
    content:
      'id\troot\tform\tvowels\tclasses\tmeans\tsource\tgloss\tpast_ar\tmasdars_ar\tnote\nv.expel\tط-ر-د\tI\ta/u\tdrive_out\t\teditor\t\tx\tطرد\t',
  },
  {
    file: 'lexicon/nouns.tsv',
    content:
      'id\tgender\tclasses\tmeans\tsource\tgloss\tsingular_ar\tplurals_ar\tsound\tfeminine_ar\tnote\nn.gunman\tm\tperson_armed\t\teditor\t\tمسلح\t\tboth\t\t',
  },
  { file: 'lexicon/expressions-test.tsv', content: `${HEAD}\nx.expel\tadvance\t\teditor\t\t{v.expel} ~ {@person_armed}\t` },
])

const found = (text: string): string[] => {
  const { tokens } = readDocument({ text }, knowledge.lexicon)
  return tokens.flatMap((token) => knowledge.expressions.at(tokens, token.index).map((hit) => hit.expression.id))
}

describe('an expression with a word of a class', () => {
  it.each(['طردت القوات المسلحين من البلدة', 'بعد طرد مسلحي الفصيل'])('%s', (text) => expect(found(text)).toEqual(['x.expel']))
  it.each(['طردت الدولة السفير', 'طردت القوات أمس من البلدة الصغيرة المسلحين'])('not: %s', (text) => expect(found(text)).toEqual([]))
})
