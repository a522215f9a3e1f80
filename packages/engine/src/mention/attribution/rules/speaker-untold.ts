// Reads verbs of saying whose subject is left out, or is nobody.
import { hitOf, lexeme, rule, seq, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import { complementWithin, saysFrom } from '../elements/cited.ts'
import { asidesAt } from '../elements/aside.ts'
import { verbAndAsides, type Said } from '../elements/subject.ts'
import { speechVerb } from '../elements/verb.ts'
import type { ToldLine } from '../types.ts'

/** أن right after the verb, or after a little word that leads to it: أشار إلى أن، أضاف قائلا إن. */
function complementAfter(view: MatchView, from: number): number | null {
  const complement = complementWithin(view, from, 3)
  if (complement === null) return null
  for (let at = from; at < complement; at++) if (!view.tokens[at]?.type.classes.has('attr_about')) return null
  return complement
}

/** A verb without a subject goes on for the last speaker where it opens its sentence, or follows another line by و. */
const leftOut: Pattern<Said & { says: number }> = {
  first: speechVerb.first,
  optional: false,
  match(view, at) {
    const found = verbAndAsides.match(view, at)
    if (!found || found.value.verb.passive || found.value.verb.media || found.value.verb.act || found.value.verb.needsToll) return null
    const { verb, asides } = found.value
    const opening = view.document.sentences[view.tokens[at]?.sentence ?? 0]?.first ?? at
    const opens = at - opening <= 2 || asidesAt(view, opening).end === at
    const next = view.tokens[asides.end]
    if (!opens && verb.hit.reading.conj === '') return null
    const complement = complementAfter(view, asides.end)
    const goesOn =
      complement !== null || asides.medium || (next && verb.stance !== 'suspects' && hitOf(next, 'attr_about', { conj: false }) !== null)
    if (verb.needsThat && complement === null) return null
    if (!goesOn && !(verb.stance === 'denies' || verb.stance === 'accuses')) return null
    if (verb.stance === 'suspects' && complement === null) return null
    return { end: at + 1, value: { verb, asides, says: complement === null ? asides.end : complement + 1 } }
  },
}

export const untoldRules: readonly Rule<ToldLine>[] = [
  rule({
    id: 'attribution.continued',
    because: 'A verb of saying without a subject goes on for the one who spoke last.',
    pattern: leftOut,
    build: ({ verb, says }, _view, { first }) => ({
      form: 'continued',
      stance: verb.stance,
      speakers: [],
      cites: null,
      toldTo: null,
      from: first,
      says,
    }),
  }),
  rule({
    id: 'attribution.unsourced',
    because: 'قيل، أُفيد: somebody has said so and nobody is named; the last speaker does not go on.',
    pattern: speechVerb,
    build: (verb, view, { first, end }) =>
      verb.passive
        ? { form: 'unsourced', stance: verb.stance, speakers: [], cites: null, toldTo: null, from: first, says: saysFrom(view, end) }
        : null,
  }),
  rule({
    id: 'attribution.rumour',
    because: '«تتحدث أنباء عن»: word goes round, and nobody is named; the last speaker does not go on.',
    pattern: seq(speechVerb, lexeme('attr_rumour', { conj: false, prep: false })),
    build: ([verb], view, { first, end }) => ({
      form: 'unsourced',
      stance: verb.stance,
      speakers: [],
      cites: null,
      toldTo: null,
      from: first,
      says: saysFrom(view, end),
    }),
  }),
]
