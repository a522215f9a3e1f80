// Rules for people counted otherwise: losses, one of a group, others, a noun with a number after it.
import { hitOf, lexeme, map, mention, oneOf, rule, seq, token, type Found, type MatchView, type Rule } from '../../match/index.ts'
import type { NumberMention } from '../../number/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { befalls, before, PEOPLE_CLASSES, peopleNoun } from '../noun.ts'
import { thingNoun } from '../phrase.ts'
import { counted } from '../resolve.ts'
import type { QuantityReading } from '../types.ts'

import { alone, ONE, open, SEVERAL, TWO, TWO_OR_MORE, reading } from '../alone.ts'

/** One of the dead, of the wounded: they were told before; one of the soldiers is new. */
const TOLD_BEFORE = ['dead_noun', 'injured_noun', 'captured_noun', 'missing_noun']

const CLAUSE_OPENERS = [
  'place_prep',
  'cause',
  'clause_break',
  't_today',
  't_deictic',
  't_weekday',
  't_in',
  't_after',
  't_during',
  't_part',
  't_of',
  't_day_word',
]

/** Whether a word begins something new, so that what stands before it is complete: إصابة آخر بجروح, not آخر معقل. */
export const opensClause = (word: Token): boolean =>
  word.type.readings.some((one) => one.conj !== '' || one.prep !== '') ||
  hitOf(word, 'wound_noun', { prep: 'ب' }) !== null ||
  CLAUSE_OPENERS.some((name) => word.type.classes.has(name)) ||
  /^(في|من|علي|عند|قرب|اثر)$/.test(word.key) // in, of, on, at, near, after

const losses = lexeme('loss_noun', { conj: true })
const human = lexeme('human_loss', { conj: false })
const within = token((one) => one.key === 'في')
const adjective = token((one) => one.kind === 'word' && one.key.length > 3)
const people = mention<NumberMention>('number', (one) => one.definite && one.shape === 'exact')

export const oneOfRules: readonly Rule<QuantityReading>[] = [
  rule({
    id: 'quantity.losses',
    because: 'Losses count people only where they are called human (خسائر بشرية، خسائر في الأرواح).',
    pattern: oneOf(
      map(seq(losses, human), ([hit]) => hit),
      map(seq(losses, within, human), ([hit]) => hit),
      map(seq(losses, adjective, human), ([hit]) => hit),
      map(seq(losses, adjective, within, human), ([hit]) => hit),
    ),
    build: (hit, view, range) =>
      counted(view, range, { ...open(SEVERAL), noun: peopleNoun(hit.token)?.hit ?? hit, nouns: [], of: 'people' }),
  }),
  rule({
    id: 'quantity.one-of',
    because: 'One of a group is one.',
    pattern: {
      first: new Set(['one_of', 'num_unit']),
      optional: false,
      match(view: MatchView, at: number): Found<number> | null {
        const one = view.tokens[at] as Token
        // واحد is one, not «and one of»
        const single = !hitOf(one, 'num_unit') && hitOf(one, 'one_of', { conj: true, pron: false, det: false })
        const out =
          !single &&
          hitOf(one, 'num_unit', { conj: true, pron: false, det: false, where: (entry) => entry.value === '1' }) &&
          view.tokens[at + 1]?.key === 'من' // of
        const index = single ? at + 1 : at + 2
        const next = view.tokens[index]
        if ((!single && !out) || !next || next.kind !== 'word' || (single && hitOf(next, 'num_ten'))) return null
        return peopleNoun(next) || thingNoun(next) ? { end: index + 1, value: index } : null
      },
    },
    build: (index, view, range) => {
      const noun = peopleNoun(view.tokens[index])?.hit
      const hit = noun ?? thingNoun(view.tokens[index])
      return hit && !hit.reading.conj
        ? counted(view, range, {
            ...ONE,
            noun: hit,
            nouns: [hit],
            of: noun ? 'people' : 'things',
            oneOf: true,
            definite: hit.reading.det && TOLD_BEFORE.some((name) => hit.entry.classes.includes(name)),
          })
        : null
    },
  }),
  rule({
    id: 'quantity.one-of-them',
    because: 'One of them is one, part of those told before; «أحدها» is one of things.',
    pattern: lexeme('one_of', { conj: true, pron: true, det: false, where: (_, found) => found.pron !== 'ي' && found.pron !== 'ها' }), // إحدى is no pronoun
    build: (hit, view, range) =>
      hitOf(hit.token, 'num_unit') ? null : counted(view, range, { ...ONE, of: 'people', oneOf: true, subset: true }),
  }),
  rule({
    id: 'quantity.another',
    because: '«آخر» after what befell somebody is one more, «آخرون» more of them; before a noun it is «the last».',
    pattern: lexeme('other_word', { conj: false, prep: false, det: false, pron: false }),
    build: (hit, view, range) => {
      const [previous, next] = [view.tokens[before(view, range.first)], view.tokens[range.end]]
      if (!previous || !befalls(previous) || (peopleNoun(previous) !== null && !previous.type.classes.has('injure'))) return null
      if (/^(اخر|اخري)$/.test(hit.entry.key) && next && next.kind === 'word' && !opensClause(next)) return null
      const bounds = /^(اخر|اخري|اخرا)$/.test(hit.entry.key)
        ? ONE
        : /^(اخران|اخريين|اخريان)$/.test(hit.entry.key)
          ? TWO
          : hit.entry.key === 'اخرين'
            ? TWO_OR_MORE
            : open(SEVERAL)
      return counted(view, range, { ...bounds, of: 'people', bareOther: true })
    },
  }),
  rule({
    id: 'quantity.noun-or-number',
    because: 'One dead or two: the words leave both open (codebook §6).',
    pattern: seq(
      alone(['singular', 'dual']),
      lexeme('num_or', { conj: false }),
      mention<NumberMention>('number', (one) => one.shape === 'exact' && one.value !== null),
    ),
    build: ([{ noun, form }, , high], view, range) => {
      const low = form === 'singular' ? 1 : 2
      return (high.value ?? 0) > low ? { ...reading(view, range, noun, { min: low, max: high.value, best: null }), number: high } : null
    },
  }),
  rule({
    id: 'quantity.noun-then-number',
    because: 'A definite number after a definite noun counts it: أطفاله الثلاثة، الجنود الأربعة.',
    pattern: seq(
      token((one) => peopleNoun(one) !== null, PEOPLE_CLASSES),
      people,
    ),
    build: ([word, number], view, range) => {
      const noun = peopleNoun(word)
      if (!noun?.definite || noun.form === 'singular') return null
      return counted(view, range, {
        min: number.min,
        max: number.max,
        best: number.best,
        number,
        noun: noun.hit,
        nouns: [noun.hit],
        of: 'people',
        definite: true,
      })
    },
  }),
]
