// Rules for actors told by a name of the register: the name with what is called the same, so-called names, the occupation.
import { hitOf, map, rule, type Found, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import { bodyAt, closing, nameAt, occupationPattern, type Body } from '../elements/body.ts'
import { leadOf, listed, skipQuotes } from '../elements/words.ts'
import { peopleNoun } from '../../quantity/noun.ts'
import { standsAsProtester } from '../resolve/protest.ts'
import type { ActorHead, ActorReading, NameMention, Who } from '../types.ts'
import { bodyReading, groupOf } from './reading.ts'

/** المدعومة من واشنطن، التابعة لوزارة الدفاع: whose the named actor is, told after it, is nobody else in the sentence. */
function backing(view: MatchView, end: number): number {
  const at = skipQuotes(view.tokens, end)
  const word = view.tokens[at]
  const loyal = word && (listed(word, 'loyal', { det: true, prep: false }) ?? listed(word, 'belonging', { det: true, prep: false }))
  if (!loyal) return end
  const from = view.tokens[at + 1]?.key === 'من' ? at + 2 : at + 1 // of
  const patron = bodyAt(view, from)
  // «الفصائل التابعة للاحتلال التركي» are its proxies, and no others
  const occupies = listed(view.tokens[from], 'occupier', { conj: false, det: true }) !== null
  if (occupies && listed(view.tokens[end - 1], 'group_word', { conj: true, det: true, where: ({ value }) => value === 'band' })) return end
  if (patron && patron.value.conj === '' && (patron.value.prep === 'ل' || from === at + 2)) return patron.end
  return view.mentionAt('nisba', from) ? from + 1 : end
}

function headOf(view: MatchView, { alias, first }: NameMention): ActorHead {
  const opening = view.tokens[first]
  if (alias.register === 'person' || (opening && hitOf(opening, 'office') && !listed(opening, 'unit_word', { conj: true }))) return 'person'
  if (alias.actor.kind === 'state') return 'state'
  return alias.actor.kind === 'class' ? 'class' : 'group'
}

/** One word for a class of people is read by its noun, with its number and traits. */
const isPeopleNoun = (view: MatchView, { alias, first, end }: NameMention): boolean =>
  alias.actor.kind === 'class' && end - first === 1 && (peopleNoun(view.tokens[first])?.hit ?? null) !== null

const named: Pattern<NameMention> = {
  first: new Set(['#actor-name']),
  optional: false,
  match(view, at) {
    const name = nameAt(view, at)
    return name && name.alias.trap !== 'place' && !isPeopleNoun(view, name)
      ? { end: backing(view, closing(view, name)), value: name }
      : null
  },
}

/** ما يسمى، ما يعرف بـ، المدعو: the distance of the outlet leaves the actor as it is. */
const soCalled: Pattern<{ readonly body: Body; readonly lead: number }> = {
  first: new Set(['=ما', '=وما', '=بما', '=لما', 'so_called']),
  optional: false,
  match(view, at): Found<{ readonly body: Body; readonly lead: number }> | null {
    const relative = /^[وبل]?ما$/.test(view.tokens[at]?.key ?? '')
    let from = relative ? at + 1 : at
    if (relative && /^(بات|اصبح|صار)$/.test(view.tokens[from]?.key ?? '')) from++ // came to be
    const word = listed(view.tokens[from], 'so_called', { conj: !relative, prep: false, det: !relative })
    if (!word) return null
    const next = listed(view.tokens[from + 1], 'so_called_to', { conj: false }) ? from + 2 : from + 1
    const body = bodyAt(view, skipQuotes(view.tokens, next))
    if (!body || body.value.conj) return null
    const lead = relative ? (view.tokens[at]?.key.length ?? 2) - 2 : leadOf(word.reading)
    return { end: body.end, value: { body: body.value, lead } }
  },
}

/** People of no arms told by two words (أهالي البلدة) are protesters where they stand in protest. */
function whoOf(view: MatchView, { alias, first, end }: NameMention): Who {
  const protest = alias.actor.category === 'civilians' && alias.actor.kind === 'class' && standsAsProtester(view, { first, end })
  return protest ? { is: 'people', id: 'protesters' } : { is: 'named', alias }
}

export const namedRules: readonly Rule<ActorReading>[] = [
  rule({
    id: 'actor.so-called',
    because: 'ما يسمى and its like tell what the outlet thinks of the name; who is meant stays asserted.',
    pattern: soCalled,
    build: ({ body, lead }) => bodyReading(body, { lead, head: body.isClass ? 'class' : 'group' }),
  }),
  rule({
    id: 'actor.occupation',
    because: 'A nisba after «the occupation» says whose it is (قوات الاحتلال التركي).',
    pattern: occupationPattern,
    build: (body) => bodyReading(body),
  }),
  rule({
    id: 'actor.occupier',
    because: '«The occupation» alone is the one that the report named so before; else the one it means in that country and year.',
    pattern: map(
      {
        first: new Set(['occupier']),
        optional: false,
        match: (view, at) => {
          const hit = listed(view.tokens[at], 'occupier', { conj: true, det: true, pron: false })
          return hit ? { end: at + 1, value: { hit, name: nameAt(view, at) } } : null
        },
      },
      (found) => found,
    ),
    build: ({ hit, name }) =>
      groupOf(hit, { is: 'occupier', otherwise: name?.alias ?? null }, { nameRange: { first: hit.token.index, end: hit.token.index + 1 } }),
  }),
  rule({
    id: 'actor.name',
    because: 'A name of the register, in the sense that its country and year allow.',
    pattern: named,
    build: (name, view, range) => ({
      who: whoOf(view, name),
      head: headOf(view, name),
      lead: name.lead,
      adjective: false,
      definite: name.det,
      classes: [],
      // whose it is, told after it, is a name too (التابع لهيئة تحرير الشام)
      nameRange: { first: name.first, end: range.end },
    }),
  }),
]
