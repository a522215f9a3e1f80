// Which patterns may begin at a token.
import { describe, expect, it } from 'vitest'
import { Lexicon } from '../../text/lexicon/index.ts'
import { readDocument } from '../../text/document.ts'
import { createView, lexeme, mark, mention, optional, seq, word } from './index.ts'
import { Openers } from './openers.ts'

const entry = (key: string, name: string) => ({
  key,
  id: name,
  classes: [name],
  value: '',
  means: [],
  features: { pos: 'particle' as const },
})
const lexicon = new Lexicon(new Map([entry('قصف', 'shell'), entry('نار', 'fire')].map((one) => [one.key, [one]])))

describe('openers', () => {
  const patterns = [lexeme('shell'), word('نار'), mention('number'), optional(lexeme('fire')), seq(optional(mark('"')), lexeme('fire'))]
  const openers = new Openers(patterns)
  const view = createView(readDocument({ text: 'قصف نار 5 كلمة "' }, lexicon))
  view.add([{ grammar: 'number', first: 2, end: 3, lead: 0, rule: 'r' }])
  const at = (index: number): readonly number[] => openers.at(view, view.tokens[index], openers.grammars)

  it('are found by class, letters, mark and earlier mention; what may match nothing opens anywhere', () => {
    expect([0, 1, 2, 3, 4].map(at)).toEqual([[0, 3], [1, 3, 4], [2, 3], [3], [3, 4]])
    expect(at(5)).toEqual([3])
  })

  it('look only at the grammars named', () => expect(openers.at(view, view.tokens[2], [])).toEqual([3]))
})
