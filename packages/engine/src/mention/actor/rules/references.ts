// Rules for definite words that point back: the organisation, the forces, the latter, both sides.
import { hitOf, rule, type Found, type Hit, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { nameAt, nisbaAt } from '../elements/body.ts'
import { isVerb, listed } from '../elements/words.ts'
import type { ActorReading, Agreement, Who } from '../types.ts'
import { groupOf } from './reading.ts'

const SORTS = ['coref_group', 'coref_forces', 'coref_body', 'coref_attackers', 'coref_air'] as const

/** An adjective with the article names another body: الحركة الإسلامية، الحزب الديمقراطي; a loaded one does not. */
function isQualified(view: MatchView, at: number): boolean {
  const next = view.tokens[at]
  if (!next || next.kind !== 'word' || next.sentence !== view.tokens[at - 1]?.sentence) return false
  if (nisbaAt(view, at)?.det) return true
  if (!next.key.startsWith('ال') || listed(next, 'ref_adj') || isVerb(next)) return false
  return /(ي|يه)$/.test(next.key) && next.type.classes.size === 0 && !view.mentionAt('time', at) && !nameAt(view, at)
}

/** «الطيران المسيّر»، «الطائرات الحربية»: of what kind the aircraft are, not whose. */
const isKindOfAircraft = (next: Token | undefined): boolean => next?.kind === 'word' && next.key.startsWith('ال')

const pointing: Pattern<{ readonly hit: Hit; readonly sort: string }> = {
  first: new Set(SORTS),
  optional: false,
  match(view, at): Found<{ readonly hit: Hit; readonly sort: string }> | null {
    for (const sort of SORTS) {
      const hit = listed(view.tokens[at], sort, { conj: true, pron: false, det: true })
      if (!hit || isQualified(view, at + 1) || (sort === 'coref_air' && isKindOfAircraft(view.tokens[at + 1]))) continue
      const loaded = listed(view.tokens[at + 1], 'ref_adj', { conj: false, prep: false }) ? 1 : 0
      return { end: at + 1 + loaded, value: { hit, sort } }
    }
    return null
  },
}

/** «الأخير» by itself: after a definite noun it is an adjective (الأسبوع الأخير). */
function standsAlone(view: MatchView, token: Token): boolean {
  if (token.type.splits.some((split) => split.prep !== '' || split.conj !== '') && /^[وفبلك]/.test(token.key)) return true
  const before = view.tokens[token.index - 1]
  if (!before || before.sentence !== token.sentence || before.kind === 'mark') return true
  if (isVerb(before) || hitOf(before, 'latter_prep', { conj: true })) return true
  // an unknown word, or one that و opens a clause with, is rather a verb where it has neither article nor pronoun
  const verbal = before.type.classes.size === 0 || /^[وف]/.test(before.key)
  return verbal && !/^[وف]?ال|(ه|ها|هم|نا|ي)$/.test(before.key) && !nameAt(view, before.index)
}

const last: Pattern<Hit> = {
  first: new Set(['coref_last']),
  optional: false,
  match(view, at) {
    const token = view.tokens[at]
    const hit = listed(token, 'coref_last', { conj: true, det: true })
    return token && hit && standsAlone(view, token) && !isQualified(view, at + 1) ? { end: at + 1, value: hit } : null
  },
}

const both: Pattern<Hit> = {
  first: new Set(['coref_both']),
  optional: false,
  match(view, at) {
    const hit = listed(view.tokens[at], 'coref_both', { conj: true, pron: false, det: true })
    return hit && !nisbaAt(view, at + 1) ? { end: at + 1, value: hit } : null
  },
}

/** Who is meant where nobody was told before: the register's own sense of the word (التنظيم), attackers of no side. */
function otherwise(view: MatchView, { token }: Hit, sort: string): Who | null {
  const alias = nameAt(view, token.index)?.alias
  if (alias) return { is: 'named', alias }
  return sort === 'coref_attackers' ? { is: 'people', id: 'unidentified_armed_group' } : null
}

export const referenceRules: readonly Rule<ActorReading>[] = [
  rule({
    id: 'actor.reference',
    because: 'A definite word for a body is the last one told before that is called so, or that can be.',
    pattern: pointing,
    build: ({ hit, sort }, view) => {
      const who: Who = { is: 'told-before', head: hit.entry.key, sort, otherwise: otherwise(view, hit, sort) }
      return sort === 'coref_attackers' ? groupOf(hit, who, { head: 'members', classes: ['person_armed', 'no_side'] }) : groupOf(hit, who)
    },
  }),
  rule({
    id: 'actor.latter',
    because: '«The latter» is the actor told last that agrees with it in gender; after a noun it is an adjective.',
    pattern: last,
    build: (hit) => groupOf(hit, { is: 'latter', agreement: (hit.entry.value || 'any') as Agreement }),
  }),
  rule({
    id: 'actor.both-sides',
    because: '«Both sides» are the last two actors told before that are not of one family.',
    pattern: both,
    build: (hit) => groupOf(hit, { is: 'both-sides' }),
  }),
]
