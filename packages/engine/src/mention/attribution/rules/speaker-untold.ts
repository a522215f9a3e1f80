// Reads verbs of saying whose subject is left out, or is nobody.
import { hitOf, lexeme, rule, seq, someToken, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import { complementWithin, saysFrom } from '../elements/cited.ts'
import { asidesAt } from '../elements/aside.ts'
import { verbAndAsides, type Said } from '../elements/subject.ts'
import { speechCircumstance, speechVerb } from '../elements/verb.ts'
import type { Token } from '../../../text/token/types.ts'
import type { Stance } from '../../../report/types.ts'
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

/** Words between the accused and what it is accused of at most: متهمةً القوات المهاجمة في الحي بقصف. */
const ACCUSED = 8

/** «متهمة بالتجسس» is accused; «متهمة الجيش بقصف» accuses: whom it accuses stands right after it, under no preposition. */
function accusesNext(view: MatchView, at: number): boolean {
  const accused = view.tokens[at]
  if (accused?.kind !== 'word' || accused.type.readings.some(({ prep, lead }) => prep !== '' && lead > 0)) return false
  if (view.mentionAt('actor', at)) return true
  return (
    accused.key.startsWith('ال') &&
    someToken(
      view,
      at + 1,
      at + ACCUSED,
      (token) => token.sentence === accused.sentence && (isOfWhat(token) || hitOf(token, 'blame') !== null),
    )
  )
}

const isOfWhat = ({ type }: Token): boolean => type.readings.some(({ prep }) => prep === 'ب')

/** Whether the line that a participle goes on from denies or accuses: only then does it turn from what was said before it. */
const turnsFromDenial = (view: MatchView, at: number): boolean => {
  const first = view.document.sentences[view.tokens[at]?.sentence ?? 0]?.first ?? at
  return someToken(view, first, at, (token) => hitOf(token, 'deny') !== null || hitOf(token, 'accuse') !== null)
}

/** A participle of saying that goes on for the last speaker with another stance, behind a comma or joined by «and». */
const circumstance: Pattern<{ stance: Stance; says: number }> = {
  first: speechCircumstance.first,
  optional: false,
  match(view, at) {
    const found = speechCircumstance.match(view, at)
    const before = view.tokens[at - 1]
    if (!found || before?.sentence !== view.tokens[at]?.sentence || (before?.key !== '،' && !/^[وف]/.test(view.tokens[at]?.key ?? '')))
      return null
    const complement = complementAfter(view, found.end)
    const goesOn =
      found.value === 'accuses'
        ? accusesNext(view, found.end)
        : found.value === 'denies' || (complement !== null && turnsFromDenial(view, at))
    return goesOn ? { end: found.end, value: { stance: found.value, says: complement === null ? found.end : complement + 1 } } : null
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
    id: 'attribution.circumstance',
    because: 'A participle of saying behind a comma goes on for the one who spoke last, with a stance of its own: نفت، متهمةً س.',
    pattern: circumstance,
    build: ({ stance, says }, _view, { first }) => ({
      form: 'continued',
      stance,
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
