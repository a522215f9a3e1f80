// Rules for states: the country's name where it speaks or acts, the capital for its state, «the Turkish side».
import { lexeme, map, mention, rule, seq, type Pattern, type Rule } from '../../match/index.ts'
import type { ActorReading, NameMention, NisbaMention } from '../types.ts'
import { groupOf } from './reading.ts'

/** Names that are places too have passed the test of their sentence when they were found. */
const standing = (metonym: boolean): Pattern<NameMention> =>
  mention<NameMention>('actor-name', ({ alias }) => alias.trap === 'place' && (alias.register === 'metonym') === metonym)

const reading = (name: NameMention): ActorReading => ({
  who: { is: 'named', alias: name.alias },
  head: name.alias.actor.kind === 'state' ? 'state' : 'group',
  lead: name.lead,
  adjective: false,
  definite: true,
  classes: [],
  nameRange: { first: name.first, end: name.end },
})

export const stateRules: readonly Rule<ActorReading>[] = [
  rule({
    id: 'actor.state',
    because: 'The name of a country is its state where it is the subject of speech or of a deed, or a side; elsewhere it is a place.',
    pattern: standing(false),
    build: reading,
  }),
  rule({
    id: 'actor.metonym',
    because: "A capital or a palace is the state where it speaks or takes a state's act upon itself (أعلنت أنقرة); elsewhere a place.",
    pattern: standing(true),
    build: reading,
  }),
  rule({
    id: 'actor.side',
    because: '«The side» with a nisba is that state (الجانب التركي).',
    pattern: map(
      seq(
        lexeme('side_word', { conj: true, det: true, pron: false }),
        mention<NisbaMention>('nisba', (one) => one.det && one.conj === ''),
      ),
      (parts) => parts,
    ),
    build: ([word, { nisba }]) => groupOf(word, { is: 'state-of', nisba }, { head: 'state' }),
  }),
]
